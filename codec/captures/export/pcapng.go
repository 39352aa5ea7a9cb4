package export

import (
	"bytes"
	"net"
	"net/netip"
	"time"

	"github.com/gopacket/gopacket"
	"github.com/gopacket/gopacket/layers"
	"github.com/gopacket/gopacket/pcapgo"
)

// Addresses that stand for those that are not known: they are nobody's (RFC 5737, RFC 3849).
var (
	someClient  = netip.MustParseAddrPort("192.0.2.1:49152")
	someServer  = netip.MustParseAddrPort("192.0.2.2:80")
	someClient6 = netip.MustParseAddrPort("[2001:db8::1]:49152")
	someServer6 = netip.MustParseAddrPort("[2001:db8::2]:80")
)

// maxSegment is how much of a frame one packet holds: with its headers it has to stay below 64 KiB.
const maxSegment = 60_000

// packets writes a TCP connection.
type packets struct {
	out  *pcapgo.NgWriter
	ends [2]netip.AddrPort // the client's, the server's
	next [2]uint32         // the number of the byte that comes next
	time clock
	err  error
}

// pcapng writes packets on raw IP.
func (c *Connection) pcapng() ([]byte, error) {
	r := c.read()
	frames, notes := c.Frames, append([]string{noteBy, notePackets}, c.Notes...)
	if len(frames) == 0 && len(c.Messages) > 0 {
		frames, notes = c.made(), append(notes, noteFrames)
	}
	extensions := c.Extensions
	if extensions == "" && r.isInflated() {
		extensions = "permessage-deflate"
	}
	request, response := c.overHTTP1(extensions, len(frames) > 0)
	if c.Encrypted {
		notes = append(notes, noteOpened)
	}
	if c.HTTP2 {
		notes = append(notes, noteHTTP2)
	}
	var file bytes.Buffer
	out, err := pcapgo.NewNgWriterInterface(&file, pcapgo.NgInterface{Name: "wslens", LinkType: layers.LinkTypeRaw, TimestampResolution: 9},
		pcapgo.NgWriterOptions{SectionInfo: pcapgo.NgSectionInfo{Application: "wslens", Comment: lines(notes)}})
	if err != nil {
		return nil, err
	}
	w := packets{out: out, ends: c.addresses()}
	w.open(request.At)
	for _, p := range append([]Piece{request, response}, frames...) {
		w.piece(&p)
	}
	if c.Closed {
		w.close()
	}
	if w.err == nil {
		w.err = out.Flush()
	}
	return file.Bytes(), w.err
}

func (r *read) isInflated() bool {
	for i := range r.messages {
		if r.messages[i].compressed && !r.messages[i].broken {
			return true
		}
	}
	return false
}

func lines(list []string) string {
	var out []byte
	for i, s := range list {
		if i > 0 {
			out = append(out, '\n')
		}
		out = append(out, s...)
	}
	return string(out)
}

// addresses are those of the ends. The port of a server that was spoken to over TLS becomes 80, for programs take its own for TLS.
func (c *Connection) addresses() [2]netip.AddrPort {
	client, noClient := netip.ParseAddrPort(c.Client)
	server, noServer := netip.ParseAddrPort(c.Server)
	some := [2]netip.AddrPort{someClient, someServer}
	if noClient == nil && !client.Addr().Unmap().Is4() || noServer == nil && !server.Addr().Unmap().Is4() {
		some = [2]netip.AddrPort{someClient6, someServer6}
	}
	if noClient != nil || client.Addr().Unmap().Is4() != some[0].Addr().Is4() {
		client = some[0]
	}
	if noServer != nil || server.Addr().Unmap().Is4() != some[1].Addr().Is4() {
		server = some[1]
	}
	if c.Encrypted {
		server = netip.AddrPortFrom(server.Addr(), 80)
	}
	return [2]netip.AddrPort{netip.AddrPortFrom(client.Addr().Unmap(), client.Port()), netip.AddrPortFrom(server.Addr().Unmap(), server.Port())}
}

func (w *packets) open(at time.Time) {
	w.next = [2]uint32{1000, 5000}
	at = w.time.at(at)
	w.packet(0, layers.TCP{SYN: true}, nil, at, "")
	w.packet(1, layers.TCP{SYN: true, ACK: true}, nil, at, "")
	w.packet(0, layers.TCP{ACK: true}, nil, at, "")
}

func (w *packets) close() {
	for _, from := range [...]int{0, 1} {
		w.packet(from, layers.TCP{FIN: true, ACK: true}, nil, w.time.last, "")
	}
	w.packet(0, layers.TCP{ACK: true}, nil, w.time.last, "")
}

// piece writes a head or a frame, in as many packets as it takes.
func (w *packets) piece(p *Piece) {
	note, at := p.Note, p.At
	if len(p.Bytes) > 0 {
		if at = w.time.at(at); p.At.IsZero() {
			note = lines(append(some(note), "The time is made up."))
		}
	}
	for b := p.Bytes; len(b) > 0 && w.err == nil; note = "" {
		n := min(len(b), maxSegment)
		w.packet(index(p.Server), layers.TCP{ACK: true, PSH: n == len(b)}, b[:n], at, note)
		b = b[n:]
	}
}

// some is the text as a list, empty if it is.
func some(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

// packet writes one packet of an end.
func (w *packets) packet(from int, tcp layers.TCP, data []byte, at time.Time, note string) {
	source, target := w.ends[from], w.ends[1-from]
	tcp.SrcPort, tcp.DstPort = layers.TCPPort(source.Port()), layers.TCPPort(target.Port())
	tcp.Seq, tcp.Window = w.next[from], 0xFFFF
	if tcp.ACK {
		tcp.Ack = w.next[1-from]
	}
	w.next[from] += uint32(len(data))
	if tcp.SYN || tcp.FIN {
		w.next[from]++
	}
	network := ipLayer(source.Addr(), target.Addr())
	if err := tcp.SetNetworkLayerForChecksum(network.(gopacket.NetworkLayer)); err != nil && w.err == nil {
		w.err = err
	}
	buffer := gopacket.NewSerializeBuffer()
	err := gopacket.SerializeLayers(buffer, gopacket.SerializeOptions{FixLengths: true, ComputeChecksums: true}, network, &tcp, gopacket.Payload(data))
	if err == nil {
		info := gopacket.CaptureInfo{Timestamp: at, Length: len(buffer.Bytes()), CaptureLength: len(buffer.Bytes())}
		err = w.out.WritePacketWithOptions(info, buffer.Bytes(), pcapgo.NgPacketOptions{Comments: some(note)})
	}
	if w.err == nil {
		w.err = err
	}
}

func ipLayer(from, to netip.Addr) gopacket.SerializableLayer {
	source, target := net.IP(from.AsSlice()), net.IP(to.AsSlice())
	if from.Is4() {
		return &layers.IPv4{Version: 4, TTL: 64, Protocol: layers.IPProtocolTCP, SrcIP: source, DstIP: target}
	}
	return &layers.IPv6{Version: 6, HopLimit: 64, NextHeader: layers.IPProtocolTCP, SrcIP: source, DstIP: target}
}
