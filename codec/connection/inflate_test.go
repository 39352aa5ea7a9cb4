package connection_test

import (
	"bytes"
	"compress/flate"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/rule"
)

// compressed makes a frame of a message as Go deflates it, without its tail.
func compressed(opcode codec.Opcode, payload string) string {
	var out bytes.Buffer
	w, _ := flate.NewWriter(&out, flate.BestCompression)
	w.Write([]byte(payload))
	w.Flush()
	body := bytes.TrimSuffix(out.Bytes(), []byte("\x00\x00\xff\xff"))
	return string(codec.AppendFrame(nil, codec.Header{FIN: true, RSV1: true, Opcode: opcode}, body))
}

// What the messages of RFC 7692 section 7.2.3 hold, and what is told of each: rules with their places. All bytes of a stored block are one
// place.
func TestInflate(t *testing.T) {
	none, fresh := "", "permessage-deflate; server_no_context_takeover"
	for _, c := range []struct {
		name, hex  string
		extensions *string
		texts      string
		found      string
	}{
		{"one", hello, nil, "Hello", ""},
		{"fragments", fragments, nil, "Hello", ""},
		{"stored", stored, nil, "Hello", ""},
		{"two blocks", twoBlocks, nil, "Hello", ""},
		{"last block marked", final, nil, "Hello", "deflate-bfinal@2-3#0"},
		{"last block marked, behind another", "c1 0e f2 48 05 00 00 00 ff ff cb c9 c9 07 00 00", nil, "Hello", "deflate-bfinal@10-11#0"},
		{"takeover", hello + again, nil, "Hello|Hello", ""},
		{"takeover behind a last block", final + again, nil, "Hello|Hello", "deflate-bfinal@2-3#0"},
		{"no takeover", hello + again, &fresh, "Hello|H", "deflate-missing-history@12-14#1"},
		{"no extension", hello, &none, "\xf2H\xcd\xc9\xc9\a\x00", "frame-rsv1-not-negotiated@0-1#0 message-invalid-utf8@2-4#0"},
		{"empty", "c1 01 00", nil, "", ""},
		{"nothing at all", "c1 00", nil, "", "deflate-empty-message@0-2#0"},
		{"an end inside a code", "c1 02 f2 48", nil, "H`", "deflate-inflate-failed@3-4#0"},
		{"a reserved block", "c1 02 ff ff", nil, "", "deflate-inflate-failed@2-3#0"},
		{"a reserved opcode", "c3 02 ff ff", nil, "\xff\xff", "frame-reserved-data-opcode@0-1#0"},
		{"not UTF-8", "c1 08 00 02 00 fd ff 61 ff 00", nil, "a\xff", "message-invalid-utf8@7-9#0"},
		{"not UTF-8 but binary", "c2 08 00 02 00 fd ff 61 ff 00", nil, "a\xff", ""},
		{"not UTF-8 in the second fragment", "41 05 00 02 00 fd ff 80 03 61 ff 00", nil, "a\xff", "message-invalid-utf8@9-11#1"},
		{"cut", "c1 07 f2 48 cd", nil, "\xf2H\xcd", "frame-truncated@0-5#0"},
		{"cut, and broken whatever follows", "c1 07 ff 48", nil, "\xffH", "frame-truncated@0-4#0 deflate-inflate-failed@2-3#0"},
	} {
		texts, found := ofServer(t, unhex(t, c.hex), connection.Options{Extensions: c.extensions})
		if got := strings.Join(texts, "|"); got != c.texts {
			t.Errorf("%s: %q, want %q", c.name, got, c.texts)
		}
		if got := strings.Join(places(found), " "); got != c.found {
			t.Errorf("%s: found %s, want %s", c.name, got, c.found)
		}
	}
}

// Counters of a direction, and the window that is in force for it.
func TestInflation(t *testing.T) {
	extensions := "permessage-deflate; server_max_window_bits=10; client_no_context_takeover"
	c, _ := open(t, connection.Options{Extensions: &extensions}, part{codec.Server, unhex(t, hello+again+"82 01 61")}, part{codec.Client, unhex(t, helloMasked)})
	client, server := &c.Directions()[0].Inflation, &c.Directions()[1].Inflation
	if server.WindowBits != 10 || server.NoTakeover || server.Messages != 2 || server.Compressed != 12 || server.Inflated != 10 {
		t.Errorf("%+v", server)
	}
	if client.WindowBits != 15 || !client.NoTakeover || client.Messages != 1 || client.Compressed != 7 || client.Inflated != 5 {
		t.Errorf("%+v", client)
	}
}

// A message is inflated up to 16 MiB: exactly as many bytes are taken, one more is not. In one recording all of them have that much
// together; the messages of a session, each.
func TestOutputLimit(t *testing.T) {
	const most = 16 << 20
	whole, more := compressed(codec.Binary, strings.Repeat("\x00", most)), compressed(codec.Binary, strings.Repeat("\x00", most+1))
	if _, found := ofServer(t, whole+whole, connection.Options{}); len(found.List) != 0 {
		t.Errorf("16 MiB twice in a session: %q", places(found))
	}
	texts, found := ofServer(t, more+unhex(t, hello), connection.Options{})
	if got := places(found); !slices.Equal(got, []string{"deflate-output-limit@0-" + itoa(len(more)) + "#0"}) || len(texts[0]) != most || texts[1] == "Hello" {
		t.Errorf("16 MiB and a byte: %q, %d bytes", got, len(texts[0]))
	}
	behind := func(frames string) *connection.Findings {
		found := &connection.Findings{}
		c := connection.OpenAfterHeads(connection.Terms{Sender: codec.Server, Rules: codec.Rules{Compression: codec.CompressionDeflate}}, 0, &payloads{}, found)
		push(t, c, part{codec.Server, frames})
		c.Finish()
		return found
	}
	if found := behind(whole); len(found.List) != 0 {
		t.Errorf("16 MiB in a recording: %q", places(found))
	}
	if found := behind(whole + unhex(t, hello)); len(found.List) != 1 || found.List[0].Rule != rule.DeflateOutputLimit {
		t.Errorf("16 MiB and five bytes in a recording: %q", places(found))
	}
}

// A message that is longer than 16 MiB as it was sent is not inflated, nor is what may refer to it.
func TestTooLongToInflate(t *testing.T) {
	long := codec.AppendFrame(nil, codec.Header{FIN: true, RSV1: true, Opcode: codec.Binary}, make([]byte, 16<<20+1))
	texts, found := ofServer(t, string(long)+unhex(t, hello), connection.Options{})
	if got := places(found); !slices.Equal(got, []string{"deflate-output-limit@0-" + itoa(len(long)) + "#0"}) || texts[1] == "Hello" {
		t.Errorf("%q, %q", got, texts[1])
	}
}

// A direction in which fifty messages have failed stays as it is.
func TestFailures(t *testing.T) {
	for n, want := range map[int]string{49: "Hello", 50: "\xf2H\xcd\xc9\xc9\a\x00"} {
		texts, _ := ofServer(t, strings.Repeat("\xc2\x02\xff\xff", n)+unhex(t, hello), connection.Options{})
		if got := texts[n]; got != want {
			t.Errorf("behind %d failures: %q", n, got)
		}
	}
}

// Behind a message that did not inflate one without its history is a note; why it is missing is said.
func TestMissingHistory(t *testing.T) {
	fresh := "permessage-deflate; server_no_context_takeover"
	for _, c := range []struct {
		hex        string
		extensions *string
		severity   rule.Severity
		why        string
	}{
		{again, nil, rule.Error, "It is the first compressed message"},
		{"c2 02 ff ff" + again, nil, rule.Note, "An earlier message of this direction did not inflate"},
		{"c1 03 4a 04 00" + again, nil, rule.Error, "do not go back that far"},
		{again, &fresh, rule.Error, "each message starts with an empty history"},
		{again + again, &fresh, rule.Error, "each message starts with an empty history"},
	} {
		_, found := ofServer(t, unhex(t, c.hex), connection.Options{Extensions: c.extensions})
		e := entryOf(t, found, rule.DeflateMissingHistory)
		if last := found.List[len(found.List)-1]; e.Severity != c.severity || !strings.Contains(last.Finding.Text, c.why) {
			t.Errorf("%s: %v, %s", c.hex, e.Severity, last.Finding.Text)
		}
	}
}

// What refers farther back than the window that was agreed is told, and inflated all the same.
func TestBeyondWindow(t *testing.T) {
	narrow := "permessage-deflate; server_max_window_bits=8"
	text := "abcdefgh" + strings.Repeat("-", 300) + "abcdefgh"
	texts, found := ofServer(t, compressed(codec.Text, text), connection.Options{Extensions: &narrow})
	e := entryOf(t, found, rule.DeflateBeyondWindow)
	if texts[0] != text || !strings.Contains(e.Finding.Text, "With a window of 32,768 bytes it inflates to 316 bytes.") {
		t.Errorf("%q, %s", texts, e.Finding.Text)
	}
}

// A message of 64 bytes or more that grows is remarked once a direction.
func TestLargerThanPlain(t *testing.T) {
	block := func(n int) string { // stored
		b := append([]byte{0, byte(n), 0, ^byte(n), 0xff}, strings.Repeat("a", n)...)
		return string(codec.AppendFrame(nil, codec.Header{FIN: true, RSV1: true, Opcode: codec.Text}, append(b, 0)))
	}
	for frames, want := range map[string][]string{block(63): nil, block(64): {"deflate-larger-than-plain@0-72#0"}, block(64) + block(65): {"deflate-larger-than-plain@0-72#0"}} {
		_, found := ofServer(t, frames, connection.Options{})
		wantFound(t, "growing", found, want...)
	}
}

// A plain message that is a compressed text is looked into, if it is short of 1 MiB and there may be compression at all.
func TestLookInside(t *testing.T) {
	none := ""
	for _, c := range []struct {
		name, hex  string
		extensions *string
		found      bool
	}{
		{"text", "81 07 f248cdc9c90700", nil, true},
		{"binary", "82 07 f248cdc9c90700", nil, true},
		{"no extension", "82 07 f248cdc9c90700", &none, false},
		{"of three characters", "82 05 4a 4c 4a 06 00", nil, true},
		{"a Ping", "89 07 f248cdc9c90700", nil, false},
		{"a last block", "82 08 f348cdc9c9070000", nil, false},
		{"with its tail", "82 0b f248cdc9c90700 0000ffff", nil, false},
		{"what is readable", "82 05 48656c6c6f", nil, false},
	} {
		_, found := ofServer(t, unhex(t, c.hex), connection.Options{Extensions: c.extensions})
		got := slices.ContainsFunc(found.List, func(e connection.Entry) bool { return e.Rule == rule.DeflatePlainButInflates })
		if got != c.found {
			t.Errorf("%s: %q", c.name, places(found))
		}
	}
	// What is looked into comes to 1 MiB in all, of what stands there and of what comes out.
	long := "\x82\x07" + unhex(t, "f248cdc9c90700")
	noise := string(codec.AppendFrame(nil, codec.Header{FIN: true, Opcode: codec.Binary}, bytes.Repeat([]byte{0xff}, 1<<20-11)))
	if _, found := ofServer(t, noise+long, connection.Options{}); len(found.List) != 0 {
		t.Errorf("over the limit: %q", places(found))
	}
	noise = string(codec.AppendFrame(nil, codec.Header{FIN: true, Opcode: codec.Binary}, bytes.Repeat([]byte{0xff}, 1<<20-12)))
	if _, found := ofServer(t, noise+long, connection.Options{}); len(found.List) != 1 {
		t.Errorf("at the limit: %q", places(found))
	}
}
