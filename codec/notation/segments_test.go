package notation_test

import (
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/internal/linear"
	"github.com/wslens/wslens/codec/notation"
)

// dumped is a dump of packets in testdata/packets, where README.md says how each was made.
func dumped(t testing.TB, name string) string {
	text, err := os.ReadFile(filepath.Join("testdata", "packets", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// packetsOf are the packets of a dump by tcpdump, each with the line about it.
func packetsOf(text string) (all []string) {
	for _, line := range strings.SplitAfter(text, "\n") {
		if line != "" && line[0] != '\t' {
			all = append(all, "")
		}
		if len(all) > 0 {
			all[len(all)-1] += line
		}
	}
	return all
}

func TestSegments(t *testing.T) {
	const missing = "Bytes that are missing: "
	const second, closing = "3d7f 9f4d 5158", "8882 37fa 213d 3412"
	for _, c := range []struct {
		name, want string
		reason     string
		problems   []string // the end of the text under each, and what is said
	}{
		{"again", captured, "sent again: 5.", nil},
		{"late", captured, "the server's.", nil},
		{"merged", captured, "sent again: 33.", nil},
		{"hole", "818537fa21" + captured[22:], "the server's.", []string{closing, missing + "6."}},
		{"start", "3d7f9f4d5158" + captured[22:], "the server's.", []string{second, missing + "5."}},
	} {
		text := dumped(t, c.name)
		r := notation.Recognise(text)[0]
		if got := hex.EncodeToString(r.Bytes); r.ID != "packets" || got != c.want {
			t.Errorf("%s: read as %s: %s, want %s", c.name, r.ID, got, c.want)
		}
		if !strings.Contains(r.Reason, c.reason) {
			t.Errorf("%s: the reason is %q, want %q in it", c.name, r.Reason, c.reason)
		}
		if len(r.Turns) != 3 {
			t.Errorf("%s: turns %v, want three", c.name, r.Turns)
		}
		checkUnder(t, text, r)
		if 2*len(r.Problems) != len(c.problems) {
			t.Errorf("%s: problems %v, want %v", c.name, r.Problems, c.problems)
			continue
		}
		for i, p := range r.Problems {
			under, words := c.problems[2*i], c.problems[2*i+1]
			if got := text[p.Start:p.End]; !strings.HasSuffix(got, under) || !strings.Contains(p.Text, words) {
				t.Errorf("%s: problem %q at %q, want %q at %q", c.name, p.Text, got, words, under)
			}
		}
	}
}

// checkUnder checks that the text under each byte is its digits.
func checkUnder(t *testing.T, text string, r notation.Reading) {
	t.Helper()
	for i, s := range r.Spans {
		if got := text[s.Start:s.End]; got != hex.EncodeToString(r.Bytes[i:i+1]) {
			t.Errorf("byte %d, %02x: under it is %q", i, r.Bytes[i], got)
		}
	}
}

// bySide is what the client and the server sent, in hex.
func bySide(r notation.Reading) (sides [2]string) {
	for i, turn := range r.Turns {
		to := len(r.Bytes)
		if i+1 < len(r.Turns) {
			to = r.Turns[i+1].Start
		}
		side := 0
		if turn.Server {
			side = 1
		}
		sides[side] += hex.EncodeToString(r.Bytes[turn.Start:to])
	}
	return sides
}

// In whatever order the packets stand, and however often, each side's bytes are the same.
func TestSegmentsInAnyOrder(t *testing.T) {
	all := packetsOf(dumped(t, "merged"))
	syn, first, second, both, server, end := all[:2], all[2], all[3], all[4], all[7], all[8]
	for _, order := range [][]string{
		{second, first, server, end},
		{second, server, first, end},
		{first, second, end, server},
		{end, server, second, first, both},
		{both, first, second, server, end},
		{second, both, server, end, first, second},
		{server, both, server, end, end},
	} {
		text := strings.Join(append(slices.Clone(syn), order...), "")
		r, _ := notation.Read(text, "packets")
		if want, sides := [2]string{captured[:22] + captured[36:], captured[22:36]}, bySide(r); sides != want {
			t.Errorf("%.60q...: %v, want %v", order, sides, want)
		}
		checkUnder(t, text, r)
	}
	// What the server sends stays behind what it answers: what comes late is read where it came.
	text := strings.Join([]string{syn[0], syn[1], second, server, first, end}, "")
	if r, _ := notation.Read(text, "packets"); hex.EncodeToString(r.Bytes) != captured[22:36]+captured[:22]+captured[36:] {
		t.Errorf("late: %x", r.Bytes)
	}
}

// The connection that asks for a WebSocket is read, though another begins before it and goes on at the same time.
func TestTwoConnections(t *testing.T) {
	text := dumped(t, "two")
	r := notation.Recognise(text)[0]
	if got := string(r.Bytes); r.ID != "packets" || !strings.HasPrefix(got, "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n") || !strings.HasSuffix(got, "\x81\x05Hello") || strings.Contains(got, "204") {
		t.Errorf("read as %s: %q", r.ID, got)
	}
	if !strings.Contains(r.Reason, "34562 and 8765") {
		t.Errorf("the reason is %q, want the ports in it", r.Reason)
	}
	start := strings.Index(text, "4500")
	if len(r.Problems) != 1 || r.Problems[0].Start != start || !strings.Contains(r.Problems[0].Text, "all between the ports 34558 and 8765 were left out") {
		t.Errorf("problems %v, want one at %d", r.Problems, start)
	}
	// Without the head it is the connection whose bytes come first.
	key := r.Spans[strings.Index(string(r.Bytes), "Sec-WebSocket-Key")]
	text = text[:key.Start] + "54" + text[key.End:]
	if r := notation.Recognise(text)[0]; !strings.Contains(string(r.Bytes), "204") || strings.Contains(string(r.Bytes), "Hello") {
		t.Errorf("without the key: %q", r.Bytes)
	}
}

// Packets in the opposite order, each over most of the one before it, take hardly more than linear time.
func TestSegmentsLinear(t *testing.T) {
	all := packetsOf(dumped(t, "merged"))
	made := func(n int) string {
		var b strings.Builder
		for i := range n {
			seq := hex.EncodeToString([]byte{byte(^i >> 8), byte(^i)})
			b.WriteString(strings.Replace(all[2], "7b16 53c7", "7b16 "+seq, 1))
		}
		return b.String()
	}
	const most = 16000
	part, whole := made(most/linear.Parts), made(most)
	linear.Check(t, func() { notation.Read(part, "packets") }, func() { notation.Read(whole, "packets") })
}

// packet is the dump of one that carries b on its side, as RFC 791 and RFC 9293 lay it out: what is not looked at is 0.
func packet(server bool, seq uint32, b []byte) string {
	ports := "9c40223d"
	if server {
		ports = "223d9c40"
	}
	raw, _ := hex.DecodeString(fmt.Sprintf("4500%04x0000000000060000"+"7f0000017f000001"+ports+"%08x0000000050100000"+"00000000", 40+len(b), seq))
	var out strings.Builder
	raw = append(raw, b...)
	for at := 0; at < len(raw); at += 16 {
		fmt.Fprintf(&out, "%04x   % x\n", at, raw[at:min(at+16, len(raw))])
	}
	return out.String() + "\n"
}

// Both sides' bytes in pieces of any size, over each other, twice and in another order, around the end of the sequence
// numbers: each side is put together as it was, without a word about missing bytes.
func TestSegmentsAtRandom(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var sides [2]string
		var dump []string
		for side := range sides {
			b := make([]byte, 1+r.IntN(60))
			for i := range b {
				b[i] = byte(r.Uint32())
			}
			sides[side] = hex.EncodeToString(b)
			base := -uint32(r.IntN(80))
			cut := func(from, to int) { dump = append(dump, packet(side == 1, base+uint32(from), b[from:to])) }
			for at := 0; at < len(b); {
				from, to := r.IntN(at+1), at+1+r.IntN(min(20, len(b)-at))
				cut(from, to)
				at = to
			}
			cut(0, 1+r.IntN(len(b)))
		}
		r.Shuffle(len(dump), func(i, k int) { dump[i], dump[k] = dump[k], dump[i] })
		text := strings.Join(dump, "")
		read, _ := notation.Read(text, "packets")
		if got := bySide(read); got != sides {
			t.Fatalf("%s\n%v, want %v", text, got, sides)
		}
		if len(read.Problems) > 0 {
			t.Fatalf("%s\n%v", text, read.Problems)
		}
		checkUnder(t, text, read)
	}
}
