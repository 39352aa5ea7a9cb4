package inspect_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/rule"
)

// The fixes of compressed messages: each leads to bytes of RFC 7692 section 7.2.3, or to RSV1 as it should be.
var deflateFixes = []struct {
	name        string
	rule        rule.ID
	given, want string
	text        string // of the message then
}{
	{"tail", rule.DeflateTailNotStripped, "c1 0b f248cdc9c90700 0000ffff", whole, "Hello"},
	{"masked tail", rule.DeflateTailNotStripped, "c1 8b 00000000 f248cdc9c90700 0000ffff", "c1 87 00000000 f248cdc9c90700", "Hello"},
	{"tail of the last fragment", rule.DeflateTailNotStripped, "41 03 f248cd 80 08 c9c90700 0000ffff", fragments, "Hello"},
	{"no 00 behind BFINAL", rule.DeflateTailNotStripped, "c1 07 f348cdc9c90700", final, "Hello"},
	{"empty", rule.DeflateEmptyMessage, "c1 00", emptyText, ""},
	{"empty fragments", rule.DeflateEmptyMessage, "41 00 80 00", "41 00 80 01 00", ""},
	{"zlib", rule.DeflateWrongContainer, "c1 0d 789c f348cdc9c90700 058c01f5", final, "Hello"},
	{"zlib, flushed", rule.DeflateWrongContainer, "c1 09 789c f248cdc9c90700", whole, "Hello"},
	{"zlib, the tail not stripped", rule.DeflateWrongContainer, "c1 0d 789c f248cdc9c90700 0000ffff", whole, "Hello"},
	{"plain", rule.DeflateRSV1ButPlain, "c1 05 48656c6c6f", "81 05 48656c6c6f", "Hello"},
	{"plain fragments", rule.DeflateRSV1ButPlain, "41 03 48656c 80 02 6c6f", "01 03 48656c 80 02 6c6f", "Hello"},
	{"compressed", rule.DeflatePlainButInflates, "81 07 f248cdc9c90700", whole, "Hello"},
	{"compressed fragments", rule.DeflatePlainButInflates, "01 03 f248cd 80 04 c9c90700", fragments, "Hello"},
}

func TestDeflateFixes(t *testing.T) {
	for _, c := range deflateFixes {
		r := look(t, c.given, agreed("permessage-deflate"))
		f := findingOf(t, r, string(c.rule))
		if f.Fix == nil {
			t.Errorf("%s: no fix", c.name)
			continue
		}
		b := patched(bytes.Clone(r.Bytes), f.Fix)
		if !bytes.Equal(b, unhex(t, c.want)) {
			t.Errorf("%s: %x, want %s", c.name, b, c.want)
		}
		after := inspect.Bytes(b, agreed("permessage-deflate"))
		if m := after.Messages[0]; m.Text == nil || *m.Text != c.text || len(errorsOf(after)) > 0 {
			t.Errorf("%s: %+v, %q", c.name, m, places(after))
		}
		sound(t, r)
	}
}

// What is inside a container may be broken too: then there is nothing to put in its place.
func TestBrokenContainer(t *testing.T) {
	for _, frames := range []string{"c1 04 789c ffff", "c2 02 789c", "c2 0a 1f8b08ff 000000000000", "c2 0c 1f8b0804 000000000000 ffff"} {
		r := look(t, frames, agreed("permessage-deflate"))
		if f := findingOf(t, r, "deflate-wrong-container"); f.Fix != nil || !strings.Contains(f.Text, "does not inflate either") {
			t.Errorf("%s: %+v", frames, f)
		}
		sound(t, r)
	}
}

// A zlib stream over two messages, with its header in the first alone: the second one has its history.
func TestContainerThenTakeover(t *testing.T) {
	r := look(t, "c1 09 789c f248cdc9c90700"+again, agreed("permessage-deflate"))
	if got := texts(r); !slices.Equal(got, []string{"Hello", "Hello"}) || len(r.Findings) != 1 {
		t.Errorf("%q, %q", got, places(r))
	}
}
