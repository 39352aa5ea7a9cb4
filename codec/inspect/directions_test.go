package inspect_test

import (
	"encoding/hex"
	"slices"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

const (
	c2s = "client-to-server"
	s2c = "server-to-client"
)

// Heads in hex, to put frames behind them.
var (
	requestHex  = hex.EncodeToString([]byte(goodRequest))
	responseHex = hex.EncodeToString([]byte(goodResponse))
)

func TestDirection(t *testing.T) {
	for _, c := range []struct {
		name, hex string
		direction inspect.Direction
		want      []string
		errors    []string
	}{
		{"masked", "81 80 01 02 03 04", "", []string{c2s}, nil},
		{"not masked", "81 00", "auto", []string{s2c}, nil},
		{"mixed", "81 00 81 80 01 02 03 04 82 00", "auto", []string{s2c, c2s, s2c}, nil},
		{"one byte tells nothing", "81", "", []string{"unknown"}, nil},
		{"one byte, direction given", "81", inspect.ServerToClient, []string{s2c}, nil},
		{"one byte behind a masked frame", "81 80 01 02 03 04 81", "", []string{c2s, c2s}, nil},
		{"given against the masks", "81 80 01 02 03 04", inspect.ServerToClient, []string{s2c}, []string{"frame-server-masked"}},
		{"given against no masks", "81 00", inspect.ClientToServer, []string{c2s}, []string{"frame-client-not-masked"}},
		{"given, and mixed", "81 80 01 02 03 04 81 00", inspect.ClientToServer, []string{c2s, c2s},
			[]string{"frame-client-not-masked"}},
		{"behind a response", responseHex + "81 00", "", []string{s2c}, nil},
		{"masked behind a response", responseHex + "81 80 01 02 03 04", "", []string{s2c}, []string{"frame-server-masked"}},
		{"behind a request", requestHex + "81 80 01 02 03 04", "", []string{c2s}, nil},
		{"not masked behind a request", requestHex + "81 00", "", []string{c2s}, []string{"frame-client-not-masked"}},
		{"behind both heads", requestHex + responseHex + "81 80 01 02 03 04 81 00", "", []string{c2s, s2c}, nil},
		{"one side behind both heads", requestHex + responseHex + "81 00 82 00", "", []string{s2c, s2c}, nil},
		{"given behind a response", responseHex + "81 80 01 02 03 04", inspect.ClientToServer, []string{c2s}, nil},
	} {
		r := look(t, c.hex, inspect.Options{Direction: c.direction})
		if got := directions(r); !slices.Equal(got, c.want) {
			t.Errorf("%s: directions %q, want %q", c.name, got, c.want)
		}
		if got := errorsOf(r); !slices.Equal(got, c.errors) {
			t.Errorf("%s: errors %q, want %q", c.name, got, c.errors)
		}
		sound(t, r)
	}
}

// Each side has a message open; their fragments come in turns.
func TestInterleavedFragments(t *testing.T) {
	r := look(t, "01 81 01 02 03 04 49  01 01 61  80 81 05 06 07 08 6c  80 01 62", inspect.Options{})
	if got := directions(r); !slices.Equal(got, []string{c2s, s2c, c2s, s2c}) {
		t.Error(got)
	}
	if got := texts(r); !slices.Equal(got, []string{"Hi", "ab"}) {
		t.Error(got)
	}
	for i, want := range [][]int{{0, 2}, {1, 3}} {
		if m := r.Messages[i]; !slices.Equal(m.Frames, want) || !m.Complete || m.Direction != r.Frames[want[0]].Direction {
			t.Errorf("message %d: %+v", i, m)
		}
	}
	wantPlaces(t, r, "frame-mixed-masks@8-9")
	if f := findingOf(t, r, "frame-mixed-masks"); f.Severity != "note" || f.CloseCode != nil || *f.Frame != 1 {
		t.Errorf("both sides in one paste are no fault: %+v", f)
	}
	sound(t, r)
}

// Each side is judged by itself: the client's message is never ended, the server's continuation continues nothing.
func TestSidesAreApart(t *testing.T) {
	r := look(t, "01 81 01 02 03 04 49  80 01 62", inspect.Options{})
	wantPlaces(t, r, "message-unfinished@0-7", "message-continuation-without-start@7-8", "frame-mixed-masks@8-9")
	if len(r.Messages) != 2 || r.Messages[0].Complete == r.Messages[1].Complete {
		t.Errorf("%+v", r.Messages)
	}
	r = look(t, "88 82 01 02 03 04 02 ea  81 01 61  88 02 03 e8", inspect.Options{})
	if got := errorsOf(r); len(got) != 0 {
		t.Errorf("after the client's Close the server may go on: %q", got)
	}
}

// A cut at the end belongs to the side that was sending.
func TestCutInEitherDirection(t *testing.T) {
	masked, plain := "81 83 01 02 03 04 60 60 60", "81 03 61 61 61"
	for _, c := range []struct {
		name, hex, direction string
		start, header, there int
	}{
		{"payload of the client", plain + "82 84 01 02 03 04 60", c2s, 5, 6, 1},
		{"payload of the server", masked + "82 04 61", s2c, 9, 2, 1},
		{"no payload of the client", plain + "82 84 01 02 03 04", c2s, 5, 6, 0},
		{"no payload of the server", masked + "82 04", s2c, 9, 2, 0},
		{"key", plain + "82 84 01 02", c2s, 5, 4, 0},
		{"length of the client", plain + "82 fe 01", c2s, 5, 3, 0},
		{"length of the server", masked + "82 7f 00 00 00", s2c, 9, 5, 0},
		{"first byte, behind the client", masked + "82", c2s, 9, 1, 0},
		{"first byte, behind the server", plain + "82", s2c, 5, 1, 0},
		{"a message of the client goes on", "01 80 01 02 03 04" + plain + "80 85 05", c2s, 11, 3, 0},
	} {
		r := look(t, c.hex, inspect.Options{})
		last := r.Frames[len(r.Frames)-1]
		if last.Offset != c.start || last.Direction != c.direction || last.Complete || last.HeaderBytes != c.header || len(last.Payload) != c.there {
			t.Errorf("%s: %+v", c.name, last)
		}
		f := findingOf(t, r, "frame-truncated")
		if f.ByteStart != c.start || f.ByteEnd != len(r.Bytes) || f.Frame == nil || *f.Frame != last.Index {
			t.Errorf("%s: %q in frame %v", c.name, places(r), f.Frame)
		}
		sound(t, r)
	}
}

// A line end or a zero byte behind the last whole frame comes from the copy.
func TestTrailingBytes(t *testing.T) {
	for _, c := range []struct {
		hex  string
		want []string
	}{
		{"81 01 61 0a", []string{"frame-trailing-bytes@3-4"}},
		{"81 01 61 0d", []string{"frame-trailing-bytes@3-4"}},
		{"81 01 61 0d 0a", []string{"frame-trailing-bytes@3-5"}},
		{"81 01 61 00", []string{"frame-trailing-bytes@3-4"}},
		{"81 81 01 02 03 04 60 0a", []string{"frame-trailing-bytes@7-8"}},
		{"81 01 61 81 80 01 02 03 04 0a", []string{"frame-mixed-masks@4-5", "frame-trailing-bytes@9-10"}},
		{"81 01 61 81", []string{"frame-truncated@3-4"}},
		{"81 02 61 0a", nil},
		{"81 03 61 0a", []string{"frame-truncated@0-4"}},
		{responseHex + "81 00 0a", []string{"frame-trailing-bytes@131-132"}},
		{responseHex + "0a", []string{"frame-trailing-bytes@129-130"}},
	} {
		r := look(t, c.hex, inspect.Options{})
		wantPlaces(t, r, c.want...)
		sound(t, r)
		for _, f := range r.Findings {
			if f.Rule == "frame-trailing-bytes" && string(patched(r.Bytes, f.Fix)) != string(r.Bytes[:f.ByteStart]) {
				t.Errorf("%s: the fix leaves the bytes out: %+v", c.hex, f.Fix)
			}
		}
	}
}
