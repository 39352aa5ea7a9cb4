package notation

var packets = Notation{ID: "packets", Label: "Captured packets", width: 2, read: readPackets}

// readPackets reads dumps of captured packets and takes what their TCP segments carry, if they do carry TCP.
func readPackets(text string, out *sink) (int, string) {
	for _, form := range [...]*dumpForm{&wiresharkForm, &tcpdumpForm} {
		*out = sink{size: out.size}
		inner := *form
		inner.segments = true
		d := readDump(text, inner, out)
		d.unwrap()
		switch {
		case d.low == 0 || d.good <= d.bad:
		case len(out.bytes) == 0: // the start and the end of a connection
			return 50, packetsReason
		default:
			return 99, packetsReason
		}
	}
	return 0, ""
}

const packetsReason = "A dump of packets: all but what TCP carries was left out. The lower port was taken for the server's."

// unwrap leaves of the bytes of the last packet what TCP carries on the connection of the first one.
func (d *dump) unwrap() {
	start, end := d.packet, len(d.out.bytes)
	if start == end {
		return
	}
	from, to, ports := findPayload(d.out.bytes[start:])
	low, high := ports&0xffff, ports>>16
	server := high < low
	if server {
		low, high = high, low
	}
	if start == 0 && d.low == 0 {
		d.low, d.high = low, high
	}
	if ports == 0 || low != d.low || high != d.high {
		to = from
		d.out.problem(int(d.out.spans[start].Start), int(d.out.spans[end-1].End), "This packet does not belong to the TCP connection of the first: it was left out.")
	}
	d.out.keep(start, start+from, start+to)
	d.out.sent(start, server)
	d.packet = len(d.out.bytes)
}

// How many bytes the header of the link may have: none, that of a loopback, of Ethernet, of "any" on Linux, of Ethernet
// with a VLAN, and of "any" on a newer Linux, which alone has the type of what follows at its start, not at its end.
var linkHeaders = [...]int{0, 4, 14, 16, 18, 20}

// findPayload finds IP (RFC 791, RFC 8200) in a packet, in it TCP (RFC 9293), and what that carries, and returns both ports
// as one number; it is 0 if there is no TCP.
func findPayload(b []byte) (from, to, ports int) {
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
		end := min(link+fixed+number(b, link+lengthAt, 2), len(b)) // short frames are filled up, and long packets may be cut
		if start >= tcp+20 && start <= end {
			return start, end, number(b, tcp, 4)
		}
	}
	return 0, 0, 0
}

// number is the value of size bytes at b[i], 0 if they are not all there.
//
//go:noinline
func number(b []byte, i, size int) (v int) {
	for end := i + size; end <= len(b) && i < end; i++ {
		v = v<<8 | int(b[i])
	}
	return v
}
