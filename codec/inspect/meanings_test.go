package inspect_test

import (
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// What a field means goes by what the whole input tells: who sent the frame, what was negotiated, what the message inflates to.
func TestFieldMeanings(t *testing.T) {
	none, agreed := "", "permessage-deflate"
	const hello, fragments = "c1 07 f2 48 cd c9 c9 07 00", "41 03 f2 48 cd 80 04 c9 c9 07 00"
	for _, c := range []struct {
		hex            string
		opts           inspect.Options
		frame          int
		field, meaning string
	}{
		{hello, inspect.Options{}, 0, "Payload data", "Compressed; 5 bytes once inflated"},
		{fragments, inspect.Options{}, 0, "Payload data", "Compressed"},
		{fragments, inspect.Options{}, 1, "Payload data", "Compressed"},
		{"c1 07 ff ff ff c9 c9 07 00", inspect.Options{}, 0, "Payload data", "Compressed"},
		{"c1 07 f2 48 cd c9", inspect.Options{}, 0, "Payload data", "Compressed"},
		{hello, inspect.Options{Extensions: &none}, 0, "RSV1", "Set without an extension that uses it"},
		{hello, inspect.Options{Extensions: &agreed}, 0, "RSV1", "The message is compressed by permessage-deflate"},
		{"81 01 61", inspect.Options{Extensions: &agreed}, 0, "RSV1", "The message is not compressed"},
		{"81 01 61", inspect.Options{}, 0, "MASK", "Not masked, as from a server; not known who sent it"},
		{"81 01 61", inspect.Options{Direction: inspect.ClientToServer}, 0, "MASK", "Not masked, but every frame from a client must be"},
		{"81 81 01 02 03 04 60", inspect.Options{Direction: inspect.ServerToClient}, 0, "MASK", "Masked, but no frame from a server may be"},
		{hexOf(goodResponse) + "81 01 61", inspect.Options{}, 0, "MASK", "Not masked, as every frame from a server must be"},
	} {
		found := false
		for _, f := range look(t, c.hex, c.opts).Frames[c.frame].Fields {
			if f.Name == c.field {
				if found = true; f.Meaning != c.meaning {
					t.Errorf("%s: %s: %q, want %q", c.hex, f.Name, f.Meaning, c.meaning)
				}
			}
		}
		if !found {
			t.Errorf("%s: no %s", c.hex, c.field)
		}
	}
}
