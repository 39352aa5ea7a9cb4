package report_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
)

// frames are at the bytes 10-16 and 16-20, of the client and of the server.
var frames = []report.Frame{
	{Index: 0, Offset: 10, AvailableBytes: 6, Direction: "client-to-server"},
	{Index: 1, Offset: 16, AvailableBytes: 4, Direction: "server-to-client"},
}

func one(id rule.ID, start, end int64) connection.Entry {
	return connection.Entry{Finding: rule.New(id, start, end, "found")}
}

// A finding lies in the frame that its range begins in, and goes in its direction; one about a head, or whose frame is known, is not
// looked for.
func TestFrameOfFinding(t *testing.T) {
	known := 1
	named := one(rule.FrameRSV2RSV3, 10, 11)
	named.Frame = &known
	inHead := one(rule.HandshakeAcceptDuplicate, 11, 12)
	inHead.InHead = true
	ofText := one(rule.InputNotation, 12, 12)
	ofText.Text = &[2]int{3, 5}
	for _, c := range []struct {
		name      string
		entry     connection.Entry
		frame     int // -1 for none
		direction string
	}{
		{"before the frames", one(rule.HandshakeHost, 9, 12), -1, ""},
		{"the first byte", one(rule.FrameRSV2RSV3, 10, 11), 0, "client-to-server"},
		{"the last byte", one(rule.FrameRSV2RSV3, 15, 18), 0, "client-to-server"},
		{"the second frame", one(rule.FrameRSV2RSV3, 16, 17), 1, "server-to-client"},
		{"behind the frames", one(rule.FrameTrailingBytes, 20, 21), -1, ""},
		{"known", named, 1, ""},
		{"a head", inHead, -1, ""},
		{"the text", ofText, -1, ""},
	} {
		f := &connection.Findings{}
		f.Keep(c.entry)
		list, count := report.NewFindings(f, nil, frames)
		got := list[0]
		frame, direction := -1, ""
		if got.Frame != nil {
			frame = *got.Frame
		}
		if got.Direction != nil {
			direction = *got.Direction
		}
		if frame != c.frame || direction != c.direction || count != 1 || got.ByteStart != int(c.entry.Start) || got.ByteEnd != int(c.entry.End) {
			t.Errorf("%s: in frame %d, %s: %+v", c.name, frame, direction, got)
		}
	}
	if at := report.FrameAt(nil, 0); at != nil {
		t.Errorf("in frame %d of none", *at)
	}
}

// The range of the text comes from the spans of the bytes, or from the finding itself; if the bytes were put into another order it spans
// what they came from.
func TestTextOfFinding(t *testing.T) {
	spans := []uint32{0, 2, 3, 5, 6, 8, 30, 32, 20, 22}
	ofText := one(rule.InputNotation, 1, 1)
	ofText.Text = &[2]int{40, 41}
	for _, c := range []struct {
		name       string
		entry      connection.Entry
		spans      []uint32
		start, end int // -1 for none
	}{
		{"one byte", one(rule.FrameRSV2RSV3, 1, 2), spans, 3, 5},
		{"three bytes", one(rule.FrameRSV2RSV3, 0, 3), spans, 0, 8},
		{"another order", one(rule.FrameRSV2RSV3, 3, 5), spans, 20, 32},
		{"no bytes", one(rule.FrameRSV2RSV3, 2, 2), spans, -1, -1},
		{"to the last byte", one(rule.FrameRSV2RSV3, 4, 5), spans, 20, 22},
		{"behind the last byte", one(rule.FrameRSV2RSV3, 4, 6), spans, -1, -1},
		{"bytes that were given", one(rule.FrameRSV2RSV3, 0, 1), nil, -1, -1},
		{"the text", ofText, spans, 40, 41},
	} {
		f := &connection.Findings{}
		f.Keep(c.entry)
		list, _ := report.NewFindings(f, c.spans, nil)
		start, end := -1, -1
		if list[0].TextStart != nil {
			start, end = *list[0].TextStart, *list[0].TextEnd
		}
		if start != c.start || end != c.end {
			t.Errorf("%s: %d-%d, want %d-%d", c.name, start, end, c.start, c.end)
		}
	}
}

// The words come from the rule; only an error has a status code or a status, and there is a fix if bytes can put it right.
func TestWordsOfFinding(t *testing.T) {
	f := &connection.Findings{}
	f.Add(rule.New(rule.FrameRSV2RSV3, 5, 6, "second"))
	fixed := rule.New(rule.HandshakeVersion, 1, 2, "first \x01")
	fixed.Fix = &rule.Fix{Start: 1, End: 2, Bytes: []byte("13"), Text: "Write 13"}
	f.Add(fixed)
	note := rule.New(rule.FrameRSV2RSV3, 7, 8, strings.Repeat("a", 5000))
	note.Severity = rule.Note
	f.Add(note)
	list, _ := report.NewFindings(f, nil, nil)
	version, reserved := list[0], list[1]
	row, _ := rule.Lookup(rule.HandshakeVersion)
	if version.Rule != "handshake-version" || version.Severity != "error" || *version.HTTPStatus != 426 || version.CloseCode != nil || version.Section != row.Section ||
		version.Title != row.Title || version.Why != row.Why || version.Peer != row.Peer || version.Mend != row.Mend || version.Text == "first \x01" || version.CausedBy != nil {
		t.Errorf("%+v", version)
	}
	if fix := version.Fix; fix.ByteStart != 1 || fix.ByteEnd != 2 || string(fix.Bytes) != "13" || fix.Text != "Write 13" || fix.Outcome != "" {
		t.Errorf("%+v", fix)
	}
	if *reserved.CloseCode != 1002 || reserved.HTTPStatus != nil || reserved.Fix != nil || reserved.Text != "second" {
		t.Errorf("%+v", reserved)
	}
	if last := list[2]; last.CloseCode != nil || last.Severity != "note" || len(last.Text) > 4100 {
		t.Errorf("%d bytes of text: %+v", len(last.Text), last.CloseCode)
	}
}

// A finding begins in a head, or in none.
func TestHolds(t *testing.T) {
	zero, client, server := 0, "client-to-server", "server-to-client"
	request, response := &report.Head{Kind: "request", ByteStart: 5, ByteEnd: 9}, &report.Head{Kind: "response", ByteStart: 5, ByteEnd: 9}
	for _, c := range []struct {
		finding           report.Finding
		request, response bool
	}{
		{report.Finding{ByteStart: 5}, true, true}, {report.Finding{ByteStart: 8}, true, true},
		{report.Finding{ByteStart: 4}, false, false}, {report.Finding{ByteStart: 9}, false, false},
		{report.Finding{ByteStart: 5, Frame: &zero}, false, false},
		{report.Finding{ByteStart: 5, Direction: &client}, true, false}, {report.Finding{ByteStart: 5, Direction: &server}, false, true},
	} {
		if request.Holds(&c.finding) != c.request || response.Holds(&c.finding) != c.response {
			t.Errorf("%+v", c)
		}
	}
	var none *report.Head
	if none.Holds(&report.Finding{}) {
		t.Error("no head holds nothing")
	}
}
