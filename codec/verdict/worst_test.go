package verdict_test

import (
	"testing"

	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

// Each finding weighs more than the one before it: what cannot be read puts all else in doubt, then what is no WebSocket; an input that
// ends is often only a copy that does.
func TestWeight(t *testing.T) {
	for _, c := range []struct {
		of   report.Finding
		want int
	}{
		{found(rule.CloseEmpty, 0, 1), 0},
		{as(rule.Note, found(rule.FrameRSV1NotNegotiated, 0, 1)), 0},
		{found(rule.FrameZeroKey, 0, 1), 1},
		{as(rule.Warning, found(rule.HandshakeTarget, 0, 1)), 1},
		{found(rule.FrameTruncated, 0, 1), 2},
		{found(rule.FrameRSV2RSV3, 0, 1), 3},
		{as(rule.Error, found(rule.HandshakeLineEndings, 0, 1)), 3},
		{found(rule.HandshakeStatus, 0, 1), 4},
		{found(rule.H2Status, 0, 1), 4},
		{found(rule.InputOtherProtocol, 0, 1), 4},
		{found(rule.InputNotation, 0, 1), rule.Heaviest},
		{report.Finding{Rule: "no-such-rule", Severity: "error"}, 3},
	} {
		if got := verdict.Weight(&c.of); got != c.want {
			t.Errorf("%s, %s: %d, want %d", c.of.Rule, c.of.Severity, got, c.want)
		}
	}
}

func TestWorst(t *testing.T) {
	key, rsv, cutOff := found(rule.FrameZeroKey, 0, 1), found(rule.FrameRSV2RSV3, 2, 3), found(rule.FrameTruncated, 4, 5)
	utf8 := found(rule.MessageInvalidUTF8, 6, 7)
	for _, c := range []struct {
		name  string
		list  []report.Finding
		at    int // -1 for none
		level string
	}{
		{"none", nil, -1, "ok"},
		{"one", []report.Finding{key}, 0, "warning"},
		{"the heavier", []report.Finding{key, rsv}, 1, "error"},
		{"the heavier first", []report.Finding{rsv, cutOff}, 0, "error"},
		{"the first of two", []report.Finding{rsv, utf8}, 0, "error"},
		{"what it leads to counts", []report.Finding{cutOff, rsv, from(0, utf8)}, 0, "error"},
		{"what is lighter counts not", []report.Finding{cutOff, from(0, key), rsv}, 2, "error"},
		{"a cause that is no error itself", []report.Finding{key, from(0, rsv)}, 0, "error"},
		{"what follows is never the worst", []report.Finding{found(rule.CloseEmpty, 0, 1), from(0, rsv)}, 0, "error"},
		{"the one in the earlier frame", []report.Finding{inFrame(4, client, rsv), inFrame(2, server, utf8)}, 1, "error"},
		{"the one in the same frame", []report.Finding{inFrame(2, client, rsv), inFrame(2, client, utf8)}, 0, "error"},
		{"one without a frame", []report.Finding{inFrame(4, client, rsv), utf8}, 0, "error"},
		{"one without a frame before it", []report.Finding{rsv, inFrame(0, client, utf8)}, 0, "error"},
		{"the heavier in a later frame", []report.Finding{inFrame(1, client, rsv), inFrame(0, client, key)}, 0, "error"},
		{"notes", []report.Finding{found(rule.CloseEmpty, 0, 1), found(rule.CloseCodeRange, 2, 3)}, 0, "note"},
	} {
		s := with(frames(server, text("Hi")), finds(c.list...))
		worst, level := s.Worst()
		at := -1
		for i := range s.Findings {
			if worst == &s.Findings[i] {
				at = i
			}
		}
		if at != c.at || level != c.level {
			t.Errorf("%s: finding %d, %s; want %d, %s", c.name, at, level, c.at, c.level)
		}
	}
}

func TestGravest(t *testing.T) {
	for want, list := range map[string][]report.Finding{
		"note":    {found(rule.CloseEmpty, 0, 1)},
		"warning": {found(rule.CloseEmpty, 0, 1), found(rule.FrameZeroKey, 0, 1)},
		"error":   {found(rule.FrameRSV2RSV3, 0, 1), found(rule.FrameZeroKey, 0, 1)},
	} {
		if got := with(frames(server), finds(list...)).Gravest(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestIsError(t *testing.T) {
	for severity, want := range map[rule.Severity]bool{rule.Error: true, rule.Warning: false, rule.Note: false} {
		f := as(severity, found(rule.FrameRSV2RSV3, 0, 1))
		if verdict.IsError(&f) != want {
			t.Errorf("%s: %t", severity, !want)
		}
	}
}
