package inspect_test

import (
	"bytes"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// cutAnywhere are n offsets of b in order.
func cutAnywhere(b []byte, n int, seed uint64) []int {
	random := rand.New(rand.NewPCG(seed, 6455))
	cuts := make([]int, n)
	for i := range cuts {
		cuts[i] = random.IntN(len(b) + 1)
	}
	slices.Sort(cuts)
	return cuts
}

// However the bytes of one direction, of two, or of both in one stream are cut, a session tells the same, and a lone
// stream is told as a report tells it.
func FuzzSession(f *testing.F) {
	for _, cases := range goldens(f) {
		for _, g := range cases {
			if b := g.report(f).Bytes; len(b) < 1000 {
				f.Add(b, []byte{}, "permessage-deflate", g.Options.Direction, uint64(len(b)))
			}
		}
	}
	// Messages that do not end, of both sides in one stream.
	f.Add([]byte("\x01\x01a\x81\x81\x01\x02\x03\x04\x60\x01\x80\x01\x02\x03\x04"), []byte{}, "", "", uint64(1))
	f.Add([]byte("\x02\x03\xe8\x88\x827\xfa!=4\x12"), []byte{}, "", "", uint64(38))
	f.Add([]byte(deflateRequest+"\x81\x80\x01\x02\x03\x04"), []byte(deflateResponse+"\xc1\x07\xf2H\xcd\xc9\xc9\a\x00"), "", "", uint64(1))
	f.Fuzz(func(t *testing.T, b, other []byte, extensions, direction string, seed uint64) {
		opts := inspect.Options{Direction: inspect.Direction(direction), Holds: inspect.HoldsFrames}
		if extensions != "" {
			opts.Extensions = &extensions
		}
		if d := opts.Direction; d != "" && d != inspect.DirectionAuto && d != c2s && d != s2c {
			opts.Direction = inspect.DirectionAuto
		}
		if len(other) > 0 {
			fuzzBoth(t, b, other, opts, seed)
			return
		}
		whole := session(t, b, opts)
		if cut := session(t, b, opts, cutAnywhere(b, int(seed%20), seed)...); !reflect.DeepEqual(cut, whole) {
			t.Fatalf("cut:\n%+v\nwhole:\n%+v", cut, whole)
		}
		r := inspect.Bytes(b, opts)
		// Of two directions in one stream a report knows ahead which frame is the last of each: it tells their unfinished
		// messages earlier.
		oneSided := r.Connection == nil || len(r.Connection.Lanes) < 2
		if oneSided && r.FrameCount <= listedFrames && r.FindingCount == len(r.Findings) {
			wantLike(t, whole, r)
		}
	})
}

// fuzzBoth compares two directions pushed as wholes, the server first, with the same cut anywhere: each is told the same,
// only the frames' order differs.
func fuzzBoth(t *testing.T, client, server []byte, opts inspect.Options, seed uint64) {
	none := ""
	opts.Extensions = &none // else the terms of the client's frames hang on when the response comes
	push := func(s *inspect.Session, b []byte, d inspect.Direction) {
		if err := s.Push(bytes.Clone(b), d); err != nil {
			t.Fatal(err)
		}
	}
	one, two := inspect.Open(opts), inspect.Open(opts)
	push(one, server, s2c)
	push(one, client, c2s)
	at := [2]int{}
	random := rand.New(rand.NewPCG(seed, 7692))
	for at[0] < len(client) || at[1] < len(server) {
		side := random.IntN(2)
		b, d := [2][]byte{client, server}[side], [2]inspect.Direction{c2s, s2c}[side]
		end := min(len(b), at[side]+random.IntN(10))
		push(two, b[at[side]:end], d)
		two.Summary()
		at[side] = end
	}
	whole, cut := tell(t, one), tell(t, two)
	if h := whole.Summary.Handshake; h != nil && h.Response != nil && !strings.Contains(h.Response.StartLine, " 101") {
		return // frames that came before a refusal are told
	}
	for _, d := range []string{c2s, s2c} {
		if a, b := ofSide(whole, d), ofSide(cut, d); !slices.Equal(a, b) {
			t.Fatalf("%s: %q\nwhole: %q", d, b, a)
		}
	}
}

// ofSide lists the digests of a side's frames and messages, and its findings but for those that hang on the order in
// which both sides came.
func ofSide(a sessionOutput, d string) []string {
	list := []string{}
	for _, f := range a.Frames {
		if f.Direction == d {
			list = append(list, f.OpcodeName+f.SHA256)
		}
	}
	for _, m := range a.Messages {
		if m.Direction == d {
			list = append(list, m.SHA256)
		}
	}
	for i, f := range a.Summary.Findings {
		switch f.Rule {
		case "ping-unanswered", "pong-differs", "pong-unsolicited", "close-code-wrong-side":
		default:
			if f.Direction != nil && *f.Direction == d {
				list = append(list, places(a.asReport())[i])
			}
		}
	}
	return list
}
