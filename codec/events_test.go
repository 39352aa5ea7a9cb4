package codec_test

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
)

// unhex reads hex with spaces anywhere.
func unhex(t testing.TB, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(strings.Join(strings.Fields(s), ""))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// run decodes the pieces of one stream and returns a line an event, notes included. Pieces of payload that follow each other are joined,
// since their borders are those of the input.
func run(opts codec.Options, pieces ...[]byte) []string {
	opts.Notes = true
	return runOn(codec.NewDecoder(opts), pieces...)
}

func runOn(d *codec.Decoder, pieces ...[]byte) []string {
	var log eventLog
	for _, p := range pieces {
		d.Push(bytes.Clone(p))
		log.take(d)
	}
	d.Finish()
	log.take(d)
	log.flush()
	return append(log.lines, fmt.Sprintf("position %d, error %v", d.Position(), d.Err()))
}

// eventLog writes events down.
type eventLog struct {
	lines []string
	data  []byte // payload whose line is not yet written
	from  int64  // of data
	end   int64
}

func (l *eventLog) take(d *codec.Decoder) {
	for e := range d.Events() {
		l.add(e)
	}
}

func (l *eventLog) add(e *codec.Event) {
	if e.Kind != codec.FrameData {
		l.flush()
		l.lines = append(l.lines, eventLine(e))
		return
	}
	if l.data == nil {
		l.from = e.Start
	}
	l.data, l.end = append(l.data, e.Payload...), e.End
}

func (l *eventLog) flush() {
	if l.data != nil {
		l.lines = append(l.lines, fmt.Sprintf("data %d-%d: %x", l.from, l.end, l.data))
		l.data = nil
	}
}

func eventLine(e *codec.Event) string {
	if e.Frames != 0 && e.Kind != codec.Message {
		return fmt.Sprintf("%v that counts %d frames", e.Kind, e.Frames)
	}
	switch e.Kind {
	case codec.Fault:
		f := e.Finding
		return fmt.Sprintf("%s %s@%d-%d %d", f.Severity, f.Rule, f.Start, f.End, f.CloseCode())
	case codec.Message:
		return fmt.Sprintf("message %d-%d %s in %d: %x", e.Start, e.End, headerWords(e.Header), e.Frames, e.Payload)
	case codec.WholeFrame:
		return fmt.Sprintf("frame %d-%d %s: %x", e.Start, e.End, headerWords(e.Header), e.Payload)
	case codec.FrameStart:
		return fmt.Sprintf("start %d-%d %s of %d", e.Start, e.End, headerWords(e.Header), e.Header.PayloadLength)
	}
	return fmt.Sprintf("end %d-%d %s", e.Start, e.End, headerWords(e.Header))
}

func headerWords(h codec.Header) string {
	words := h.Opcode.String()
	if !h.FIN {
		words += "+"
	}
	if h.Masked {
		words += " " + hex.EncodeToString(h.MaskingKey[:])
	}
	return words
}

// single cuts b into pieces of one byte.
func single(b []byte) [][]byte {
	pieces := make([][]byte, len(b))
	for i := range b {
		pieces[i] = b[i : i+1]
	}
	return pieces
}

// sameLines fails the test at the first line that differs.
func sameLines(t *testing.T, what string, got, want []string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		g, w := "nothing", "nothing"
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Fatalf("%s, event %d:\n got %s\nwant %s\nall: %s", what, i, g, w, strings.Join(got, "; "))
		}
	}
}
