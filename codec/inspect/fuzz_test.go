package inspect_test

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/internal/memory"
)

func FuzzInspect(f *testing.F) {
	for _, cases := range goldens(f) {
		for _, g := range cases {
			if b := g.report(f).Bytes; len(b) < 1000 {
				f.Add(b, "", "", g.Options.Direction, g.Options.Request, g.Options.MaxMessageBytes)
			}
			if g.Input != nil && len(*g.Input) < 1000 {
				f.Add([]byte(*g.Input), "auto", "permessage-deflate", g.Options.Direction, g.Options.Request, g.Options.MaxMessageBytes)
			}
		}
	}
	f.Fuzz(func(t *testing.T, b []byte, notation, extensions, direction, request string, limit uint64) {
		opts := inspect.Options{Notation: notation, Direction: inspect.Direction(direction), Request: request, MaxMessageBytes: limit}
		if extensions != "" {
			opts.Extensions = &extensions
		}
		take := func() *inspect.Report { return inspect.Bytes(b, opts) }
		if notation != "" {
			take = func() *inspect.Report { return inspect.Text(string(b), opts) }
		}
		before := bytes.Clone(b)
		r := take()
		sound(t, r)
		if !bytes.Equal(b, before) {
			t.Fatal("the input was changed")
		}
		var again *inspect.Report
		used := memory.Allocated(func() { again = take() })
		if !reflect.DeepEqual(r, again) {
			t.Fatal("the second report differs from the first")
		}
		if most := uint64(2000*(len(b)+len(request)+len(extensions)) + 128<<20); used > most {
			t.Fatalf("%d MiB of memory for %d bytes", used>>20, len(b))
		}
	})
}
