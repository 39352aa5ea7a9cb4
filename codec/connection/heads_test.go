package connection_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/internal/linear"
)

// hello is "Hello" by permessage-deflate (RFC 7692 section 7.2.3.1); masked, its key is 01020304.
const (
	hello       = "c1 07 f2 48 cd c9 c9 07 00"
	helloMasked = "c1 87 01 02 03 04 f3 4a ce cd c8 05 03"
)

// Heads come before the frames, whatever they are cut into, and agree how these are read.
func TestHeadsThenFrames(t *testing.T) {
	b := with(request, deflates) + with(response, deflates) + unhex(t, helloMasked) + unhex(t, hello)
	at := len(b) - 22
	for _, size := range []int{1, 2, 3, 7, 50, len(b)} {
		c, r := open(t, connection.Options{Sender: codec.Mixed})
		for piece := range slices.Chunk([]byte(b), size) {
			push(t, c, part{codec.Mixed, string(piece)})
		}
		want := strings.NewReplacer("AT", itoa(at), "NEXT", itoa(at+13)).Replace(`
			0 client text at AT of 7
			0 ends "\xf2H\xcd\xc9\xc9\a\x00"
			0-0 client text whole inflated 1/7 "Hello"
			1 server text at NEXT of 7
			1 ends "\xf2H\xcd\xc9\xc9\a\x00"
			1-1 server text whole inflated 1/7 "Hello"`)
		r.want(t, "behind heads", want)
		c.Finish()
		st := c.Streams()[0]
		if h := st.Heads; h.Request == nil || h.Response == nil || h.End != at || st.HeadsAreOpen() || string(st.Opening) != b {
			t.Errorf("in pieces of %d: %+v", size, h)
		}
		wantFound(t, "heads", st.FoundInHeads())
		if terms := c.Terms(); !terms.Known || terms.ByOption || terms.Extensions != "permessage-deflate" || terms.Rules.Compression != codec.CompressionDeflate || !terms.BothHeads {
			t.Errorf("%+v", terms)
		}
	}
}

// The client's frames wait for the response, for it says what was negotiated: until it comes, or another side's frames, or the end.
func TestWaiting(t *testing.T) {
	asks := part{codec.Client, with(request, deflates)}
	frame := part{codec.Client, unhex(t, helloMasked)}
	c, r := open(t, connection.Options{}, asks, frame)
	if len(r.lines) != 0 || c.Terms().Known {
		t.Errorf("without a response: %q", r.lines)
	}
	push(t, c, part{codec.Server, with(response, deflates)[:80]})
	if len(r.lines) != 0 {
		t.Errorf("with half a response: %q", r.lines)
	}
	push(t, c, part{codec.Server, with(response, deflates)[80:]})
	push(t, c, part{codec.Server, "\x89\x00"})
	if len(r.lines) == 0 || !strings.HasSuffix(slices.MaxFunc(r.lines, byLength), `"Hello"`) {
		t.Errorf("with a response: %q", r.lines)
	}
	for name, ends := range map[string]func(c *connection.Connection){
		"the end":               func(c *connection.Connection) { c.Finish() },
		"frames without a head": func(c *connection.Connection) { push(t, c, part{codec.Server, "\x89\x00"}) },
		"more than 1 MiB behind": func(c *connection.Connection) {
			push(t, c, part{codec.Client, strings.Repeat("\x82\x80\x01\x02\x03\x04", 1<<20/6+1)})
		},
	} {
		c, r := open(t, connection.Options{}, asks, frame)
		if ends(c); !strings.Contains(strings.Join(r.lines, "\n"), `client text whole inflated 1/7 "Hello"`) {
			t.Errorf("%s: %q", name, r.lines[:min(3, len(r.lines))])
		}
	}
	if _, r := open(t, agreed(""), asks, frame); len(r.lines) != 3 {
		t.Errorf("with the extensions known: %q", r.lines)
	}
	// A request with a response in the same stream waits for none.
	if _, r := open(t, connection.Options{}, part{codec.Client, request + response + "\x82\x80\x01\x02\x03\x04"}); len(r.lines) != 3 {
		t.Errorf("with both heads: %q", r.lines)
	}
}

func byLength(a, b string) int { return len(a) - len(b) }

// What follows a refusal is a body, of either side.
func TestRefused(t *testing.T) {
	refusal := "HTTP/1.1 426 Upgrade Required\r\nContent-Length: 2\r\n\r\n\x81\x00"
	for name, parts := range map[string][]part{
		"two sides": {{codec.Client, request}, {codec.Server, refusal}, {codec.Client, "\x81\x80\x01\x02\x03\x04"}, {codec.Server, "\x81\x00"}},
		"one side":  {{codec.Server, refusal}, {codec.Server, "\x81\x00"}},
		"mixed":     {{codec.Mixed, request + refusal}, {codec.Mixed, "\x81\x00"}},
	} {
		c, r := open(t, connection.Options{Sender: codec.Mixed}, parts...)
		c.Finish()
		if heads := c.Heads(); len(r.lines) != 0 || heads.Response == nil || heads.Response.Status != 426 || c.Terms().Known {
			t.Errorf("%s: %q", name, r.lines)
		}
	}
}

// A head that goes on is not judged; at the end of the input it is.
func TestHeadIsCut(t *testing.T) {
	for _, from := range []codec.Sender{codec.Client, codec.Mixed} {
		c, _ := open(t, connection.Options{Sender: codec.Mixed}, part{from, request[:len(request)-2]})
		st := c.Streams()[0]
		if heads := c.Heads(); !st.HeadsAreOpen() || heads.Request != nil || len(st.FoundInHeads().List) != 0 {
			t.Errorf("%v: the head is taken for whole", from)
		}
		c.Finish()
		if heads := c.Heads(); st.HeadsAreOpen() || heads.Request == nil || len(st.FoundInHeads().List) != 1 {
			t.Errorf("%v: %q", from, places(st.FoundInHeads()))
		}
	}
	c, _ := open(t, connection.Options{}, part{codec.Client, request + "\n"})
	c.Finish()
	wantFound(t, "a line end", c.Streams()[0].FoundInHeads(), "frame-trailing-bytes@"+itoa(len(request))+"-"+itoa(len(request)+1))
	if c.FrameCount() != 0 {
		t.Error("a line end is taken for a frame")
	}
}

// A client that does not wait sends before the response: that is passed over.
func TestEarlyData(t *testing.T) {
	var h connection.Heads
	found := &connection.Findings{}
	b := []byte(request + "early" + response + "\x81\x00")
	h.Size = len(b)
	h.Parse(b, found)
	if h.Request == nil || h.Response == nil || h.End != len(b)-2 || !h.HasFrames() {
		t.Errorf("%+v", h)
	}
	if len(found.List) != 1 || found.List[0].Start != int64(len(request)) || !found.List[0].InHead {
		t.Errorf("%q", places(found))
	}
}

// Of two requests the second is none of these heads.
func TestSecondHead(t *testing.T) {
	var h connection.Heads
	h.Parse([]byte(request+request), &connection.Findings{})
	if h.End != len(request) || h.Response != nil {
		t.Errorf("%+v", h)
	}
	h = connection.Heads{}
	h.Parse([]byte(response+response), &connection.Findings{})
	if h.End != len(response) || h.Request != nil {
		t.Errorf("%+v", h)
	}
}

// A response is judged by the request that stands before it, by that of the options, or by a key alone. What is found in each head goes
// to its own place.
func TestJudge(t *testing.T) {
	judge := func(text string, opts connection.Options) (inRequest, inResponse *connection.Findings, all int) {
		var h connection.Heads
		b := []byte(text)
		h.Size = len(b)
		h.Parse(b, &connection.Findings{})
		inRequest, inResponse = &connection.Findings{}, &connection.Findings{}
		_, list := h.Judge(b, opts, inRequest, inResponse)
		return inRequest, inResponse, len(list)
	}
	other := strings.Replace(response, accept, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", 1)
	old := strings.Replace(request, "Version: 13", "Version: 8", 1)
	asks, answers, all := judge(old+other, connection.Options{})
	if !strings.Contains(strings.Join(places(asks), " "), "handshake-version@") || !strings.Contains(strings.Join(places(answers), " "), "handshake-accept-mismatch@") ||
		all != len(asks.List)+len(answers.List) {
		t.Errorf("%q, %q, %d", places(asks), places(answers), all)
	}
	for name, opts := range map[string]connection.Options{
		"a request": {Request: request}, "a key": {Request: " " + key + "\n"},
	} {
		if _, answers, _ := judge(response, opts); len(answers.List) != 0 {
			t.Errorf("%s: %q", name, places(answers))
		}
		if _, answers, _ := judge(other, opts); !strings.HasPrefix(strings.Join(places(answers), " "), "handshake-accept-mismatch@") {
			t.Errorf("%s: %q", name, places(answers))
		}
	}
	// Known by its key alone it may have offered whatever the response chose; known as a whole it may not.
	chose := with(with(response, deflates), "Sec-WebSocket-Protocol: chat")
	if _, answers, _ := judge(chose, connection.Options{Request: key}); len(answers.List) != 0 {
		t.Errorf("%q", places(answers))
	}
	if _, answers, _ := judge(chose, connection.Options{Request: request}); len(answers.List) != 2 {
		t.Errorf("%q", places(answers))
	}
}

// Line ends behind heads are left out: one LF, or of a pasted text any.
func TestDropLineEnd(t *testing.T) {
	for _, c := range []struct {
		rest           string
		bytes, pasting bool
	}{
		{"\n", true, true}, {"\r\n", false, true}, {"\n\r\n\n", false, true}, {"", false, false}, {"\n\x81", false, false}, {"\x81\x00", false, false},
	} {
		for _, pasted := range []bool{false, true} {
			b := []byte(response + c.rest)
			h, found := connection.Heads{Size: len(b)}, &connection.Findings{}
			h.Parse(b, found)
			h.DropLineEnd(b, pasted, found)
			drops := c.bytes && !pasted || c.pasting && pasted
			if (len(found.List) == 1) != drops || h.HasFrames() != (c.rest != "" && !drops) {
				t.Errorf("%q, pasted %v: %q, %+v", c.rest, pasted, places(found), h)
			}
		}
	}
	b := []byte(response[:len(response)-2])
	h, found := connection.Heads{Size: len(b) + 1}, &connection.Findings{}
	h.Parse(b, found)
	n := len(found.List)
	if h.DropLineEnd(append(b, '\n'), true, found); len(found.List) != n {
		t.Error("the line end of a head that is cut is left out")
	}
}

// Of a stream 64 KiB are kept to judge its heads by; what is no whole head by then is none, and frames follow.
func TestOpening(t *testing.T) {
	long := strings.Replace(request, "\r\n\r\n", "\r\nX: "+strings.Repeat("a", 70_000)+"\r\n\r\n", 1)
	for _, size := range []int{1000, len(long)} {
		c, _ := open(t, connection.Options{}, part{codec.Client, long[:size]}, part{codec.Client, long[size:]})
		st := c.Streams()[0]
		if len(st.Opening) != 64<<10 || st.Size != len(long) || st.HeadsAreOpen() {
			t.Errorf("%d of %d bytes are kept", len(st.Opening), st.Size)
		}
	}
}

// A head that comes byte by byte takes a time in proportion to its length.
func TestHeadsAreLinear(t *testing.T) {
	push := func(from codec.Sender, n int) func() {
		b := []byte(strings.Replace(request, "\r\n\r\n", strings.Repeat("\r\nX: a", n/6), 1))
		return func() {
			c := connection.Open(connection.Options{Sender: from}, &told{})
			for i := range b {
				if err := c.Push(b[i:i+1], from); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	const size = 60_000
	for _, from := range []codec.Sender{codec.Client, codec.Mixed} {
		linear.Check(t, push(from, size/linear.Parts), push(from, size))
	}
}
