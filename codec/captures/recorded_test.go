package captures_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/wslens/wslens/codec/captures"
	"github.com/wslens/wslens/codec/inspect"
)

// said is a message as the script wrote it down that sent it (e2e/fixtures/captures/record.mjs).
type said struct {
	Type   string
	Length int
	SHA256 string
}

type recorded struct{ Client, Server []said }

// recordings are what the scripts wrote down, by the name of the file.
func recordings(t testing.TB) map[string]recorded {
	t.Helper()
	var all map[string]recorded
	readJSON(t, "recorded.json", &all)
	return all
}

func readJSON(t testing.TB, name string, to any) {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, to); err != nil {
		t.Fatal(err)
	}
}

func open(t testing.TB, name, keys string) *captures.File {
	t.Helper()
	r, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	file, err := captures.Open(r, captures.Options{Keys: keys})
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return file
}

// messagesOf are the messages of a connection as its session has them, in the order of each side.
func messagesOf(t testing.TB, f *captures.File, index int) recorded {
	t.Helper()
	s, err := f.Session(index)
	if err != nil {
		t.Fatal(err)
	}
	var out recorded
	for i := range s.Summary().MessageCount {
		m, err := s.Message(i)
		if err != nil {
			t.Fatal(err)
		}
		out.add(m)
	}
	return out
}

func (r *recorded) add(m *inspect.Message) {
	sum := sha256.Sum256(m.Payload)
	one := said{opcodes[m.Opcode], len(m.Payload), hex.EncodeToString(sum[:])}
	if m.Direction == string(inspect.ClientToServer) {
		r.Client = append(r.Client, one)
	} else {
		r.Server = append(r.Server, one)
	}
}

var opcodes = map[int]string{1: "text", 2: "binary", 8: "close", 9: "ping", 10: "pong"}

// inOrderOfFrames puts the ping, which stands between the fragments of a message, in front of that message, as it ends first.
func inOrderOfFrames(list []said) []said {
	list = slices.Clone(list)
	for i := range list {
		if list[i].Type == "ping" {
			list[i-1], list[i] = list[i], list[i-1]
		}
	}
	return list
}

func checkMessages(t *testing.T, f *captures.File, index int, want recorded) {
	t.Helper()
	got := messagesOf(t, f, index)
	if !slices.Equal(got.Client, inOrderOfFrames(want.Client)) {
		t.Errorf("client: %v, want %v", got.Client, want.Client)
	}
	if !slices.Equal(got.Server, want.Server) {
		t.Errorf("server: %v, want %v", got.Server, want.Server)
	}
}

// Whatever the file, the link layer, and the order of the packets.
func TestWhole(t *testing.T) {
	all := recordings(t)
	for _, name := range []string{
		"plain.pcap", "raw.pcap", "whole.pcapng", "whole.pcapng.gz", "raw.pcap.zst", "big-endian.pcap", "big-endian-nanoseconds.pcap",
		"vlan.pcap", "qinq.pcap", "mpls.pcap", "pppoe.pcap", "sll.pcap", "sll2.pcap", "null.pcap", "wifi.pcap", "gre.pcap", "vxlan.pcap", "gtp.pcap",
		"ipv6.pcap", "ipv6-options.pcap", "fragments.pcap", "ipv6-fragments.pcap", "reordered.pcap", "duplicated.pcap", "overlapping.pcap", "no-syn.pcap",
	} {
		t.Run(name, func(t *testing.T) {
			f := open(t, name, "")
			if len(f.Connections) != 1 || len(f.Notes) > 0 {
				t.Fatalf("%d connections, notes %v", len(f.Connections), f.Notes)
			}
			c := f.Connections[0]
			if len(c.Notes) > 0 || c.Errors > 0 || c.Subprotocol != "chat" || c.CloseCode == nil || *c.CloseCode != 1000 || c.Ended != "closed" ||
				c.Frames.Sent != 9 || c.Frames.Received != 7 || c.Messages != (captures.Counts{Sent: 5, Received: 5}) || c.Controls != (captures.Counts{Sent: 2, Received: 2}) {
				t.Errorf("%+v", c)
			}
			checkMessages(t, f, 0, all["plain"])
		})
	}
}
