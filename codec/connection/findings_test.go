package connection_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/rule"
)

// at is a finding with a place of its own.
func at(severity rule.Severity, start, end int) rule.Finding {
	return rule.Finding{Rule: rule.FrameTruncated, Severity: severity, Start: int64(start), End: int64(end)}
}

// Each kind of finding has its share of the list; what is over it is counted.
func TestShares(t *testing.T) {
	shares := map[rule.Severity]int{rule.Error: 150, rule.Warning: 50, rule.Note: 50}
	for severity, share := range shares {
		f := &connection.Findings{}
		for i := range share + 3 {
			f.Add(at(severity, i, i+1))
		}
		if len(f.List) != share || f.Count != share+3 {
			t.Errorf("%v: %d of %d", severity, len(f.List), f.Count)
		}
		for other := range shares {
			if before := len(f.List); other != severity {
				if f.Add(at(other, 0, 1)); len(f.List) != before+1 {
					t.Errorf("%v crowds out %v", severity, other)
				}
			}
		}
	}
	f := &connection.Findings{}
	for range 53 {
		f.Keep(connection.Entry{Finding: at(rule.Error, 0, 0), Text: &[2]int{0, 1}})
	}
	if f.Add(at(rule.Error, 0, 1)); len(f.List) != 51 || f.Count != 54 {
		t.Errorf("of the text: %d of %d", len(f.List), f.Count)
	}
}

func TestSortDropJoin(t *testing.T) {
	f := &connection.Findings{}
	f.AddAll([]rule.Finding{at(rule.Error, 5, 9), at(rule.Error, 3, 4), at(rule.Note, 5, 6), at(rule.Error, 5, 9), at(rule.Error, 0, 9)})
	f.List[3].Finding.Text = "second"
	f.Sort()
	wantFound(t, "sorted", f, "frame-truncated@0-9", "frame-truncated@3-4", "frame-truncated@5-6", "frame-truncated@5-9", "frame-truncated@5-9")
	if f.List[4].Finding.Text != "second" {
		t.Error("what stands at one place changes its order")
	}
	copied := f.Clone()
	f.Drop(rule.FrameTruncated, 3, 6)
	f.Drop(rule.FrameZeroKey, 0, 9)
	if wantFound(t, "dropped", f, "frame-truncated@0-9", "frame-truncated@5-9", "frame-truncated@5-9"); f.Count != 3 || copied.Count != 5 || len(copied.List) != 5 {
		t.Errorf("%d left, %d copied", f.Count, copied.Count)
	}
	flood := &connection.Findings{}
	for i := range 60 {
		flood.Add(at(rule.Note, i, i))
	}
	f.Join(flood)
	// What was dropped has given its place back.
	if f.Count != 63 || len(f.List) != 53 {
		t.Errorf("%d of %d joined", len(f.List), f.Count)
	}
}

// A finding lies in the frame that its range begins in, also in one before the last, and in one that has not come to its end.
func TestFramesOfFindings(t *testing.T) {
	for _, c := range []struct{ name, hex, want string }{
		{"the second frame", "8100 a100 8100", "frame-rsv2-rsv3@2-3#1"},
		{"a message of three frames", "01 01 61  00 01 62  80 01 ff", "message-invalid-utf8@8-9#2"},
		{"text that is cut by a frame", "01 01 c3  89 00  80 01 28", "message-split-code-point@2-3#0 message-interleaved-control@3-4#1 message-invalid-utf8@7-8#2"},
		{"a compressed message, its first frame", "41 02 07 00  80 01 00", "deflate-inflate-failed@2-3#0"},
		{"a compressed message, its second frame", "41 05 00 02 00 fd ff  00 03 61 ff 00  80 00", "message-empty-fragment@13-14#2 message-invalid-utf8@9-11#1"},
		{"behind the end", "81 05 61", "frame-truncated@0-3#0"},
	} {
		for _, whole := range []bool{true, false} {
			opts := agreed("permessage-deflate")
			opts.Sender = codec.Server
			b := []byte(unhex(t, c.hex))
			var parts []part
			for piece := range slices.Chunk(b, map[bool]int{true: len(b), false: 1}[whole]) {
				parts = append(parts, part{codec.Server, string(piece)})
			}
			conn, _ := open(t, opts, parts...)
			conn.Finish()
			if got := places(conn.Streams()[0].Found()); !slices.Equal(got, strings.Fields(c.want)) {
				t.Errorf("%s: %q, want %q", c.name, got, c.want)
			}
		}
	}
	// In a recording that stays as it is the offsets tell it.
	found := &connection.Findings{}
	c := connection.OpenAfterHeads(connection.Terms{Sender: codec.Server}, 10, &told{}, found)
	push(t, c, part{codec.Server, unhex(t, "8100 a100")})
	c.Finish()
	wantFound(t, "a recording", found, "frame-rsv2-rsv3@12-13")
}
