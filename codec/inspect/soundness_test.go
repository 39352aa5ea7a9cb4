package inspect_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

func TestGoldensAreSound(t *testing.T) {
	for _, cases := range goldens(t) {
		for _, g := range cases {
			sound(t, g.report(t))
		}
	}
}

func TestRandomFramesAreSound(t *testing.T) {
	for range 5000 {
		b := make([]byte, rand.IntN(40))
		for i := range b {
			b[i] = byte(rand.UintN(256))
		}
		before := slices.Clone(b)
		sound(t, inspect.Bytes(b, inspect.Options{}))
		if !slices.Equal(b, before) {
			t.Fatalf("%x was changed to %x", before, b)
		}
	}
}
