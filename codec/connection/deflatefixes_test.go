package connection_test

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"encoding/hex"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/rule"
)

// The messages of RFC 7692 section 7.2.3, each "Hello", as frames of a server.
const (
	again     = "c1 05 f2 00 11 00 00 " // 7.2.3.2, behind hello
	fragments = "41 03 f2 48 cd 80 04 c9 c9 07 00 "
	stored    = "c1 0b 00 05 00 fa ff 48 65 6c 6c 6f 00 " // 7.2.3.3
	final     = "c1 08 f3 48 cd c9 c9 07 00 00 "          // 7.2.3.4
	twoBlocks = "c1 0d f2 48 05 00 00 00 ff ff ca c9 c9 07 00 "
)

// ofServer reads compressed frames of a server to their end, and returns what the messages hold.
func ofServer(t testing.TB, frames string, opts connection.Options) (texts []string, found *connection.Findings) {
	t.Helper()
	opts.Sender = codec.Server
	if opts.Extensions == nil {
		extensions := "permessage-deflate"
		opts.Extensions = &extensions
	}
	r := &payloads{}
	c := connection.Open(opts, r)
	push(t, c, part{codec.Server, frames})
	c.Finish()
	return r.list, c.Streams()[0].Found()
}

// payloads is a Recorder of what the messages hold.
type payloads struct{ list []string }

func (p *payloads) Room() int                    { return 1 << 20 }
func (p *payloads) FrameStart(*connection.Frame) {}
func (p *payloads) FrameEnd(*connection.Frame)   {}
func (p *payloads) MessageEnd(m *connection.Message) {
	p.list = append(p.list, string(m.Payload.Bytes))
}

// entryOf returns the first finding of a rule.
func entryOf(t testing.TB, found *connection.Findings, id rule.ID) connection.Entry {
	t.Helper()
	i := slices.IndexFunc(found.List, func(e connection.Entry) bool { return e.Rule == id })
	if i < 0 {
		t.Fatalf("no %s among %q", id, places(found))
	}
	return found.List[i]
}

// The fixes of compressed messages: each leads to bytes of RFC 7692 section 7.2.3, or to RSV1 as it should be.
func TestDeflateFixes(t *testing.T) {
	for _, c := range []struct {
		name        string
		rule        rule.ID
		given, want string
		text        string // of the message then
	}{
		{"tail of the last fragment", rule.DeflateTailNotStripped, "41 03 f248cd 80 08 c9c90700 0000ffff", fragments, "Hello"},
		{"empty fragments", rule.DeflateEmptyMessage, "41 00 80 00", "41 00 80 01 00", ""},
		{"zlib", rule.DeflateWrongContainer, "c1 0d 789c f348cdc9c90700 058c01f5", final, "Hello"},
		{"zlib of another level", rule.DeflateWrongContainer, "c1 0d 7801 f348cdc9c90700 058c01f5", final, "Hello"},
		{"zlib, flushed", rule.DeflateWrongContainer, "c1 09 789c f248cdc9c90700", hello, "Hello"},
		{"zlib, the tail not stripped", rule.DeflateWrongContainer, "c1 0d 789c f248cdc9c90700 0000ffff", hello, "Hello"},
		{"plain", rule.DeflateRSV1ButPlain, "c1 05 48656c6c6f", "81 05 48656c6c6f", "Hello"},
		{"plain fragments", rule.DeflateRSV1ButPlain, "41 03 48656c 80 02 6c6f", "01 03 48656c 80 02 6c6f", "Hello"},
		{"compressed", rule.DeflatePlainButInflates, "81 07 f248cdc9c90700", hello, "Hello"},
		{"compressed fragments", rule.DeflatePlainButInflates, "01 03 f248cd 80 04 c9c90700", fragments, "Hello"},
	} {
		before := unhex(t, c.given)
		_, found := ofServer(t, before, connection.Options{})
		fix := entryOf(t, found, c.rule).Fix
		if fix == nil {
			t.Errorf("%s: no fix", c.name)
			continue
		}
		after := before[:fix.Start] + string(fix.Bytes) + before[fix.End:]
		if after != unhex(t, c.want) {
			t.Errorf("%s: %x, want %s", c.name, after, c.want)
		}
		texts, left := ofServer(t, after, connection.Options{})
		if texts[0] != c.text || len(left.List) > 0 && left.List[0].Severity != rule.Note {
			t.Errorf("%s: %q, %q", c.name, texts, places(left))
		}
	}
}

// Containers as Go's compressors write them, with all that a gzip header may have (RFC 1952 section 2.3).
func TestContainers(t *testing.T) {
	const text = "the data in a container, the data in a container"
	write := func(w io.WriteCloser) {
		io.WriteString(w, text)
		w.Close()
	}
	var z, g, named, full bytes.Buffer
	write(zlib.NewWriter(&z))
	write(gzip.NewWriter(&g))
	w := gzip.NewWriter(&named)
	w.Name = "a"
	write(w)
	w = gzip.NewWriter(&full)
	w.Name, w.Comment, w.Extra = "name", "comment", []byte("extra")
	write(w)
	withCRC := slices.Clone(g.Bytes())
	withCRC[3] = 2
	withCRC = slices.Insert(withCRC, 10, 0, 0)
	isText := slices.Clone(g.Bytes())
	isText[3] = 1 // a hint that adds nothing
	for name, c := range map[string]struct {
		b      []byte
		header int
	}{
		"zlib": {z.Bytes(), 2}, "gzip": {g.Bytes(), 10}, "gzip of a text": {isText, 10}, "gzip with a name": {named.Bytes(), 12},
		"gzip with all": {full.Bytes(), 10 + 2 + 5 + 5 + 8}, "gzip with a CRC of its header": {withCRC, 12},
	} {
		frame := codec.AppendFrame(nil, codec.Header{FIN: true, RSV1: true, Opcode: codec.Text}, c.b)
		texts, found := ofServer(t, string(frame), connection.Options{})
		e := entryOf(t, found, rule.DeflateWrongContainer)
		if texts[0] != text || !strings.Contains(e.Finding.Text, "header of "+itoa(c.header)+" bytes; the data behind it inflates to 48 bytes.") || e.Start != 2 || e.End != int64(2+c.header) || e.Fix == nil {
			t.Errorf("%s: %q, %q, want a header of %d bytes", name, texts, places(found), c.header)
			continue
		}
		texts, found = ofServer(t, string(e.Fix.Bytes), connection.Options{})
		if texts[0] != text || slices.ContainsFunc(found.List, func(e connection.Entry) bool { return e.Severity == rule.Error }) {
			t.Errorf("%s: then %q, %q", name, texts, places(found))
		}
	}
}

// What is inside a container may be broken too: then there is nothing to put in its place.
func TestBrokenContainer(t *testing.T) {
	for _, frames := range []string{"c1 04 789c ffff", "c2 02 789c", "c2 0a 1f8b08ff 000000000000", "c2 0c 1f8b0804 000000000000 ffff", "c2 0a 1f8b08 02 000000000000"} {
		_, found := ofServer(t, unhex(t, frames), connection.Options{})
		if e := entryOf(t, found, rule.DeflateWrongContainer); e.Fix != nil || !strings.Contains(e.Finding.Text, "does not inflate either") {
			t.Errorf("%s: %+v", frames, e)
		}
	}
	for _, frames := range []string{"c2 02 789d", "c2 02 78bb", "c2 0a 1f8b09ff 000000000000", "c2 09 1f8b08ff 0000000000", "c2 01 78", "c2 0a 1f8c08ff 000000000000"} {
		_, found := ofServer(t, unhex(t, frames), connection.Options{})
		if slices.ContainsFunc(found.List, func(e connection.Entry) bool { return e.Rule == rule.DeflateWrongContainer }) {
			t.Errorf("%s is no container: %q", frames, places(found))
		}
	}
}

// A zlib stream over two messages, with its header in the first alone: the second one has its history, if that is taken over.
func TestContainerThenTakeover(t *testing.T) {
	frames := unhex(t, "c1 09 789c f248cdc9c90700"+again)
	texts, found := ofServer(t, frames, connection.Options{})
	if !slices.Equal(texts, []string{"Hello", "Hello"}) || len(found.List) != 1 {
		t.Errorf("%q, %q", texts, places(found))
	}
	fresh := "permessage-deflate; server_no_context_takeover"
	texts, found = ofServer(t, frames, connection.Options{Extensions: &fresh})
	if texts[1] == "Hello" || entryOf(t, found, rule.DeflateMissingHistory).Severity != rule.Error {
		t.Errorf("%q, %q", texts, places(found))
	}
}

// A container over several frames is named, and gets no fix: none is right by itself.
func TestContainerInFragments(t *testing.T) {
	texts, found := ofServer(t, unhex(t, "41 01 78 80 08 9c f248cdc9c90700"), connection.Options{})
	if e := entryOf(t, found, rule.DeflateWrongContainer); e.Fix != nil || texts[0] != "Hello" || e.Start != 2 || e.End != 6 || *e.Frame != 0 {
		t.Errorf("%q, %q, %+v", texts, places(found), hex.EncodeToString([]byte(texts[0])))
	}
}

// What is inside containers is looked at up to 1 MiB in all.
func TestContainersAreBounded(t *testing.T) {
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	w.Write(make([]byte, 1<<20+1))
	w.Close()
	bomb := codec.AppendFrame(nil, codec.Header{FIN: true, RSV1: true, Opcode: codec.Binary}, z.Bytes())
	_, found := ofServer(t, string(bomb)+unhex(t, "c1 0d 789c f348cdc9c90700 058c01f5"), connection.Options{})
	for _, e := range found.List {
		if e.Rule != rule.DeflateWrongContainer || e.Fix != nil || !strings.HasSuffix(e.Finding.Text, "; what is inside is too much to be looked at here.") {
			t.Errorf("%+v", e)
		}
	}
	if len(found.List) != 2 {
		t.Errorf("%q", places(found))
	}
}
