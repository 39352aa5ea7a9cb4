package inspect_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/notation"
)

// written gives the texts of the pastes, and of the golden cases of notations and captures, that are read as bytes.
func written(t *testing.T) map[string]string {
	all := map[string]string{}
	for _, p := range pastes(t) {
		all[p.Name] = p.Text
	}
	for file, cases := range goldens(t) {
		for _, g := range cases {
			if g.Input != nil && g.Options.Notation == "" && (strings.HasPrefix(file, "notations") || strings.HasPrefix(file, "captures")) {
				all[file+": "+g.Name] = *g.Input
			}
		}
	}
	for name, text := range all {
		if id := inspect.Text(text, inspect.Options{}).Notation.ID; id == "text" || id == "complaint" {
			delete(all, name)
		}
	}
	return all
}

// A text from Windows has the same bytes, from the same characters, and the same faults as one from Unix. Line ends within a
// message of a log may be its own.
func TestLineEndsOfWindows(t *testing.T) {
	for name, text := range written(t) {
		if strings.Contains(text, "\r") || !strings.Contains(text, "\n") || name == "mitmproxy, a message of two lines" || name == "wscat" {
			continue
		}
		dos := strings.ReplaceAll(text, "\n", "\r\n")
		want, got := inspect.Text(text, inspect.Options{}), inspect.Text(dos, inspect.Options{})
		if got.Notation.ID != want.Notation.ID || string(got.Bytes) != string(want.Bytes) {
			t.Errorf("%s: read as %s, %d bytes; with LF as %s, %d bytes", name, got.Notation.ID, len(got.Bytes), want.Notation.ID, len(want.Bytes))
			continue
		}
		under, wanted := under(dos, got), under(text, want)
		for i, b := range want.Bytes {
			if under[i] != wanted[i] && b != '\r' && b != '\n' {
				t.Errorf("%s: byte %d comes from %q, with LF from %q", name, i, under[i], wanted[i])
				break
			}
		}
		if !slices.Equal(faulty(dos, got), faulty(text, want)) {
			t.Errorf("%s: faults at %q, with LF at %q", name, faulty(dos, got), faulty(text, want))
		}
	}
}

// under lists the text that each byte came from, with the line ends of Unix.
func under(text string, r *inspect.Report) (all []string) {
	units := utf16.Encode([]rune(text))
	for s := r.Spans; len(s) > 0; s = s[2:] {
		all = append(all, unix(string(utf16.Decode(units[s[0]:s[1]]))))
	}
	return all
}

func unix(text string) string { return strings.ReplaceAll(text, "\r\n", "\n") }

// faulty lists what cannot be read.
func faulty(text string, r *inspect.Report) (all []string) {
	for _, f := range r.Findings {
		if f.Rule == "input-notation" {
			all = append(all, unix(unitsOf(text, f)))
		}
	}
	return all
}

// What stands in a Markdown fence is read as if it stood alone, each place moved by what stands above it: in the units of
// UTF-16, whatever the characters there.
func TestInFence(t *testing.T) {
	const above, below = "Größe 😀, 5 bytes:\n```\n", "```\nWhy — 81 05? 😀\n"
	shift := uint32(len(utf16.Encode([]rune(above))))
	for name, text := range written(t) {
		text = strings.TrimSuffix(text, "\n") + "\n"
		want, got := inspect.Text(text, inspect.Options{}), inspect.Text(above+text+below, inspect.Options{})
		spans := slices.Clone(want.Spans)
		for i := range spans {
			spans[i] += shift
		}
		switch {
		case strings.Contains(text, "```"), want.Notation.ID == "text":
		case got.Notation.ID != want.Notation.ID || string(got.Bytes) != string(want.Bytes):
			t.Errorf("%s: read as %s, %d bytes; alone as %s, %d bytes", name, got.Notation.ID, len(got.Bytes), want.Notation.ID, len(want.Bytes))
		case !slices.Equal(got.Spans, spans):
			t.Errorf("%s: the bytes come from other places", name)
		case !slices.Equal(faulty(above+text+below, got), faulty(text, want)):
			t.Errorf("%s: faults at %q, alone at %q", name, faulty(above+text+below, got), faulty(text, want))
		}
	}
}

// Notations in which a mistake is no matter of a token, or one may be read as something else.
var tokenless = []string{"head", "head-frames", "fields", "command", "escaped", "repaired", "har", "cdp", "log", "base64", "follow-yaml", "javascript"}

// What is taken for bytes in the middle of words, or of so few digits, only if it is whole.
var onlyWhole = []string{
	"hex with explanation behind each line", "hex stream, Python .hex() in the REPL with prompt and quotes", "Rust {:02x?} slice (hex without 0x) in a log line",
	`printf("buf[%d] = 0x%02X") one line per byte`, "hex in backquotes within a sentence", "hex in double backquotes", "NSData of old", "echo into xxd -r", "hex with underscores", "hex below a label",
	"Okio ByteString", "hexlify printed as bytes", "numbered list of frames in an issue", "od -t u1 without offsets", "socat -x", "strace -xx of a write",
	"upper-case hex behind RX arrow", "SQL blob literal", "structured log in JSON, one object a line", "CSV of time, direction and hex",
	"PostgreSQL bytea in psql", "MySQL HEX()", "Zephyr LOG_HEXDUMP", "R raw vector", "table of a markdown issue", "ngrep -x of one frame",
}

// A mistake in the middle is told once, at its place, and what stands before it and behind it is kept: half a byte of a dump may
// take with it the group that it stands in.
func TestMistakeInTheMiddle(t *testing.T) {
	const group = 8
	for name, text := range written(t) {
		r := notation.Recognise(text)[0]
		if slices.Contains(tokenless, r.ID) || slices.Contains(onlyWhole, name) || len(r.Bytes) < 6 || len(r.Problems) > 0 {
			continue
		}
		s := r.Spans[len(r.Bytes)/2]
		if s.End-s.Start < 2 {
			continue
		}
		first := slices.IndexFunc(r.Spans, func(other notation.Span) bool { return other.End > s.Start })
		last := first + 1
		for last < len(r.Spans) && r.Spans[last].Start < s.End {
			last++
		}
		got := notation.Recognise(text[:s.End-2] + "zz" + text[s.End:])[0]
		if p := got.Problems; len(p) != 1 || p[0].Start > int(s.End) || p[0].End < int(s.Start) || p[0].End-p[0].Start > 10 {
			t.Errorf("%s: a mistake at %d is told as %.300s", name, s.End-2, fmt.Sprint(p))
		}
		before, behind := string(r.Bytes[:max(0, first-group)]), string(r.Bytes[min(last+group, len(r.Bytes)):])
		if b := string(got.Bytes); !strings.HasPrefix(b, before) || !strings.HasSuffix(b, behind) || len(b) < len(r.Bytes)-group {
			t.Errorf("%s: %d bytes of %d are left as %s", name, len(b), len(r.Bytes), got.ID)
		}
	}
}
