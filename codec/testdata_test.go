package codec_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// golden is one case of testdata or of rule/testdata: an input, why it is there, and what must come of it. The same cases are run through
// the whole of wslens elsewhere; here those that are the bytes of one direction are given to a Decoder.
type golden struct {
	Name, Why        string
	Input, Hex       *string
	Breaks, NearMiss rule.ID
	Options          struct {
		Notation, Direction string
		Extensions          *string
		MaxMessageBytes     uint64
	}
	Expect struct {
		Frames, Messages []goldenPart
		Findings         []string
	}
}

// goldenPart is what is expected of a frame or a message; what is absent may be anything.
type goldenPart struct {
	Complete *bool
	Offset   *int64
	Opcode   *int
	Payload  *string // hex
	Text     *string
}

func goldens(t testing.TB) []golden {
	t.Helper()
	files, _ := filepath.Glob("testdata/*.json")
	ofRules, _ := filepath.Glob("rule/testdata/*.json")
	if len(files) == 0 || len(ofRules) == 0 {
		t.Fatal("no golden cases")
	}
	var all []golden
	for _, file := range append(files, ofRules...) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var cases []golden
		if err := json.Unmarshal(text, &cases); err != nil {
			t.Fatal(file, err)
		}
		for i := range cases {
			cases[i].Name = strings.TrimSuffix(filepath.Base(file), ".json") + ": " + cases[i].Name
		}
		all = append(all, cases...)
	}
	return all
}

// bytes returns the bytes of a case that is written in plain hex, or nil.
func (g golden) bytes() []byte {
	text := g.Hex
	if text == nil {
		text = g.Input
	}
	b, err := hex.DecodeString(strings.Join(strings.Fields(*text), ""))
	if err != nil || g.Options.Notation != "" {
		return nil
	}
	return b
}

// stream returns the bytes of a case that is one direction of frames, and how to judge them.
func (g golden) stream() (b []byte, rules codec.Rules, ok bool) {
	rules.Sender = map[string]codec.Sender{"client-to-server": codec.Client, "server-to-client": codec.Server}[g.Options.Direction]
	rules.MaxMessageBytes = g.Options.MaxMessageBytes
	if g.Options.Extensions != nil {
		rules.Compression = codec.CompressionNone
		if strings.HasPrefix(*g.Options.Extensions, "permessage-deflate") {
			rules.Compression = codec.CompressionDeflate
		}
	}
	b = g.bytes()
	inflated := strings.HasPrefix(g.Name, "deflate-data: ") // a Decoder does not inflate, nor does it look ahead
	ahead := []rule.ID{rule.FrameTrailingBytes, rule.FrameStrayBytes, rule.FrameLengthTooLong, rule.FrameLengthMiswritten}
	looksAhead := slices.Contains(ahead, g.Breaks) || slices.ContainsFunc(g.Expect.Findings, func(f string) bool {
		return strings.HasPrefix(f, string(rule.FrameLengthMiswritten))
	})
	return b, rules, !inflated && len(b) > 0 && rules.Sender != codec.UnknownSender && !looksAhead
}

func TestGoldenFrames(t *testing.T) {
	ran := 0
	for _, g := range goldens(t) {
		stream, rules, ok := g.stream()
		if !ok {
			continue
		}
		ran++
		t.Run(g.Name, func(t *testing.T) {
			frames := decodeParts(codec.Options{Rules: rules, Level: codec.Frames, Lenient: true}, stream)
			messages := decodeParts(codec.Options{Rules: rules, Lenient: true}, stream)
			frames.compare(t, "frame", g.Expect.Frames)
			messages.compare(t, "message", g.Expect.Messages)
			if g.Expect.Findings != nil {
				frames.compareFindings(t, g.Expect.Findings)
				messages.compareFindings(t, g.Expect.Findings)
			}
		})
	}
	if ran < 150 {
		t.Errorf("only %d cases are frames of one direction", ran)
	}
}

// parts are the frames or messages of a stream, and its findings in the notation of the cases.
type parts struct {
	events   []codec.Event
	findings []string
}

func decodeParts(opts codec.Options, stream []byte) (p parts) {
	opts.Notes = true
	d := codec.NewDecoder(opts)
	take := func() {
		for e := d.Next(); e != nil; e = d.Next() {
			if e.Kind == codec.Fault {
				p.findings = append(p.findings, fmt.Sprintf("%s@%d-%d", e.Finding.Rule, e.Start, e.End))
				continue
			}
			kept := *e
			kept.Payload = bytes.Clone(e.Payload)
			p.events = append(p.events, kept)
		}
	}
	d.Push(bytes.Clone(stream))
	take()
	d.Finish()
	take()
	return p
}

// compare looks at the whole ones of the expected frames or messages, which are all that a Decoder gives.
func (p parts) compare(t *testing.T, what string, want []goldenPart) {
	if want == nil {
		return
	}
	want = slices.DeleteFunc(slices.Clone(want), func(w goldenPart) bool { return w.Complete != nil && !*w.Complete })
	if len(p.events) != len(want) {
		t.Fatalf("%d %ss are whole; want %d", len(p.events), what, len(want))
	}
	for i, w := range want {
		e := p.events[i]
		switch payload := hex.EncodeToString(e.Payload); {
		case w.Opcode != nil && *w.Opcode != int(e.Header.Opcode):
			t.Errorf("%s %d: opcode %d; want %d", what, i, e.Header.Opcode, *w.Opcode)
		case w.Offset != nil && *w.Offset != e.Start:
			t.Errorf("%s %d: starts at %d; want %d", what, i, e.Start, *w.Offset)
		case w.Payload != nil && *w.Payload != payload:
			t.Errorf("%s %d: payload %s; want %s", what, i, payload, *w.Payload)
		case w.Text != nil && *w.Text != string(e.Payload):
			t.Errorf("%s %d: text %q; want %q", what, i, e.Payload, *w.Text)
		}
	}
}

// compareFindings leaves out what is found about the input as a whole: a Decoder does not look at that.
func (p parts) compareFindings(t *testing.T, want []string) {
	got := slices.Sorted(slices.Values(p.findings))
	want = slices.DeleteFunc(slices.Sorted(slices.Values(want)), func(f string) bool { return strings.HasPrefix(f, "input-") })
	if !slices.Equal(got, want) {
		t.Errorf("findings %q; want %q", got, want)
	}
}

// TestGoldenCoversRules has for every rule a case that breaks it and one that nearly does.
func TestGoldenCoversRules(t *testing.T) {
	breaks, nearMiss := map[rule.ID]int{}, map[rule.ID]int{}
	for _, g := range goldens(t) {
		breaks[g.Breaks]++
		nearMiss[g.NearMiss]++
		found := func(id rule.ID) bool {
			return slices.ContainsFunc(g.Expect.Findings, func(f string) bool { return strings.HasPrefix(f, string(id)+"@") })
		}
		if g.Breaks != "" && !found(g.Breaks) {
			t.Errorf("%s: is to break %s, which it does not expect", g.Name, g.Breaks)
		}
		if g.NearMiss != "" && (found(g.NearMiss) || g.Expect.Findings == nil) {
			t.Errorf("%s: is to miss %s, which it expects", g.Name, g.NearMiss)
		}
		for id := range map[rule.ID]bool{g.Breaks: true, g.NearMiss: true} {
			if _, known := rule.Lookup(id); id != "" && !known {
				t.Errorf("%s: there is no rule %s", g.Name, id)
			}
		}
	}
	for _, r := range rule.All() {
		if r.ID == rule.DeflateOutputLimit { // 16 MiB would have to stand in a case: TestInflatedInAll of inspect
			continue
		}
		if breaks[r.ID] == 0 || nearMiss[r.ID] == 0 {
			t.Errorf("%s: %d cases break it, %d nearly do", r.ID, breaks[r.ID], nearMiss[r.ID])
		}
	}
}
