package payload

import (
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/internal/linear"
)

// protocols are the formats of this file's tests.
var protocols = []*Format{
	&mqtt, &stomp, &socketIO, &signalR, &wamp, &graphQL, &phoenix, &rsocket, &jupyter, &jsonRPC, &centrifuge,
}

// A vector is a message that another library made, with the values that it put in or read back; e2e/payload writes them.
type vector struct {
	Name, Hex string
	Values    [][2]string

	format *Format
	bytes  []byte
}

func vectors(t testing.TB) (all []vector) {
	t.Helper()
	for _, f := range protocols {
		var file struct{ Vectors []vector }
		text, err := os.ReadFile(filepath.Join("testdata", "protocols-"+f.ID+".json"))
		if err == nil {
			err = json.Unmarshal(text, &file)
		}
		if err != nil || len(file.Vectors) == 0 {
			t.Fatal(f.ID, err)
		}
		for _, v := range file.Vectors {
			v.format = f
			if v.bytes, err = hex.DecodeString(v.Hex); err != nil {
				t.Fatal(err)
			}
			all = append(all, v)
		}
	}
	return all
}

// Each value of the library is the value of a node of its own, and nothing is wrong with what it wrote.
func TestAgainstLibraries(t *testing.T) {
	for _, v := range vectors(t) {
		r := v.format.take(v.bytes, false)
		checkBounds(t, v.bytes, r)
		if len(r.Problems) > 0 || r.Score < scoreChance {
			t.Errorf("%s, %s: score %d, %v", r.ID, v.Name, r.Score, r.Problems)
		}
		nodes := slices.Clone(r.Nodes)
		for _, want := range v.Values {
			i := slices.IndexFunc(nodes, func(n Node) bool {
				return n.Name == want[0] && strings.Trim(n.Value, `"`) == want[1]
			})
			if i < 0 {
				t.Errorf("%s, %s: no node %q in %v", r.ID, v.Name, want, r.Nodes)
				continue
			}
			nodes = slices.Delete(nodes, i, i+1)
		}
	}
}

// The best reading of a message is that of its protocol, but for those that are too short to tell, or mean the same
// anywhere.
func TestBestReading(t *testing.T) {
	loose := 0
	for _, v := range vectors(t) {
		own := v.format.take(v.bytes, false)
		if own.Score <= scoreChance {
			loose++
			continue
		}
		for _, f := range list {
			if r := f.take(v.bytes, false); f != v.format && r.Score >= own.Score {
				t.Errorf("%s, %s has score %d, and %d as %s", own.ID, v.Name, own.Score, r.Score, f.ID)
			}
		}
	}
	if loose > 35 {
		t.Errorf("%d messages are told by chance", loose)
	}
}

// What is left of a message that is cut off somewhere has a problem, unless it is a message itself.
func TestTruncated(t *testing.T) {
	for _, v := range vectors(t) {
		whole := v.format.take(v.bytes, false)
		for n := range v.bytes {
			r := v.format.take(v.bytes[:n], false)
			checkBounds(t, v.bytes[:n], r)
			if len(r.Problems) == 0 && n > 0 && r.Score >= scoreKnown && !isPacket(whole, n) {
				t.Errorf("%s, %s: %d of %d bytes have score %d and no problem", r.ID, v.Name, n, len(v.bytes), r.Score)
			}
		}
	}
}

// isPacket tells whether one of the packets of a reading ends before the byte n, or could: one of Socket.IO without its
// JSON, or without anything; a line of JSON with or without its end; and data of RSocket, which ends with the message.
func isPacket(r Reading, n int) bool {
	return slices.ContainsFunc(r.Nodes, func(other Node) bool {
		ends := other.Depth == 0 && other.End == n-1 || r.ID == rsocket.ID && (other.Name == "Data" && other.Start < n || other.Name == "Metadata" && other.End == n)
		return ends || other.End == n && (other.Depth == 0 || other.Name == "Namespace" || other.Name == "Packet type")
	})
}

// Every byte of a message lies in a leaf. In the formats that others are put in, it lies in one of their nodes.
func TestEveryByte(t *testing.T) {
	for _, v := range vectors(t) {
		r := v.format.take(v.bytes, false)
		in := make([]bool, len(v.bytes))
		for i, c := range v.bytes {
			in[i] = v.format == &centrifuge && c == '\n' // between lines
		}
		for i, n := range r.Nodes {
			leaf := i+1 == len(r.Nodes) || r.Nodes[i+1].Depth <= n.Depth
			inner := v.format != &mqtt && v.format != &stomp && n.Kind != "Engine.IO packet"
			for at := n.Start; at < n.End; at++ {
				in[at] = in[at] || leaf || inner
			}
		}
		if at := slices.Index(in, false); at >= 0 {
			t.Errorf("%s, %s: byte %d of %q is in no leaf", r.ID, v.Name, at, v.bytes)
		}
	}
}

// checkBounds checks that nodes and problems lie in the payload, in order, and nodes in their containers.
func checkBounds(t testing.TB, b []byte, r Reading) {
	t.Helper()
	var open []Node
	last := 0
	for _, n := range r.Nodes {
		if n.Depth > len(open) {
			t.Fatalf("%s of %q: %v is too deep", r.ID, b, n)
		}
		open = open[:n.Depth]
		start, end := last, len(b)
		if len(open) > 0 {
			end = open[len(open)-1].End
			start = max(start, open[len(open)-1].Start)
		}
		if n.Start < start || n.End < n.Start || n.End > end {
			t.Fatalf("%s of %q: %v is not in [%d,%d)", r.ID, b, n, start, end)
		}
		open, last = append(open, n), n.Start
	}
	last = 0
	for _, p := range r.Problems {
		if p.Start < last && r.ID != wamp.ID && r.ID != signalR.ID || p.Start < 0 || p.End < p.Start || p.End > len(b) || p.Text == "" {
			t.Fatalf("%s of %q: problem %v after %d", r.ID, b, p, last)
		}
		last = p.Start
	}
	if r.Score < 0 || r.Score > 100 || r.Count < len(r.Nodes) || r.Reason == "" {
		t.Fatalf("%s of %q: score %d, %d nodes of %d, %q", r.ID, b, r.Score, len(r.Nodes), r.Count, r.Reason)
	}
}

// What is beyond the nodes that are kept is not judged by them.
func TestManyMessages(t *testing.T) {
	list := "[" + strings.Repeat("1,", MaxNodes) + "1]"
	for _, c := range []struct {
		format *Format
		text   string
	}{
		{&signalR, strings.Repeat("{\"type\":6}\x1e", MaxNodes)}, {&signalR, strings.Repeat("\x02\x91\x06", MaxNodes)},
		{&signalR, "{\"type\":1,\"arguments\":" + list + ",\"target\":\"a\"}\x1e"},
		{&signalR, "{\"arguments\":" + list + ",\"target\":\"a\",\"type\":1}\x1e"},
		{&signalR, strings.Repeat("{\"target\":\"a\",\"arguments\":[1,2,3],\"type\":1}\x1e", MaxNodes)},
		{&wamp, strings.Repeat("[1,\"a\",{}]\x1e", MaxNodes)}, {&wamp, "[16,1,{\"a\":" + list + "},\"a\"]"},
		{&mqtt, strings.Repeat("\xc0\x00", MaxNodes)}, {&stomp, strings.Repeat("ACK\nid:1\n\n\x00", MaxNodes)},
		{&socketIO, strings.Repeat("42[\"a\"]\x1e", MaxNodes)}, {&graphQL, "{\"type\":\"next\",\"id\":\"1\",\"payload\":" + list + "}"},
		{&graphQL, "{\"id\":\"1\",\"payload\":" + list + ",\"type\":\"next\"}"},
	} {
		r := c.format.take([]byte(c.text), false)
		if len(r.Problems) > 0 || r.Score < scoreKnown || len(r.Nodes) != MaxNodes {
			t.Errorf("%s of %.20q...: score %d, %d nodes, %v", r.ID, c.text, r.Score, len(r.Nodes), r.Problems)
		}
	}
}

// Time goes with the length, also for what has many packets, headers, members or brackets.
func TestProtocolsAreLinear(t *testing.T) {
	for _, c := range []struct {
		format *Format
		unit   string
	}{
		{&mqtt, "\xc0\x00"}, {&mqtt, "\x30\x05\x00\x01ab\x00"}, {&mqtt, "\x82\x06\x00\x01\x00\x01a"},
		{&stomp, "\n"}, {&stomp, "SEND\na:b\\n\n\n\x00"}, {&stomp, "SEND\ncontent-length:9\n"},
		{&socketIO, "2\x1e"}, {&socketIO, "4{}\x1e"}, {&socketIO, "4[["}, {&socketIO, "42[\"a\"]\x1e"}, {&socketIO, "42[["},
		{&signalR, "{\"type\":6}\x1e"}, {&signalR, "\x02\x91\x06"}, {&signalR, "{\"a\":"},
		{&wamp, "[1,\"a\",{}]\x18"}, {&wamp, "[1,\"a\",{}]\x1e"}, {&wamp, "[1,["}, {&wamp, "\x93\x01\xa0\x80"},
		{&wamp, "\x00\x00\x00\x04\x93\x01\xa0\x80"},
		{&graphQL, "{\"payload\":"},
		{&gzipFormat, "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\x03\x00\x00\x00\x00\x00\x00\x00\x00\x00"}, {&zlibFormat, "\x78\x9c"}, {&rawDeflate, "\x4b\x4c\x4a\x06"},
		{&grpcWeb, "\x00\x00\x00\x00\x02\x08\x01"}, {&prefixed, "\x00{"}, {&prefixed, "\x78\x9c"}, {&tradingView, "~m~1~m~a"}, {&tradingView, "~m~"},
		{&bilibili, "\x00\x00\x00\x10\x00\x10\x00\x01\x00\x00\x00\x02\x00\x00\x00\x01"},
		{&centrifuge, "{\"id\":1,\"publish\":{}}\n"}, {&actionCable, "{\"identifier\":[["}, {&jsonRPC, "{\"jsonrpc\":\"2.0\",\"method\":\"a\"} "}, {&base64Format, "H4sI"},
	} {
		whole := []byte(strings.Repeat(c.unit, 1<<17/len(c.unit)))
		part := whole[:len(whole)/linear.Parts]
		linear.Check(t, func() { c.format.take(part, false) }, func() { c.format.take(whole, false) })
	}
}

func FuzzProtocols(f *testing.F) {
	for _, v := range vectors(f) {
		f.Add(v.bytes)
	}
	for _, s := range []string{"4", "42", "40/a", "451-[", "0{\"sid\":", "b", "\x04", "SEND\n:\n\n", "\r\n", "[6", "\x91", "{}\x1e{", "\xf0\x00", "\x00\x00\x00\x7f[3", "4{}\x1e4["} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, format := range protocols {
			for _, isText := range []bool{false, true} {
				checkBounds(t, b, format.take(b, isText))
			}
		}
	})
}
