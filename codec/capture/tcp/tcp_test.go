package tcp_test

import (
	"fmt"
	"net/netip"
	"slices"
	"testing"
	"time"

	"github.com/wslens/wslens/codec/capture/packet"
	"github.com/wslens/wslens/codec/capture/tcp"
)

var (
	client = netip.MustParseAddrPort("10.0.0.1:4000")
	server = netip.MustParseAddrPort("10.0.0.2:80")
)

// log is a Receiver that writes down what it is told.
type log struct{ lines *[]string }

func (l log) Data(end int, b []byte, _ time.Time) { l.add("%d %s", end, b) }
func (l log) Lost(end, n int, _ time.Time)        { l.add("%d lost %d", end, n) }
func (l log) End(how tcp.Ending, _ time.Time)     { l.add("end %d", how) }

func (l log) add(format string, args ...any) {
	*l.lines = append(*l.lines, fmt.Sprintf(format, args...))
}

func from(c bool, seq, ack uint32, data string) packet.Segment {
	s := packet.Segment{From: client, To: server, Seq: seq, Ack: ack, HasAck: true, Payload: []byte(data), Length: len(data)}
	if !c {
		s.From, s.To = server, client
	}
	return s
}

func syn(seq uint32) packet.Segment {
	return packet.Segment{From: client, To: server, Seq: seq, SYN: true}
}

func flags(s packet.Segment, fin, rst bool) packet.Segment {
	s.FIN, s.RST = fin, rst
	return s
}

func cut(s packet.Segment, length int) packet.Segment {
	s.Length = length
	return s
}

// The numbers of the bytes go round at 2^32 (RFC 9293 section 3.4).
func TestOrder(t *testing.T) {
	const last = 0xFFFFFFFF
	for _, c := range []struct {
		name string
		in   []packet.Segment
		want []string
	}{
		{"in order, over 2^32", []packet.Segment{syn(last - 3), from(true, last-2, 0, "abc"), from(true, 1, 0, "de")}, []string{"0 abc", "0 lost 1", "0 de", "end 0"}},
		{"reversed", []packet.Segment{syn(9), from(true, 13, 0, "def"), from(true, 10, 0, "abc")}, []string{"0 abc", "0 def", "end 0"}},
		{"sent again", []packet.Segment{syn(9), from(true, 10, 0, "abc"), from(true, 10, 0, "abc"), from(true, 11, 0, "bcd")}, []string{"0 abc", "0 d", "end 0"}},
		{"overlap while it waits", []packet.Segment{syn(9), from(true, 12, 0, "cd"), from(true, 12, 0, "cdef"), from(true, 10, 0, "ab")}, []string{"0 ab", "0 cd", "0 ef", "end 0"}},
		{"a probe that keeps alive", []packet.Segment{syn(9), from(true, 10, 0, "abc"), from(true, 12, 0, "x"), from(true, 13, 0, "d")}, []string{"0 abc", "0 d", "end 0"}},
		{"cut by the snap length", []packet.Segment{syn(9), cut(from(true, 10, 0, "ab"), 5), from(true, 15, 0, "f")}, []string{"0 ab", "0 lost 3", "0 f", "end 0"}},
		{"the last one is lost, as the other end knows", []packet.Segment{syn(9), from(true, 10, 0, "abc"), from(false, 50, 18, "x")}, []string{"0 abc", "1 x", "0 lost 5", "end 0"}},
		{"both ends close", []packet.Segment{syn(9), from(true, 10, 0, "a"), flags(from(true, 11, 0, ""), true, false), flags(from(false, 50, 12, "b"), true, false)},
			[]string{"0 a", "1 b", "end 1"}},
		{"reset", []packet.Segment{syn(9), from(true, 10, 0, "a"), flags(from(false, 50, 11, ""), false, true), from(true, 11, 0, "b")}, []string{"0 a", "end 2"}},
		{"the same ports again", []packet.Segment{syn(9), from(true, 10, 0, "a"), syn(700), from(true, 701, 0, "b")}, []string{"0 a", "end 3", "0 b", "end 0"}},
		{"no SYN", []packet.Segment{from(true, 500, 0, "a"), from(true, 501, 0, "b")}, []string{"0 a", "0 b", "end 0"}},
	} {
		var lines []string
		a := tcp.NewAssembler(func(*tcp.Flow) tcp.Receiver { return log{&lines} })
		for i := range c.in {
			a.Push(&c.in[i])
		}
		a.Finish()
		if !slices.Equal(lines, c.want) {
			t.Errorf("%s: %q, want %q", c.name, lines, c.want)
		}
	}
}

// A gap that the other end does not miss is given up while the connection goes on; one that it misses waits for what is sent again.
func TestGap(t *testing.T) {
	for _, acked := range []uint32{30, 10} {
		var lines []string
		a := tcp.NewAssembler(func(*tcp.Flow) tcp.Receiver { return log{&lines} })
		first := syn(9)
		a.Push(&first)
		for i := range uint32(10) {
			data, answer := from(true, 20+i, 0, "x"), from(false, 50, acked, "")
			a.Push(&data)
			a.Push(&answer)
		}
		if told := len(lines) > 0 && lines[0] == "0 lost 10"; told != (acked == 30) {
			t.Errorf("acknowledged up to %d: %q", acked, lines)
		}
	}
}
