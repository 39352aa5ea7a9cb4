package identify

import (
	"github.com/wslens/wslens/codec/internal/words"
)

// packet is one packet of a network, as far as its headers tell.
type packet struct {
	name    string // "IPv4" or "IPv6"
	end     int    // where it ends, behind its link header
	bits    int
	tcp     bool
	payload int    // bytes of its TCP payload
	flags   string // of TCP
}

// Link headers that may stand before a packet: Ethernet, Ethernet with a VLAN tag, Linux "cooked", and none. The type of what
// follows stands in the last two bytes.
var links = [...]struct {
	name string
	size int
}{{"", 0}, {"Ethernet", 14}, {"Ethernet", 18}, {"Linux cooked capture", 16}}

// packets weighs b as packets, one behind the other.
func packets(b []byte) Hypothesis {
	const most = 50
	var said string
	h, empty := Hypothesis{Kind: Packet}, true
	n, at, tcp, filled := 0, 0, 0, 0
	for ; at < len(b) && n < most; n++ {
		p, ok := packetAt(b[at:])
		if !ok {
			break
		}
		if n == 0 {
			said, h.Span = p.name, min(len(b), 3)
		}
		if h.Bits += p.bits; p.tcp {
			tcp++
			said = p.name + " packet with TCP" + p.flags
		}
		if !p.tcp || p.payload > 0 {
			empty = false
			filled += p.payload
		}
		at += p.end
		for at < len(b) && b[at] == 0 {
			at++ // Ethernet fills up short packets
		}
	}
	if n == 0 {
		return Hypothesis{}
	}
	h.Label = "a network packet"
	if n > 1 {
		h.Label, said = words.Number(n)+" network packets", words.Number(n)+" packets"
	}
	switch {
	case empty:
		h.Reason = withoutPayload(n, said)
	case n > 1 && tcp > 0:
		h.Reason = "The bytes look like network packets (" + said + ") with " + words.Count(filled, "byte") + " of TCP payload: take that alone."
	default:
		h.Reason = "The bytes look like a network packet (" + said + "): take the payload of its TCP segments."
	}
	return h
}

// withoutPayload is the reason where so many packets are all of TCP, and hold nothing.
func withoutPayload(n int, said string) string {
	if n == 1 {
		return "The bytes are one TCP packet without payload (" + said + "): there are no WebSocket bytes in it, and so no frames."
	}
	return "The bytes are " + said + " of TCP without payload: there are no WebSocket bytes in them, and so no frames."
}

// packetAt reads the packet that b begins with, behind any link header.
func packetAt(b []byte) (packet, bool) {
	for _, link := range links {
		if len(b) < link.size+20 {
			continue
		}
		kind, ip := 0, b[link.size:]
		if link.size > 0 {
			kind = int(b[link.size-2])<<8 | int(b[link.size-1])
		}
		var p packet
		switch {
		case ip[0]>>4 == 4 && (link.size == 0 || kind == 0x0800):
			p = ipv4(ip)
		case ip[0]>>4 == 6 && (link.size == 0 || kind == 0x86DD):
			p = ipv6(ip)
		}
		if p.bits == 0 {
			continue
		}
		p.end += link.size
		if link.size > 0 {
			p.bits += 14
			p.name = link.name + ", " + p.name
		}
		return p, true
	}
	return packet{}, false
}

// ipv4 reads an IPv4 header (RFC 791 section 3.1); it has no bits if it is none.
func ipv4(b []byte) packet {
	size, total := int(b[0]&0xF)*4, int(b[2])<<8|int(b[3])
	if size < 20 || total < size || len(b) < size || b[6]&0x80 != 0 || b[8] == 0 {
		return packet{}
	}
	p := packet{name: "IPv4", end: min(total, len(b)), bits: 7}
	if total > len(b) {
		p.bits -= 4 // it is cut
	} else {
		p.bits += 5
	}
	if total == len(b) {
		p.bits += 8
	}
	if b[6]&0x3F == 0 && b[7] == 0 {
		p.bits += 4 // no fragment
	}
	p.transport(b[9], b[size:], total-size)
	return p
}

// ipv6 reads an IPv6 header (RFC 8200 section 3) without extension headers.
func ipv6(b []byte) packet {
	const size = 40
	length := 0
	if len(b) >= size {
		length = int(b[4])<<8 | int(b[5])
	}
	if length == 0 || b[7] == 0 {
		return packet{}
	}
	p := packet{name: "IPv6", end: min(size+length, len(b)), bits: 4}
	if size+length == len(b) {
		p.bits += 12
	}
	p.transport(b[6], b[size:], length)
	return p
}

// transport weighs what an IP packet carries: b of it is there, of length bytes. Without TCP, UDP or ICMP it is none.
func (p *packet) transport(protocol byte, b []byte, length int) {
	const icmp, tcp, udp, icmpv6 = 1, 6, 17, 58
	switch protocol {
	case tcp:
		p.bits += 6
		p.segment(b, length)
	case icmp, udp, icmpv6:
		p.bits += 6
	default:
		p.bits = 0
	}
}

// segment reads a TCP header (RFC 9293 section 3.1).
func (p *packet) segment(b []byte, length int) {
	if len(b) < 14 {
		return
	}
	size := int(b[12]>>4) * 4
	if size < 20 || size > length || b[12]&0xE != 0 {
		p.bits = 0
		return
	}
	p.bits += 6
	p.tcp, p.payload = true, length-size
	for i, name := range [...]string{"FIN", "SYN", "RST", "PSH", "ACK", "URG"} {
		if b[13]>>i&1 == 1 {
			p.flags += " " + name
		}
	}
}
