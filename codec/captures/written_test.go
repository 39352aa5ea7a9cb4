package captures_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/wslens/wslens/codec/captures"
	"github.com/wslens/wslens/codec/captures/export"
	"github.com/wslens/wslens/codec/inspect"
)

func write(t *testing.T, f *captures.File, index int, form string) []byte {
	t.Helper()
	b, err := f.Write(index, form)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// What is written as packets is read again as what was said, at the times at which it came.
func TestWritePackets(t *testing.T) {
	all := recordings(t)
	for _, row := range []struct{ name, keys, key string }{
		{"plain.pcap", "", "plain"}, {"deflate.pcap", "", "deflate"}, {"ipv6.pcap", "", "plain"}, {"no-handshake.pcap", "", "plain"},
		{"tls13-aes128.pcap", "tls13-aes128", "tls13-aes128"},
	} {
		keys := ""
		if row.keys != "" {
			keys = keysOf(t, row.keys)
		}
		from := open(t, row.name, keys)
		again, err := captures.Open(bytes.NewReader(write(t, from, 0, "pcapng")), captures.Options{})
		if err != nil || again.Kind != "pcapng" || len(again.Notes) > 0 || len(again.Connections) != 1 {
			t.Fatalf("%s: %v, %+v", row.name, err, again)
		}
		a, b := from.Connections[0], again.Connections[0]
		if a.Client != b.Client || a.Frames != b.Frames || a.Messages != b.Messages || a.Controls != b.Controls || *a.CloseCode != *b.CloseCode || b.Ended != "closed" {
			t.Errorf("%s: %+v, want %+v", row.name, b, a)
		}
		checkMessages(t, again, 0, all[row.key])
		before, _ := from.Report(0, 0, captures.All)
		after, _ := again.Report(0, 0, captures.All)
		if !slices.Equal(before.FrameTimes, after.FrameTimes) {
			t.Errorf("%s: %v, want %v", row.name, after.FrameTimes, before.FrameTimes)
		}
	}
}

// Several streams of HTTP/2 become a connection of HTTP/1.1 each, which says so.
func TestWriteHTTP2(t *testing.T) {
	var all map[string]map[string]recorded
	readJSON(t, "http2.json", &all)
	from := open(t, "h2-tls.pcap", keysOf(t, "h2-tls"))
	for i, c := range from.Connections[1:] {
		file := write(t, from, i+1, "pcapng")
		again, err := captures.Open(bytes.NewReader(file), captures.Options{})
		if err != nil || len(again.Connections) != 1 || again.Connections[0].Errors > 0 || again.Connections[0].Subprotocol != "chat" {
			t.Fatalf("%v, %+v", err, again)
		}
		_, path, _ := strings.Cut(strings.TrimPrefix(c.URL, "wss://"), "/")
		checkMessages(t, again, 0, all["h2-tls"]["/"+path])
		for _, note := range []string{"The connection was a stream of HTTP/2.", "encrypted with TLS. Here it stands without."} {
			if !bytes.Contains(file, []byte(note)) {
				t.Errorf("it does not say: %s", note)
			}
		}
	}
}

// tshark's own list of the recordings: opcode, length (126 stands for a longer form), masking key and time of each frame.
func TestWriteJSON(t *testing.T) {
	for _, name := range []string{"plain", "deflate"} {
		want, err := os.ReadFile("testdata/tshark-" + name + ".tsv")
		if err != nil {
			t.Fatal(err)
		}
		var out struct {
			Frames []struct {
				Opcode, Length   int
				MaskingKey, Time string
			}
		}
		if err := json.Unmarshal(write(t, open(t, name+".pcap", ""), 0, "json"), &out); err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range out.Frames {
			at, _ := time.Parse(time.RFC3339Nano, f.Time)
			got += fmt.Sprintf("%d\t%d\t%s\t%d.%09d\n", f.Opcode, min(f.Length, 126), f.MaskingKey, at.Unix(), at.Nanosecond())
		}
		if got != string(want) {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

// The core reads the archive and the events as it reads those of a browser.
func TestWriteExports(t *testing.T) {
	want := recordings(t)["deflate"]
	for form, id := range map[string]string{"har": "har", "devtools": "cdp"} {
		text := write(t, open(t, "deflate.pcap", ""), 0, form)
		r := inspect.Text(string(text), inspect.Options{})
		if r.Notation.ID != id || r.Kind != "capture" || r.FindingCount > 0 && r.Verdict.Level == "error" || r.Handshake == nil ||
			r.Handshake.AcceptState != "match" || !strings.HasSuffix(r.Capture.Connections[0].URL, "/room?id=7") {
			t.Errorf("%s: %+v %+v", form, r.Verdict, r.Findings)
		}
		var got recorded
		for i := range r.Messages {
			got.add(&r.Messages[i])
		}
		if !slices.Equal(got.Client, inOrderOfFrames(want.Client)) || !slices.Equal(got.Server, want.Server) {
			t.Errorf("%s: %v, want %v", form, got, want)
		}
		if !bytes.Contains(text, []byte("stand here inflated")) {
			t.Errorf("%s does not say that payloads are inflated", form)
		}
	}
}

// Of messages alone the frames are made up, and each packet says so.
func TestWriteMessages(t *testing.T) {
	var want recorded
	readJSON(t, "mitmproxy.json", &want)
	isControl := func(s said) bool { return s.Type != "text" && s.Type != "binary" }
	want.Client, want.Server = slices.DeleteFunc(want.Client, isControl), slices.DeleteFunc(want.Server, isControl)
	file := write(t, open(t, "mitmproxy.flows", ""), 0, "pcapng")
	again, err := captures.Open(bytes.NewReader(file), captures.Options{})
	if err != nil || len(again.Connections) != 1 {
		t.Fatalf("%v, %+v", err, again)
	}
	checkMessages(t, again, 0, want)
	if n := bytes.Count(file, []byte("The header of this frame is made up.")); n != 10 {
		t.Errorf("%d frames are marked", n)
	}
}

// What nothing tells is made up and marked; a text that is no UTF-8 keeps its bytes.
func TestWriteLittle(t *testing.T) {
	c := &export.Connection{Frames: []export.Piece{{Bytes: []byte("\x81\x82\x00\x00\x00\x00\xff\x41")}}}
	for form, marks := range map[export.Form][]string{
		export.PCAPNG:   {"The request is not known: this one is made up.", "The response is not known", "The time is made up."},
		export.HAR:      {"The URL is not known", "The request is not known.", "/0E=", "those that are missing are made up", "unknown.invalid"},
		export.DevTools: {"The URL is not known", "/0E="},
		export.JSON:     {"/0E="},
	} {
		b, err := export.Write(c, form)
		for _, mark := range marks {
			if err != nil || !bytes.Contains(b, []byte(mark)) {
				t.Errorf("%s does not say %q: %v\n%s", form, mark, err, b)
			}
		}
	}
	if _, err := export.Write(c, "xml"); err != export.ErrForm {
		t.Error(err)
	}
	if _, err := export.Write(&export.Connection{}, export.HAR); err != export.ErrEmpty {
		t.Error(err)
	}
}

// Frames that come later are listed as those in front are.
func TestWindow(t *testing.T) {
	for _, name := range []string{"deflate.pcap", "no-handshake.pcap"} {
		f := open(t, name, "")
		all, _ := f.Report(0, 0, captures.All)
		w, err := f.Report(0, 5, 4)
		if err != nil || len(w.Frames) != 4 || w.FrameCount != all.FrameCount || w.MessageCount != all.MessageCount || w.Verdict != all.Verdict ||
			!slices.Equal(w.FrameTimes, all.FrameTimes[5:9]) {
			t.Fatalf("%s: %v, %+v", name, err, w)
		}
		for i, got := range w.Frames {
			want := all.Frames[5+i]
			raw := func(r *captures.Report, f inspect.Frame) []byte { return r.Bytes[f.Offset:][:f.AvailableBytes] }
			plain := w.Plain[got.Offset+got.HeaderBytes:][:len(want.Payload)]
			if got.Index != 5+i || got.SHA256 != want.SHA256 || !bytes.Equal(raw(w, got), raw(all, want)) || !bytes.Equal(got.Payload, want.Payload) ||
				!bytes.Equal(plain, want.Payload) || got.Fields[0].BitOffset != 8*got.Offset {
				t.Errorf("%s, frame %d: %+v, want %+v", name, i, got, want)
			}
		}
		ends := func(m inspect.Message) bool { last := m.Frames[len(m.Frames)-1]; return last >= 5 && last < 9 }
		want := slices.DeleteFunc(all.Messages, func(m inspect.Message) bool { return !ends(m) })
		if len(w.Messages) != len(want) {
			t.Fatalf("%s: %d messages, want %d", name, len(w.Messages), len(want))
		}
		for i := range want {
			if !bytes.Equal(w.Messages[i].Payload, want[i].Payload) || !slices.Equal(w.Messages[i].Frames, want[i].Frames) {
				t.Errorf("%s, message %d: %+v, want %+v", name, i, w.Messages[i], want[i])
			}
		}
		if h := w.Handshake; h != nil && string(w.Bytes[h.Response.ByteStart:h.Response.ByteEnd]) != string(all.Bytes[all.Handshake.Response.ByteStart:all.Handshake.Response.ByteEnd]) {
			t.Errorf("%s: the response stands at %d", name, h.Response.ByteStart)
		}
	}
}
