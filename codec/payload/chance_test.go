package payload

import (
	"math/rand/v2"
	"slices"
	"testing"
)

const (
	chanceRuns    = 10000
	chanceLongest = 200
	chanceAllowed = chanceRuns / 500
)

// alwaysFit are the formats that any bytes, any text, or any number and word may be in.
var alwaysFit = []string{"text", "hex", "json"}

// Random bytes, and random texts, are hardly ever taken for a binary format.
func TestChance(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	letters := []rune("etaoinshrdlucmfwypvbgkjqxz     ETAOINSHRDLU0123456789.,:;!?\"'()-/\n\tüéßñ€日本語Привет🙂")
	kinds := map[string]func(int) []byte{
		"bytes": func(n int) []byte {
			b := make([]byte, n)
			for i := range b {
				b[i] = byte(random.Uint32())
			}
			return b
		},
		"printable ASCII": func(n int) []byte {
			b := make([]byte, n)
			for i := range b {
				b[i] = byte(' ' + random.IntN(95))
			}
			return b
		},
		"text": func(n int) []byte {
			var b []rune
			for range n {
				b = append(b, letters[random.IntN(len(letters))])
			}
			return []byte(string(b))
		},
	}
	for name, make := range kinds {
		over, won := map[string]int{}, map[string]int{}
		for range chanceRuns {
			b := make(1 + random.IntN(chanceLongest))
			r, err := Read(b, Options{})
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range r.Candidates {
				if c.Score > scoreChance {
					over[c.ID]++
				}
			}
			won[r.ID]++
		}
		t.Logf("%s: %v over chance, %v won", name, over, won)
		for _, f := range list {
			id := f.ID
			if slices.Contains(alwaysFit, id) {
				continue
			}
			if over[id] > chanceAllowed {
				t.Errorf("%s: %s is over chance %d times in %d, and wins %d times", name, id, over[id], chanceRuns, won[id])
			}
		}
	}
}
