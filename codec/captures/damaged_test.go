package captures_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/captures"
	"github.com/wslens/wslens/codec/inspect"
)

// Captures of which something is missing. damage.py tells what was taken out of each; the numbers of frames are those that tshark
// gives for the whole, less what is missing.
var damaged = []struct {
	name                     string
	framesSent, framesRecv   int
	messagesSent, messagesRv int // with control frames
	ended                    string
	notes                    []string // what each note holds
}{
	{"lost-inside.pcap", 9, 7, 7, 7, "closed", []string{"500 bytes that the client sent are not in the capture (at 22:13:20.037, in the payload of its frame 8)"}},
	{"lost-frame.pcap", 9, 6, 7, 6, "closed", []string{"17 bytes that the server sent are not in the capture (at 22:13:20.017, behind its frame 1)"}},
	{"lost-across.pcap", 3, 7, 3, 7, "closed", []string{"333 bytes that the client sent are not", "3,743 bytes of the client, behind its frame 3, are not read"}},
	{"no-handshake.pcap", 9, 7, 7, 7, "closed", []string{"The handshake of this connection is not in the capture"}},
	{"mid-frame.pcap", 1, 2, 1, 2, "closed", []string{"3,008 bytes of the client, before its first frame here, are not read", "The handshake of this connection"}},
	{"only-client.pcap", 9, 0, 7, 0, "open", []string{"The response to the request is not", "Nothing that the server sent is in the capture."}},
	{"only-server.pcap", 0, 7, 0, 7, "open", []string{"The request of this connection is not", "Nothing that the client sent is in the capture."}},
}

func TestDamaged(t *testing.T) {
	for _, d := range damaged {
		t.Run(d.name, func(t *testing.T) {
			f := open(t, d.name, "")
			if len(f.Connections) != 1 {
				t.Fatalf("%d connections", len(f.Connections))
			}
			c := f.Connections[0]
			if c.Frames.Sent != d.framesSent || c.Frames.Received != d.framesRecv || c.Messages.Sent+c.Controls.Sent != d.messagesSent ||
				c.Messages.Received+c.Controls.Received != d.messagesRv || c.Ended != d.ended || c.Errors != 0 || c.CloseCode == nil || *c.CloseCode != 1000 {
				t.Errorf("%+v", c)
			}
			if len(c.Notes) != len(d.notes) {
				t.Fatalf("notes: %v", c.Notes)
			}
			for i, want := range d.notes {
				if !strings.Contains(c.Notes[i].Text, want) {
					t.Errorf("note %d: %s", i, c.Notes[i].Text)
				}
			}
		})
	}
}

// Addresses and ports do not tell who is the client: in this capture only the masks do.
func TestClientByMask(t *testing.T) {
	for _, name := range []string{"no-handshake.pcap", "only-server.pcap", "mid-frame.pcap"} {
		if c := open(t, name, "").Connections[0]; c.Client != "10.1.2.3:51234" || c.Server != "10.9.8.7:80" {
			t.Errorf("%s: %s and %s", name, c.Client, c.Server)
		}
	}
}

// A length of capture of 200 bytes leaves all headers of frames, but not all payloads, and the request not whole.
func TestSnapLength(t *testing.T) {
	f := open(t, "snaplen.pcap", "")
	c := f.Connections[0]
	if c.Frames.Sent != 9 || c.Frames.Received != 7 || c.Errors != 0 || c.URL != "/room?id=7" {
		t.Errorf("%+v", c)
	}
	r, err := f.Report(0, 0, captures.All)
	if err != nil || r.FrameCount != 16 {
		t.Fatalf("%v, %d frames", err, r.FrameCount)
	}
	if p := r.Frames[4].Payload; len(p) != 300 || p[0] != 0 || p[1] != 7 || p[299] != 0 {
		t.Errorf("the third frame of the client: %v", p)
	}
}

// The rest of a text that is cut within a character is no fault of the sender: the capture does not have it.
func TestVerdictOfPartial(t *testing.T) {
	for _, name := range []string{"deflate-lost.pcap", "snaplen.pcap"} {
		f := open(t, name, "")
		r, err := f.Report(0, 0, captures.All)
		if err != nil || r.Verdict.Level == "error" || f.Connections[0].Errors > 0 {
			t.Errorf("%s: %v, %+v, %d errors", name, err, r.Verdict, f.Connections[0].Errors)
		}
	}
}

func TestPacked(t *testing.T) {
	f := open(t, "packed.pcap", "")
	if c := f.Connections[0]; len(c.Notes) > 0 || c.Errors > 0 {
		t.Errorf("%+v", c)
	}
	checkMessages(t, f, 0, recordings(t)["plain"])
}

func TestSamePorts(t *testing.T) {
	f := open(t, "same-ports.pcap", "")
	if len(f.Connections) != 2 {
		t.Fatalf("%d connections", len(f.Connections))
	}
	for i, c := range f.Connections {
		if c.Index != i || len(c.Notes) > 0 || c.Ended != "closed" {
			t.Errorf("%+v", c)
		}
		checkMessages(t, f, i, recordings(t)["plain"])
	}
}

func TestDeflate(t *testing.T) {
	f := open(t, "deflate.pcap", "")
	if c := f.Connections[0]; c.Extensions != "permessage-deflate" || len(c.Notes) > 0 || c.Errors > 0 {
		t.Errorf("%+v", c)
	}
	checkMessages(t, f, 0, recordings(t)["deflate"])
}

// What a side has sent, heads included, is what the TCP stream holds (tshark -z follow,tcp,raw).
func TestBytesAndTimes(t *testing.T) {
	f := open(t, "raw.pcap", "")
	client, err := f.Bytes(0, inspect.ClientToServer)
	if err != nil || len(client) != 4602 || !strings.HasPrefix(string(client), "GET /room?id=7 HTTP/1.1\r\n") {
		t.Errorf("%v, %d bytes: %.30q", err, len(client), client)
	}
	server, err := f.Bytes(0, inspect.ServerToClient)
	if err != nil || len(server) != 4528 || !strings.HasPrefix(string(server), "HTTP/1.1 101 ") {
		t.Errorf("%v, %d bytes: %.30q", err, len(server), server)
	}
	s, _ := f.Session(0)
	first, err := s.Frame(0)
	if err != nil {
		t.Fatal(err)
	}
	if at := f.FrameTime(0, inspect.ClientToServer, first.Offset); at != "2023-11-14T22:13:20.007999Z" { // tshark: 1700000000.007999
		t.Error(at)
	}
	if _, err := f.Session(1); err == nil {
		t.Error("there is no second connection")
	}
}
