package vectors

import (
	"bytes"
	"encoding/hex"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// Decoder is what is compared with the rows.
type Decoder interface {
	Push(b []byte)
	Next() *codec.Event
	Finish()
	Err() error
}

// Test is a comparison with all rows of one kind.
type Test struct {
	// Own are rows that stand in the test itself, one a line, so that the comparison is always exercised.
	Own string
	// Takes says whether a row is of the kind.
	Takes func(Row) bool
	// Open returns a strict decoder that works on a row's terms.
	Open func(Row) Decoder
	// Decided says of each debatable row that the decoder sees otherwise which section decides.
	Decided map[string]string
}

// Run compares every row whole and byte by byte. A firm row has to agree; a debatable one may differ if it is decided.
func (c Test) Run(t *testing.T) {
	firm, debatable := 0, 0
	for _, row := range read(t, c.Own) {
		if !c.Takes(row) {
			continue
		}
		differ := c.judge(row)
		why, decided := c.Decided[row.ID]
		switch {
		case row.Debatable == "":
			firm++
			if differ != "" {
				t.Errorf("%s: %s", row.ID, differ)
			}
			continue
		case differ != "" && !decided:
			t.Errorf("%s (debatable: %s): %s", row.ID, row.Debatable, differ)
		case differ == "" && decided:
			t.Errorf("%s is listed, and agrees", row.ID)
		case differ != "":
			t.Logf("%s differs: %s", row.ID, why)
		}
		debatable++
	}
	t.Logf("%d firm rows, %d debatable", firm, debatable)
}

// Rules are the terms of a row.
func (r Row) Rules() codec.Rules {
	return codec.Rules{
		Sender:          map[string]codec.Sender{"server": codec.Client, "client": codec.Server}[r.Role],
		Compression:     codec.CompressionNone,
		MaxMessageBytes: r.Limits.MaxMessage, MaxFrameBytes: r.Limits.MaxFrame,
	}
}

// judge says how the outcome differs from what is expected.
func (c Test) judge(row Row) string {
	input, err := hex.DecodeString(row.InputHex)
	if err != nil {
		return err.Error()
	}
	for _, step := range []int{len(input), 1} {
		if differ := decode(c.Open(row), input, step).differs(&row); differ != "" {
			return differ
		}
	}
	return ""
}

// outcome is what a decoder made of a row.
type outcome struct {
	messages, control []codec.Event
	errors            []rule.Finding // those that have a close code
	cut               bool           // the end is reported as cut
	err               error
}

func decode(d Decoder, input []byte, step int) (o outcome) {
	for rest := bytes.Clone(input); len(rest) > 0; rest = rest[min(step, len(rest)):] {
		d.Push(rest[:min(step, len(rest))])
		o.collect(d)
	}
	d.Finish()
	o.collect(d)
	o.err = d.Err()
	return o
}

func (o *outcome) collect(d Decoder) {
	for e := d.Next(); e != nil; e = d.Next() {
		f, kept := e.Finding, *e
		kept.Payload = bytes.Clone(e.Payload)
		switch {
		case e.Kind != codec.Fault && e.Header.Opcode.IsControl():
			o.control = append(o.control, kept)
		case e.Kind != codec.Fault:
			o.messages = append(o.messages, kept)
		case f.CloseCode() != 0 && f.Severity == rule.Error:
			o.errors = append(o.errors, f)
		case f.Rule == rule.FrameTruncated || f.Rule == rule.MessageUnfinished:
			o.cut = true
		}
	}
}
