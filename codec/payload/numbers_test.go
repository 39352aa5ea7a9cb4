package payload

import (
	"math/big"
	"math/rand/v2"
	"testing"
	"time"
)

func TestDateTime(t *testing.T) {
	random := rand.New(rand.NewPCG(3339, 1))
	for range 20000 {
		seconds := random.Int64N(253402300800+62135596800) - 62135596800
		want := time.Unix(seconds, 0).UTC().Format(time.RFC3339)
		if got := dateTime(seconds, 0); got != want {
			t.Fatalf("%d is %s, want %s", seconds, got, want)
		}
	}
	for _, seconds := range []int64{-62135596801, 253402300800, -1 << 63, 1<<63 - 1} {
		if got := dateTime(seconds, 0); got != "" {
			t.Errorf("%d is %s", seconds, got)
		}
	}
	if got := dateTime(951782400, 1); got != "2000-02-29T00:00:00.000000001Z" { // date -u -d @951782400
		t.Errorf("the leap day is %s", got)
	}
}

func TestBigText(t *testing.T) {
	random := rand.New(rand.NewPCG(8949, 1))
	for n := range mostBignum {
		b := make([]byte, n)
		for i := range b {
			b[i] = byte(random.IntN(256) * random.IntN(2))
		}
		want := new(big.Int).SetBytes(b)
		if got := bigText(b); got != want.String() {
			t.Errorf("%x is %s, want %s", b, got, want)
		}
		if got := bigText(increased(b)); got != want.Add(want, big.NewInt(1)).String() {
			t.Errorf("%x plus one is %s, want %s", b, got, want)
		}
	}
}
