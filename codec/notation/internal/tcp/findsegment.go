package tcp

// findSegment finds IP (RFC 791, RFC 8200) in a packet and in it TCP (RFC 9293). The ports are 0 if there is none.
func findSegment(b []byte) (s Segment) {
	for _, link := range linkHeaders {
		first := number(b, link, 1)
		kind, header, fixed, lengthAt, protocolAt := 0x0800, first&15*4, 0, 2, 9
		if first>>4 == 6 {
			kind, header, fixed, lengthAt, protocolAt = 0x86dd, 40, 40, 4, 6
		} else if first>>4 != 4 {
			continue
		}
		if link > 4 && number(b, max(link%20-2, 0), 2) != kind || header < 20 || number(b, link+protocolAt, 1) != 6 {
			continue
		}
		tcp := link + header
		start := tcp + number(b, tcp+12, 1)>>4*4
		end := link + fixed + number(b, link+lengthAt, 2)
		size := end - start
		end = min(end, len(b)) // short frames are filled up, and long packets may be cut
		if start < tcp+20 || start > end {
			continue
		}
		s = Segment{start: start, end: end, size: size, ports: number(b, tcp, 4), sequence: number(b, tcp+4, 4), syn: number(b, tcp+13, 1) >> 1 & 1}
		if low, high := s.ports>>16, s.ports&0xffff; low < high {
			s.side, s.ports = 1, high<<16|low
		}
		s.sequence += s.syn // SYN has a number of its own
		return s
	}
	return s
}

// How many bytes the header of the link may have: none, that of a loopback, of Ethernet, of "any" on Linux, of Ethernet
// with a VLAN, and of "any" on a newer Linux, which alone has the type of what follows at its start, not at its end.
var linkHeaders = [...]int{0, 4, 14, 16, 18, 20}

// number is the value of size bytes at b[i], 0 if they are not all there.
func number(b []byte, i, size int) (v int) {
	for end := i + size; end <= len(b) && i < end; i++ {
		v = v<<8 | int(b[i])
	}
	return v
}
