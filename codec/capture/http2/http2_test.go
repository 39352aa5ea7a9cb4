package http2_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/http2/hpack"

	"github.com/wslens/wslens/codec/capture/http2"
)

// events writes down what a Reader tells.
type events []string

func (e *events) add(format string, args ...any) { *e = append(*e, fmt.Sprintf(format, args...)) }

func (e *events) Fields(end int, stream uint32, fields []http2.Field) {
	for _, f := range fields {
		e.add("%d/%d %s: %s", end, stream, f.Name, f.Value)
	}
}

// Data of one frame may come in several parts.
func (e *events) Data(end int, stream uint32, b []byte) {
	from := fmt.Sprintf("%d/%d data ", end, stream)
	if n := len(*e); n > 0 && strings.HasPrefix((*e)[n-1], from) {
		(*e)[n-1] += string(b)
		return
	}
	e.add("%s%s", from, b)
}

func (e *events) Lost(end int, stream uint32, n int) { e.add("%d/%d lost %d", end, stream, n) }
func (e *events) End(end int, stream uint32)         { e.add("%d/%d end", end, stream) }
func (e *events) Reset(stream uint32, isError bool)  { e.add("%d reset %v", stream, isError) }

// frame writes a frame (RFC 9113 section 4.1).
func frame(kind, flags byte, stream uint32, payload ...string) string {
	all := strings.Join(payload, "")
	head := []byte{0, byte(len(all) >> 8), byte(len(all)), kind, flags}
	return string(binary.BigEndian.AppendUint32(head, stream)) + all
}

// The types and flags by their numbers (RFC 9113 section 6).
const (
	data, headers, reset, settings, ping, windowUpdate, continuation = 0, 1, 3, 4, 6, 8, 9
	endStream, endHeaders, padded, priority                          = 1, 4, 8, 0x20
)

// sent has what a header block and data may come in: padding, priority, continuations, fields that refer to earlier ones.
func sent() []byte {
	var block bytes.Buffer
	encoder := hpack.NewEncoder(&block)
	fields := func(list ...string) string {
		block.Reset()
		for i := 0; i < len(list); i += 2 {
			encoder.WriteField(hpack.HeaderField{Name: list[i], Value: list[i+1]})
		}
		return block.String()
	}
	first := fields(":method", "CONNECT", ":protocol", "websocket", ":path", "/a", "x-long", strings.Repeat("long", 50))
	second := fields(":method", "GET", "x-long", strings.Repeat("long", 50))
	return []byte("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + frame(settings, 0, 0, "\x00\x01\x00\x01\x00\x00") + frame(windowUpdate, 0, 0, "\x00\x00\x03\xe8") +
		frame(headers, padded|priority, 1, "\x07", "\x00\x00\x00\x00\x03", first[:10], strings.Repeat("\x00", 7)) +
		frame(continuation, 0, 1, first[10:20]) + frame(continuation, endHeaders, 1, first[20:]) +
		frame(data, padded, 1, "\x09", "hello ", strings.Repeat("\x00", 9)) + frame(ping, 0, 0, "12345678") +
		frame(headers, endStream|endHeaders, 3, second) + frame(data, endStream, 1, "world") +
		frame(reset, 0, 3, "\x00\x00\x00\x08") + frame(reset, 0, 1, "\x00\x00\x00\x00"))
}

var told = events{"0/1 :method: CONNECT", "0/1 :protocol: websocket", "0/1 :path: /a", "0/1 x-long: " + strings.Repeat("long", 50), "0/1 data hello ",
	"0/3 :method: GET", "0/3 x-long: " + strings.Repeat("long", 50), "0/3 end", "0/1 data world", "0/1 end", "3 reset true", "1 reset false"}

func TestReader(t *testing.T) {
	all := sent()
	for size := range len(all) {
		var got events
		r := http2.NewReader(&got)
		for b := all; len(b) > 0; {
			n := min(size+1, len(b))
			r.Push(0, b[:n])
			b = b[n:]
		}
		if fmt.Sprint(got) != fmt.Sprint(told) || r.Broken() {
			t.Fatalf("in pieces of %d:\n%v\nwant\n%v", size+1, got, told)
		}
	}
}

// What is missing inside of data is told with its length; behind any other gap reading goes on at the next segment that begins with a frame.
func TestReaderLoses(t *testing.T) {
	all := sent()
	at := bytes.Index(all, []byte("world"))
	var got events
	r := http2.NewReader(&got)
	r.Push(0, all[:at+1])
	r.Lose(0, 3)
	r.Push(0, all[at+4:])
	if want := "[0/1 data w 0/1 lost 3 0/1 data d 0/1 end 3 reset true 1 reset false]"; fmt.Sprint(got[8:]) != want || r.Broken() {
		t.Errorf("%v, want %s", got[8:], want)
	}
	got = nil
	r = http2.NewReader(&got)
	r.Push(0, all[:at-9])
	r.Lose(0, 9)
	r.Push(0, all[at:at+5])
	r.Push(0, all[at+5:])
	if want := "[0/0 lost -1 3 reset true 1 reset false]"; fmt.Sprint(got[8:]) != want || !r.Broken() {
		t.Errorf("%v, want %s", got[8:], want)
	}
}

// Whatever comes, it is read the same in any pieces, and in bounded memory.
func FuzzReader(f *testing.F) {
	f.Add(sent(), 5)
	f.Add([]byte("\x00\x00\x06\x04\x00\x00\x00\x00\x00\x00\x01\x00\x01\x00\x00"), 1)
	f.Fuzz(func(t *testing.T, b []byte, size int) {
		var whole, parts events
		http2.NewReader(&whole).Push(0, b)
		r := http2.NewReader(&parts)
		for size = 1 + max(0, size)%100; len(b) > 0; {
			n := min(size, len(b))
			r.Push(0, b[:n])
			b = b[n:]
		}
		if fmt.Sprint(whole) != fmt.Sprint(parts) {
			t.Errorf("%v\nin pieces: %v", whole, parts)
		}
		r.Lose(0, 5)
	})
}
