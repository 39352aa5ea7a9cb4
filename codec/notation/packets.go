package notation

var packets = Notation{ID: "packets", Label: "Captured packets", width: 2, read: readPackets}

// What packets are written in.
var packetForms = [...]*dumpForm{&wiresharkForm, &tcpdumpForm}

// readPackets reads dumps of captured packets and takes what their TCP segments carry, if they do carry TCP.
func readPackets(text string, out *sink) (int, string) {
	for _, form := range packetForms {
		whole := sink{size: out.size}
		d := readDump(text, *form, &whole)
		s := d.score()
		if s == 0 || !d.unwrap(out) {
			continue
		}
		if len(out.bytes) == 0 {
			s = 50 // the start and the end of a connection
		}
		return s + 1, "A dump of packets: all but what TCP carries was left out. The lower port was taken for the server's."
	}
	return 0, ""
}

// unwrap puts what the packets of one connection carry into out, and says whether the first packet has TCP in
// it.
func (d *dump) unwrap(out *sink) bool {
	first := 0
	out.problems = d.out.problems
	for i, start := range d.starts {
		end := len(d.out.bytes)
		if i+1 < len(d.starts) {
			end = d.starts[i+1]
		}
		if start == end {
			continue
		}
		spans := d.out.spans[start:end]
		payload, from, to := findPayload(d.out.bytes[start:end])
		connection := max(from, to)<<16 | min(from, to)
		if first == 0 && connection == 0 {
			return false
		}
		if first == 0 {
			first = connection
		}
		if connection != first {
			out.problem(int(spans[0].Start), int(spans[len(spans)-1].End), "This packet does not belong to the TCP connection of the first: it was left out.")
			continue
		}
		before := len(out.bytes)
		for k := payload.Start; k < payload.End; k++ {
			out.add(d.out.bytes[start+int(k)], int(spans[k].Start), int(spans[k].End))
		}
		out.sent(before, from < to)
	}
	return first != 0
}

// How many bytes the header of the link may have: none, that of a loopback, of Ethernet, of "any" on Linux, of Ethernet
// with a VLAN, and of "any" on a newer Linux, which alone has the type of what follows at its start, not at its end.
var linkHeaders = [...]int{0, 4, 14, 16, 18, 20}

// findPayload finds IP (RFC 791, RFC 8200) in a packet, in it TCP (RFC 9293), and what that carries and between which
// ports; these are 0 if there is no TCP.
func findPayload(b []byte) (payload Span, from, to int) {
	for _, link := range linkHeaders {
		first := number(b, link, 1)
		version, header, protocol, length := first>>4, first&15*4, number(b, link+9, 1), number(b, link+2, 2)
		kind, at := 0x0800, max(link%20-2, 0)
		if version == 6 {
			kind, header, protocol, length = 0x86dd, 40, number(b, link+6, 1), 40+number(b, link+4, 2)
		}
		tcp := link + header
		start := tcp + number(b, tcp+12, 1)>>4*4
		end := min(link+length, len(b)) // short frames are filled up, and long packets may be cut
		switch {
		case version != 4 && version != 6, link > 4 && number(b, at, 2) != kind:
		case protocol == 6 && header >= 20 && start >= tcp+20 && start <= end:
			return Span{uint32(start), uint32(end)}, number(b, tcp, 2), number(b, tcp+2, 2)
		}
	}
	return Span{}, 0, 0
}

// number is the value of size bytes at b[i], 0 if they are not all there.
//
//go:noinline
func number(b []byte, i, size int) (v int) {
	if i+size > len(b) {
		return 0
	}
	for _, c := range b[i : i+size] {
		v = v<<8 | int(c)
	}
	return v
}
