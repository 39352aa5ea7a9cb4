package payload

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"
)

// Bytes, texts and JSON that have nothing to do with a protocol are hardly ever taken for it.
func TestRandomIsNoProtocol(t *testing.T) {
	const rounds = 10000
	random := rand.New(rand.NewPCG(7, 7))
	for name, make := range map[string]func() []byte{
		"bytes": func() []byte { return randomBytes(random) },
		"text":  func() []byte { return randomText(random) },
		"JSON":  func() []byte { return randomJSON(random) },
	} {
		taken := map[string]int{}
		for range rounds {
			b := make()
			for _, f := range list {
				if slices.Contains(alwaysFit, f.ID) {
					continue
				}
				r := f.take(b, false)
				checkReading(t, b, &r)
				if r.Score > scoreChance {
					taken[f.ID]++
				}
			}
		}
		for id, n := range taken {
			if n > rounds/1000 {
				t.Errorf("%d of %d random %s are taken for %s", n, rounds, name, id)
			}
		}
	}
}

func randomBytes(r *rand.Rand) []byte {
	b := make([]byte, r.IntN(64))
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return b
}

func randomText(r *rand.Rand) []byte {
	const letters = "aeinrst 0123456789 {}[]\":,./-_\n\n$ABCDEF"
	b := make([]byte, r.IntN(40))
	for i := range b {
		b[i] = letters[r.IntN(len(letters))]
	}
	return b
}

// randomJSON makes an object or an array, with keys and words that messages have.
func randomJSON(r *rand.Rand) []byte {
	words := []string{"type", "id", "data", "message", "event", "payload", "ping", "error", "user", "a", "x", "target",
		"identifier", "topic", "ref", "method", "id", "result", "push", "command"}
	var value func(depth int) any
	value = func(depth int) any {
		switch kind := r.IntN(8); {
		case depth == 0 && kind < 4 || kind == 0 && depth < 3:
			list := []any{}
			for range r.IntN(5) {
				list = append(list, value(depth+1))
			}
			return list
		case depth == 0 || kind == 1 && depth < 3:
			object := map[string]any{}
			for range r.IntN(5) {
				object[words[r.IntN(len(words))]] = value(depth + 1)
			}
			return object
		case kind < 5:
			return r.IntN(100)
		case kind == 5:
			return r.IntN(2) == 0
		}
		return words[r.IntN(len(words))]
	}
	b, _ := json.Marshal(value(0))
	return b
}
