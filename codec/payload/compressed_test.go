package payload

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"encoding/base64"
	"encoding/hex"
	"hash/adler32"
	"hash/crc32"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/deflate"
)

// What Python's gzip and zlib wrote of {"ping":17,"ch":"trade.demo"}, unless a name says otherwise.
const (
	pingGzip  = "1f8b080800f1536502ff612e6a736f6e00ab562ac8cc4b57b23234d7514ace50b2522a294a4c49d54b49cdcd57aa05001e94ac081d000000"
	pingTwice = "1f8b08000000000002ff93efe6600001a6ffabc3b44e9cf10edf6464723dd0eb5cc0a6202d4d2f1fcfabde9e67cf86af6265909bb2864316a81000d081baaf31000000"
	pingZlib  = "789cab562ac8cc4b57b23234d7514ace50b2522a294a4c49d54b49cdcd57aa050084bf0929"
	pingRaw   = "ab562ac8cc4b57b23234d7514ace50b2522a294a4c49d54b49cdcd57aa0500"
	pingPlain = "011d00e2ff7b2270696e67223a31372c226368223a2274726164652e64656d6f227d" // one stored block
)

// Three messages that share a stream, each ending with a sync flush: {"op": 0, "d": {"heartbeat": 41250}} and so on.
var flushedMessages = []string{
	"789caa56ca2f50b25230d051504a01d2d54a19a989452549a98925409e89a191a9416d2d000000ffff",
	"aa86a831c4a706000000ffff", "82aa31c2a706000000ffff",
}

func TestGzip(t *testing.T) {
	r := readAs(t, "gzip", unhex(t, pingGzip))
	checkLines(t, &r.Reading,
		"0-56 gzip | member",
		" 0-2 Magic | 2 bytes | 1f8b",
		" 2-3 Method | 1 byte | 8 | 8 is DEFLATE, the only one",
		" 3-4 Flags | 1 byte | 8 | Which further fields there are",
		" 4-8 Time | 4 bytes | 2023-11-14T22:13:20Z | When the file was changed; 1970 stands for not said",
		" 8-9 Extra flags | 1 byte | 2",
		" 9-10 System | 1 byte | 255 | On which the file was: 3 is Unix",
		" 10-17 Name and other fields | text, 6 bytes | a.json",
		" 17-48 Compressed data | DEFLATE | Inflates to 29 bytes. Holds JSON",
		"  17-48 object of 2",
		"   17-48 ping | number | 17",
		"   17-48 ch | string | trade.demo",
		" 48-52 CRC-32 | 4 bytes | 1e94ac08",
		" 52-56 Length | 4 bytes, little-endian | 29 | Of what comes out, in bytes",
	)
}

// The best reading of each, what its reason has, and how many problems there are.
func TestCompressed(t *testing.T) {
	wrong := strings.Replace(pingZlib, "84bf0929", "84bf0928", 1)
	for _, c := range []struct {
		hex, id, reason string
		problems        int
	}{
		{pingGzip, "gzip", "checksum is right. It holds JSON", 0},
		{pingTwice, "gzip", "It holds gzip", 0},
		{pingGzip[:60], "gzip", "as gzip does", 2},
		{pingGzip[:30], "gzip", "as gzip does", 1},
		{pingGzip[:len(pingGzip)-8], "gzip", "as gzip does", 1},
		{pingGzip + "00", "gzip", "as gzip does", 1},
		{pingZlib, "zlib", "checksum is right. It holds JSON", 0},
		{wrong, "zlib", "inflates to something that can be read. It holds JSON", 1},
		{pingZlib[:40], "zlib", "inflates to something that can be read", 2},
		{flushedMessages[0], "zlib", "sync flush", 0},
		{pingRaw, "deflate", "A guess: it has no header", 0},
		{pingPlain, "deflate", "A guess: it has no header", 0},
		{flushedMessages[1], "deflate", "needs the messages before it", 1},
		{"aa562acacfcf55b232d751ca2d4e57b252cac854aa0500", "deflate", "permessage-deflate", 0},
		{"28b52ffd0458e900007b2270696e67223a31372c226368223a2274726164652e64656d6f227d29007c2e", "zstd", "not opened with the rest", 0},
		{"04224d18644070df", "lz4", "not opened with the rest", 0},
		{"ff060000734e61507059010500006e41a2dd68", "snappy", "not opened with the rest", 0},
		{"000000310002000100000007" + pingZlib, "prefixed", "a length, which is right, and behind it is zlib", 0},
		{"821c7b226f70223a31302c2264223a7b2262656174223a34313235307d7d", "hex", "", 0}, // a frame
		{"0102030405" + pingGzip, "prefixed", "A guess: behind 5 bytes", 0},
		{"0000000708011203616263", "prefixed", "behind it is Protocol Buffers", 0},
		{"0700000008011203616263", "prefixed", "behind it is Protocol Buffers", 0},
		{"000000000708011203616263" + "800000000f" + "677270632d7374617475733a300d0a" + "", "grpcweb", "gRPC-web", 0},
		{"00000037001000020000000500000000789c636060506110600001561051ad949c9ba264a5e4e2eaebafa4a394a76465580b0041e90596", "bilibili", "a header of 16 bytes", 0},
		{"0000001f" + pingRaw, "prefixed", "behind it is DEFLATE", 0},
		{hex.EncodeToString([]byte(base64.StdEncoding.EncodeToString(unhex(t, pingZlib)))), "base64", "decodes to zlib", 0},
		{"524642203030332e3030380a", "rfb", "VNC", 0},
	} {
		b := unhex(t, c.hex)
		r, err := Read(b, Options{})
		if err != nil {
			t.Fatal(err)
		}
		checkReading(t, b, &r.Reading)
		if r.ID != c.id || !strings.Contains(r.Reason, c.reason) || len(r.Problems) != c.problems {
			t.Errorf("%s: %s, %q, %v\n%s", c.hex, r.ID, r.Reason, r.Problems, lines(&r.Reading))
		}
	}
}

// Data in the values of other formats is opened as well.
func TestOpened(t *testing.T) {
	for _, c := range []struct{ name, payload, holds string }{
		{"base64 of gzip in JSON", `{"body": "H4sIAAAAAAAC/6tWKsjMS1eyMjTXUUrOULJSKilKTEnVS0nNzVeqBQAelKwIHQAAAA=="}`, "trade.demo"},
		{"JSON in JSON", `{"identifier":"{\"channel\":\"NewsChannel\"}"}`, "NewsChannel"},
		{"gzip in MessagePack", "\x81\xa1d\xc4\x38" + string(unhex(t, pingGzip)), "trade.demo"},
		{"gzip in CBOR", "\xa1\x61d\x58\x38" + string(unhex(t, pingGzip)), "trade.demo"},
		{"zlib in Protocol Buffers", "\x08\x07\x12\x03abc\x1a\x25" + string(unhex(t, pingZlib)), "trade.demo"},
		{"MQTT with JSON", "\x30\x1a\x00\x03a/b{\"temperature\":21.5}", "21.5"},
		{"STOMP in SockJS", `a["MESSAGE\ndestination:/a\nmessage-id:1\nsubscription:0\n\n{\"n\":[1,2]}\u0000"]`, "/a"},
		{"bilibili in bilibili", string(unhex(t, "00000037001000020000000500000000789c636060506110600001561051ad949c9ba264a5e4e2eaebafa4a394a76465580b0041e90596")), "DEMO"},
		{"TradingView", `~m~19~m~{"m":"hello","p":1}~m~4~m~~h~7`, "hello"},
	} {
		r, err := Read([]byte(c.payload), Options{})
		if err != nil {
			t.Fatal(err)
		}
		checkReading(t, []byte(c.payload), &r.Reading)
		found := false
		for _, n := range r.Nodes {
			found = found || n.Value == c.holds
		}
		if !found || len(r.Problems) > 0 {
			t.Errorf("%s: %s, no value %q\n%s", c.name, r.ID, c.holds, lines(&r.Reading))
		}
	}
}

// Messages that share a stream are opened by those before them.
func TestHistory(t *testing.T) {
	var all [][]byte
	for i, message := range flushedMessages {
		b := unhex(t, message)
		r, err := Read(b, Options{History: all})
		if err != nil {
			t.Fatal(err)
		}
		checkReading(t, b, &r.Reading)
		if want := "op | number | " + string(rune('0'+i)); !strings.Contains(lines(&r.Reading), want) || len(r.Problems) > 0 {
			t.Errorf("message %d: %q\n%s", i, r.Reason, lines(&r.Reading))
		}
		all = append(all, b)
	}
	last := all[2]
	for name, history := range map[string][][]byte{
		"none": nil, "a gap": all[1:2], "others": {[]byte("plain"), {0, 0, 255, 255}},
	} {
		r, _ := Read(last, Options{History: history})
		if r.ID != "deflate" || r.Reason != needsHistory || len(r.Problems) != 1 {
			t.Errorf("%s: %s, %q", name, r.ID, r.Reason)
		}
	}
	// A message may come in pieces, and a stream begin anew.
	r, _ := Read(last[3:], Options{History: [][]byte{all[1], all[0][:9], all[0][9:], all[1], last[:3]}})
	if !strings.Contains(lines(&r.Reading), "op | number | 2") {
		t.Errorf("in pieces: %q\n%s", r.Reason, lines(&r.Reading))
	}
}

// deflateWith compresses with the standard library.
func deflateWith(make func(io.Writer) io.WriteCloser, data []byte) []byte {
	var out bytes.Buffer
	w := make(&out)
	w.Write(data)
	w.Close()
	return out.Bytes()
}

func gzipOf(data []byte) []byte {
	return deflateWith(func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }, data)
}

// Of data in data, four levels are opened below the payload itself.
func TestOpenedDepth(t *testing.T) {
	data := []byte("text")
	for range 7 {
		data = gzipOf(data)
	}
	r, err := Read(data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	all := lines(&r.Reading)
	opened, kept := strings.Count(all, "Holds gzip"), strings.Count(all, "Not opened further here")
	if opened != 4 || kept != 1 {
		t.Errorf("%d levels opened, %d kept\n%s", opened, kept, all)
	}
}

// Whatever the standard library compresses comes out again, and its checksums are right.
func TestAgainstStandardLibrary(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 5))
	for range 300 {
		data := make([]byte, random.IntN(3000))
		for i := range data {
			data[i] = byte(random.IntN(1 + random.IntN(256)))
		}
		if crc32.ChecksumIEEE(data) != crcOf(data) || adler32.Checksum(data) != adlerOf(data) {
			t.Fatal("a checksum is wrong")
		}
		level := random.IntN(10)
		for id, b := range map[string][]byte{
			"gzip": deflateWith(func(w io.Writer) io.WriteCloser { z, _ := gzip.NewWriterLevel(w, level); return z }, data),
			"zlib": deflateWith(func(w io.Writer) io.WriteCloser { z, _ := zlib.NewWriterLevel(w, level); return z }, data),
		} {
			r := readAs(t, id, b)
			if r.Score != scoreCertain || len(data) > 0 && !strings.Contains(lines(&r.Reading), "Inflates to "+byteCount(len(data))) {
				t.Fatalf("%s of %d bytes: %q\n%s", id, len(data), r.Reason, lines(&r.Reading))
			}
		}
		raw := deflateWith(func(w io.Writer) io.WriteCloser { z, _ := flate.NewWriter(w, level); return z }, data)
		if in := inflate(new(deflate.Inflater), raw, mostInflated); !in.final || in.end != len(raw) || !bytes.Equal(in.out, data) {
			t.Fatalf("%d bytes of %d, end %d of %d, %v", len(in.out), len(data), in.end, len(raw), in.err)
		}
	}
}

// Little data that inflates to much is opened up to a limit, whatever it is in.
func TestBombs(t *testing.T) {
	zeros := make([]byte, 64<<20)
	once := gzipOf(zeros)
	for name, b := range map[string][]byte{
		"gzip": once, "gzip in gzip": gzipOf(once), "thrice": gzipOf(gzipOf(once)),
		"members of JSON": bytes.Repeat(gzipOf([]byte("["+strings.Repeat("1,", 30000)+"1]")), 100),
		"members":         bytes.Repeat(gzipOf(zeros[:1<<20]), 100), "in JSON": []byte(`{"a":"` + strings.Repeat(`H4sI`, 1000) + `"}`),
	} {
		r, err := Read(b, Options{})
		if err != nil {
			t.Fatal(err)
		}
		checkReading(t, b, &r.Reading)
		if text := lines(&r.Reading); name == "gzip" && !strings.HasSuffix(r.Reason, "It holds Hex and ASCII.") || !strings.Contains(name, "JSON") && !strings.Contains(text, "and more, which are not inflated here") {
			t.Errorf("%s: %q\n%s", name, r.Reason, text)
		}
	}
}
