package payload

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/internal/linear"
)

// protocols are the formats of this file's tests.
var protocols = []*Format{&mqtt, &stomp, &socketIO, &signalR, &wamp, &graphQL}

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

// Scores and problems of single messages; the problems as start-end.
func TestProtocolProblems(t *testing.T) {
	for _, c := range []struct {
		format   *Format
		payload  string
		score    int
		problems string
	}{
		{&mqtt, "\xc0\x00", scoreChance, ""},
		{&mqtt, "\x62\x02\x00\x01", scoreKnown, ""},
		{&mqtt, "\x60\x02\x00\x01", 0, "0-1"},                                           // PUBREL has flags 2
		{&mqtt, "\x30\x06\x00\x03a/+x", scoreHint, "2-7"},                               // a wildcard in a topic
		{&mqtt, "\x40\x02\x00\x00", scoreHint, "2-4"},                                   // packet identifier 0
		{&mqtt, "\x40\x03\x00\x01\x05", scoreHint, "4-5"},                               // no such reason
		{&mqtt, "\x82\x08\x00\x01\x00\x03a/b\x03", scoreHint, "9-10"},                   // QoS 3
		{&mqtt, "\x10\x0d\x00\x04MQTT\x04\x02\x00\x3c\x00\x05a", scoreBroken, "14-15"},  // longer than the packet
		{&mqtt, "\x10\x10\x00\x04MQTT\x04\x02\x00\x3c\x00\x04ab", scoreBroken, "14-16"}, // cut off
		{&mqtt, "\xe0\x06\x00\x04\x11\x00\x00\x00", scoreHint, "5-8"},                   // a property is cut
		{&mqtt, "\xe0\x07\x00\x05\x23\x00\x01\x11\x00", scoreHint, "4-7 8-9"},           // one in the wrong packet
		{&mqtt, "\x82\x02\x00\x01", scoreHint, "4-4"},                                   // no topic filter: MQTT-3.8.3-2
		{&mqtt, "\x90\x03\x00\x01\x00", scoreKnown, ""},                                 // one reason code of version 3.1.1
		{&mqtt, "\x20\x05\x00\x00\x02\x25\x02", scoreHint, "5-7"},                       // Retain Available is 0 or 1
		{&mqtt, "\x20\x06\x00\x00\x03\x21\x00\x00", scoreHint, "5-8"},                   // Receive Maximum is not 0
		{&mqtt, "\x20\x06\x00\x00\x03\x13\x00\x00", scoreKnown, ""},                     // Server Keep Alive is
		{&mqtt, "\x20\x08\x00\x00\x05\x27\x00\x00\x00\x00", scoreHint, "5-10"},          // Maximum Packet Size is not 0
		{&stomp, "\n", scoreChance, ""},
		{&stomp, "SEND\ndestination:a\n\nx\x00\n\nACK\nid:1\n\n\x00", scoreCertain, ""},
		{&stomp, "SEND\na:b\n\nx\x00", scoreBroken, "9-10"},               // no destination
		{&stomp, "ACK\nid:a\\tb\n\n\x00", scoreBroken, "8-10"},            // no such escape
		{&stomp, "ACK\nid\n\n\x00", scoreBroken, "4-6"},                   // no colon
		{&stomp, "ACK\ncontent-length:1\n\nab\x00", scoreBroken, "23-24"}, // no NUL there
		{&stomp, "ACK\nid:1\n\nab", scoreBroken, "12-12"},                 // no NUL at all
		{&stomp, "ERROR\nTime: 12:00\n\nIt failed.", scoreHint, "29-29"},  // a text like others
		{&stomp, "ERROR in line 3\nno frame", 0, "0-24"},
		{&socketIO, `42["a",1]`, scoreCertain, ""},
		{&socketIO, `42/admin,12["ev"]`, scoreCertain, ""},
		{&socketIO, `451-["ev",{"_placeholder":true,"num":0}]`, scoreCertain, ""},
		{&socketIO, `452-["ev",{"_placeholder":true,"num":0}]`, scoreHint, "2-3"},
		{&socketIO, `2`, scoreChance, ""},
		{&socketIO, `2probe`, scoreKnown, ""},
		{&socketIO, `40`, scoreChance, ""},
		{&socketIO, `42`, scoreHint, "2-2"},
		{&socketIO, `42["a"`, scoreBroken, "6-6"},
		{&socketIO, `5x`, scoreHint, "1-2"},
		{&socketIO, "4hello\x1e2\x1e4world", scoreKnown, ""},
		{&socketIO, "bAQIDBA==", scoreChance, ""}, // by engine.io-parser 5.2
		{&socketIO, "4hi\x1ebAQIDBA==", scoreKnown, ""},
		{&socketIO, "b4AQIDBA==", scoreChance, ""}, // as in Engine.IO 3
		{&socketIO, "bravo!", 0, "1-6"},
		{&signalR, "{}\x1e", scoreCertain, ""},
		{&signalR, "{\"type\":6}\x1e", scoreCertain, ""},
		{&signalR, "{\"type\":6}", scoreHint, "10-10"},
		{&signalR, "{\"type\":77}\x1e", 0, "11-12"},
		{&signalR, "{\x1ex", 0, "1-1"},
		{&signalR, "\x02\x91\x06", scoreKnown + 1, ""},
		{&signalR, "\x03\x91\x06", scoreHint, "3-3"},
		{&wamp, `[1,"realm",{}]`, scoreKnown + 1, ""},
		{&wamp, `[33,1,2]`, scoreChance, ""},
		{&wamp, `[33,1,{}]`, scoreHint, "6-7"},
		{&wamp, `[1,"realm"]`, scoreHint, "11-11"},
		{&wamp, `[99,1]`, 0, "1-2"},
		{&wamp, "[1,\"a\",{}]\x1e[6,{},\"b\"]\x1e", scoreKnown + 1, ""}, // batches, by the specification
		{&wamp, "\x00\x00\x00\x05\x93\x01\xa1a\x80\x00\x00\x00\x05\x93\x06\x80\xa1b", scoreKnown + 1, ""},
		{&wamp, "\x00\x00\x00\x05\x83\x01\x61a\xa0", scoreKnown + 1, ""},
		{&wamp, "\x00\x00\x00\x06\x93\x01\xa1a\x80", scoreHint, "9-9"},
		{&wamp, "\x00\x00\x00\x04\x93\x01\xa1a\x80", scoreHint, "8-8"},
		{&wamp, "\x93\x01\xa1a\x80\x00", scoreHint, "5-6"},
		{&graphQL, `{"type":"connection_init"}`, scoreKnown, ""},
		{&graphQL, `{"type":"ping"}`, scoreChance, ""},
		{&graphQL, `{"id":"1","type":"next","payload":{"data":null}}`, scoreKnown, ""},
		{&graphQL, `{"id":"1","type":"next","payload":{"data":`, scoreBroken, "42-42"},
		{&graphQL, `{"type":"next","event":1}`, 0, ""},
	} {
		b := []byte(c.payload)
		r := c.format.take(b, false)
		checkBounds(t, b, r)
		problems := ""
		for _, p := range r.Problems {
			problems += fmt.Sprintf(" %d-%d", p.Start, p.End)
		}
		if problems = strings.TrimSpace(problems); r.Score != c.score || problems != c.problems {
			t.Errorf("%s of %q: score %d, problems %q; want %d, %q; %v", r.ID, b, r.Score, problems, c.score, c.problems, r.Problems)
		}
	}
}

// What the fields of a packet mean is said in its words.
func TestProtocolMeanings(t *testing.T) {
	for _, c := range []struct {
		format                 *Format
		payload, name, meaning string
	}{
		{&mqtt, "\x20\x02\x00\x05", "Reason Code", "Not authorized"},
		{&mqtt, "\x20\x03\x00\x87\x00", "Reason Code", "Not authorized"},
		{&mqtt, "\xe0\x01\x00", "Reason Code", "Normal disconnection"},
		{&mqtt, "\x82\x09\x00\x01\x00\x00\x03a/b\x21", "Retain Handling", "Kept messages are not sent"},
		{&mqtt, "\x32\x06\x00\x01a\x00\x01x", "QoS", "At least once"},
		{&stomp, "ACK\nid:1\n\n\x00", "ACK", "The client has handled a message"},
		{&socketIO, `42["a"]`, "EVENT", "An event with its name and arguments"},
		{&signalR, "{\"type\":1,\"target\":\"Send\",\"arguments\":[]}\x1e", "target", "The method"},
		{&signalR, "{\"type\":3,\"result\":9007199254740993}\x1e", "result", "Over 2^53: JavaScript may round it."},
		{&wamp, `[16,1,{},"com.a"]`, "Topic", "The topic, a URI"},
		{&graphQL, `{"id":"1","type":"subscribe","payload":{"query":"{\n a }"}}`, "query", "The GraphQL document"},
		{&graphQL, `{"type":"connection_ack"}`, "type", "The server accepts the connection"},
	} {
		r := c.format.take([]byte(c.payload), false)
		i := slices.IndexFunc(r.Nodes, func(n Node) bool { return n.Name == c.name })
		if i < 0 || r.Nodes[i].Meaning != c.meaning {
			t.Errorf("%s of %q: %s should mean %q: %v", r.ID, c.payload, c.name, c.meaning, r.Nodes)
		}
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
// JSON, or without anything.
func isPacket(r Reading, n int) bool {
	return slices.ContainsFunc(r.Nodes, func(other Node) bool {
		return other.End == n && (other.Depth == 0 || other.Name == "Namespace" || other.Name == "Packet type")
	})
}

// Every byte of a message lies in a leaf. In the formats that others are put in, it lies in one of their nodes.
func TestEveryByte(t *testing.T) {
	for _, v := range vectors(t) {
		r := v.format.take(v.bytes, false)
		in := make([]bool, len(v.bytes))
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
		{&wamp, strings.Repeat("[1,\"a\",{}]\x1e", MaxNodes)}, {&wamp, "[16,1,{\"a\":" + list + "},\"a\"]"},
		{&mqtt, strings.Repeat("\xc0\x00", MaxNodes)}, {&stomp, strings.Repeat("ACK\nid:1\n\n\x00", MaxNodes)},
		{&socketIO, strings.Repeat("42[\"a\"]\x1e", MaxNodes)}, {&graphQL, "{\"type\":\"next\",\"id\":\"1\",\"payload\":" + list + "}"},
	} {
		r := c.format.take([]byte(c.text), false)
		if len(r.Problems) > 0 || r.Score < scoreKnown || len(r.Nodes) != MaxNodes {
			t.Errorf("%s of %.20q...: score %d, %d nodes, %v", r.ID, c.text, r.Score, len(r.Nodes), r.Problems)
		}
	}
}

// Bytes, texts and JSON that have nothing to do with a protocol are hardly ever taken for it.
func TestRandomIsNoProtocol(t *testing.T) {
	const rounds = 10000
	random := rand.New(rand.NewPCG(7, 7))
	for name, make := range map[string]func() []byte{
		"bytes": func() []byte { return randomBytes(random) },
		"text":  func() []byte { return randomText(random) },
		"JSON":  func() []byte { return randomJSON(random) },
	} {
		taken := map[string]int{}
		for range rounds {
			b := make()
			for _, f := range protocols {
				r := f.take(b, false)
				checkBounds(t, b, r)
				if r.Score > scoreChance {
					taken[f.ID]++
				}
			}
		}
		for id, n := range taken {
			if n > rounds/1000 {
				t.Errorf("%d of %d random %s are taken for %s", n, rounds, name, id)
			}
		}
	}
}

func randomBytes(r *rand.Rand) []byte {
	b := make([]byte, r.IntN(64))
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return b
}

func randomText(r *rand.Rand) []byte {
	const letters = "aeinrst 0123456789 {}[]\":,./-_\n\n$ABCDEF"
	b := make([]byte, r.IntN(40))
	for i := range b {
		b[i] = letters[r.IntN(len(letters))]
	}
	return b
}

// randomJSON makes an object or an array, with keys and words that messages have.
func randomJSON(r *rand.Rand) []byte {
	words := []string{"type", "id", "data", "message", "event", "payload", "ping", "error", "user", "a", "x", "target"}
	var value func(depth int) any
	value = func(depth int) any {
		switch kind := r.IntN(8); {
		case depth == 0 && kind < 4 || kind == 0 && depth < 3:
			list := []any{}
			for range r.IntN(5) {
				list = append(list, value(depth+1))
			}
			return list
		case depth == 0 || kind == 1 && depth < 3:
			object := map[string]any{}
			for range r.IntN(5) {
				object[words[r.IntN(len(words))]] = value(depth + 1)
			}
			return object
		case kind < 5:
			return r.IntN(100)
		case kind == 5:
			return r.IntN(2) == 0
		}
		return words[r.IntN(len(words))]
	}
	b, _ := json.Marshal(value(0))
	return b
}

// Time goes with the length, also for what has many packets, headers, members or brackets.
func TestProtocolsAreLinear(t *testing.T) {
	for _, c := range []struct {
		format *Format
		unit   string
	}{
		{&mqtt, "\xc0\x00"}, {&mqtt, "\x30\x05\x00\x01ab\x00"}, {&mqtt, "\x82\x06\x00\x01\x00\x01a"},
		{&stomp, "\n"}, {&stomp, "SEND\na:b\\n\n\n\x00"}, {&stomp, "SEND\ncontent-length:9\n"},
		{&socketIO, "2\x1e"}, {&socketIO, "42[\"a\"]\x1e"}, {&socketIO, "42[["},
		{&signalR, "{\"type\":6}\x1e"}, {&signalR, "\x02\x91\x06"}, {&signalR, "{\"a\":"},
		{&wamp, "[1,\"a\",{}]\x18"}, {&wamp, "[1,\"a\",{}]\x1e"}, {&wamp, "[1,["}, {&wamp, "\x93\x01\xa0\x80"},
		{&wamp, "\x00\x00\x00\x04\x93\x01\xa0\x80"},
		{&graphQL, "{\"payload\":"},
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
	for _, s := range []string{"4", "42", "40/a", "451-[", "0{\"sid\":", "b", "\x04", "SEND\n:\n\n", "\r\n", "[6", "\x91", "{}\x1e{", "\xf0\x00"} {
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
