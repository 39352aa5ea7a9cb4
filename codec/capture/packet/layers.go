package packet

import (
	"net/netip"
	"time"

	"github.com/gopacket/gopacket"
	"github.com/gopacket/gopacket/ip4defrag"
	"github.com/gopacket/gopacket/ip6defrag"
	"github.com/gopacket/gopacket/layers"
)

// Segment is a TCP segment as a packet holds it.
type Segment struct {
	Time     time.Time
	From, To netip.AddrPort
	Seq, Ack uint32
	// HasAck says that Ack counts.
	SYN, FIN, RST, HasAck bool
	// Payload is what was captured of it, Length is how many bytes it had on the wire.
	Payload []byte
	Length  int
}

// layerSet decodes packets. The layers are used again for each.
type layerSet struct {
	ip4     layers.IPv4
	ip6     layers.IPv6
	part6   layers.IPv6Fragment
	tcp     layers.TCP
	others  []gopacket.DecodingLayer
	decoded []gopacket.LayerType
	parsers map[gopacket.LayerType]*gopacket.DecodingLayerParser
	defrag4 *ip4defrag.IPv4Defragmenter
	defrag6 *ip6defrag.IPv6Defragmenter
	parts   int  // fragments so far
	six     bool // the innermost IP is version 6
	out     Segment
}

// inFull are layers that have no fast decoder: packets with one of them are decoded as a whole.
var inFull = map[gopacket.LayerType]bool{
	layers.LayerTypePPP: true, layers.LayerTypePPPoE: true, layers.LayerTypeMPLS: true, layers.LayerTypeLLC: true,
	layers.LayerTypeRadioTap: true, layers.LayerTypeDot11: true, layers.LayerTypePrismHeader: true, layers.LayerTypePFLog: true,
	layers.LayerTypeGeneve: true, layers.LayerTypeEtherIP: true, layers.LayerTypeERSPANII: true, layers.LayerTypeIPSecAH: true,
	layers.LayerTypeFDDI: true,
}

func newLayerSet() layerSet {
	return layerSet{
		others: []gopacket.DecodingLayer{&layers.Ethernet{}, &layers.Dot1Q{}, &layers.LinuxSLL{}, &layers.LinuxSLL2{}, &layers.Loopback{},
			&layers.IPv6ExtensionSkipper{}, &layers.UDP{}, &layers.VXLAN{}, &layers.GRE{}, &layers.GTPv1U{}},
		parsers: map[gopacket.LayerType]*gopacket.DecodingLayerParser{},
		defrag4: ip4defrag.NewIPv4Defragmenter(), defrag6: ip6defrag.NewIPv6Defragmenter(),
	}
}

// segment returns the TCP segment in a packet, the innermost one; nil if there is none, or not yet.
func (l *layerSet) segment(first gopacket.LayerType, data []byte, info gopacket.CaptureInfo) *Segment {
	for depth := 0; depth < 8; depth++ {
		parser := l.parser(first)
		err := parser.DecodeLayers(data, &l.decoded)
		if next, ok := err.(gopacket.UnsupportedLayerType); ok && inFull[gopacket.LayerType(next)] || len(l.decoded) == 0 && inFull[first] {
			return l.decodeInFull(first, data, info)
		}
		if len(l.decoded) == 0 {
			return nil
		}
		cut := 0
		if parser.Truncated {
			cut = info.Length - info.CaptureLength
		}
		switch l.decoded[len(l.decoded)-1] {
		case layers.LayerTypeTCP:
			return l.fill(info.Timestamp, cut)
		case layers.LayerTypeIPv4:
			whole := l.join4(info.Timestamp)
			if whole == nil {
				return nil
			}
			l.ip4, l.six = *whole, false
			first, data = whole.NextLayerType(), whole.Payload
		case layers.LayerTypeIPv6Fragment:
			whole := l.join6()
			if whole == nil {
				return nil
			}
			l.ip6, l.six = *whole, true
			first, data = whole.NextLayerType(), whole.Payload
		default:
			return nil
		}
	}
	return nil
}

func (l *layerSet) parser(first gopacket.LayerType) *gopacket.DecodingLayerParser {
	p := l.parsers[first]
	if p == nil {
		p = gopacket.NewDecodingLayerParser(first, l.others...)
		for _, own := range [...]gopacket.DecodingLayer{&l.ip4, &l.ip6, &l.part6, &l.tcp} {
			p.AddDecodingLayer(own) // the fragment's in place of the one that skips extension headers
		}
		l.parsers[first] = p
	}
	return p
}

// decodeInFull decodes a packet with all layers that gopacket knows.
func (l *layerSet) decodeInFull(first gopacket.LayerType, data []byte, info gopacket.CaptureInfo) *Segment {
	p := gopacket.NewPacket(data, first, gopacket.DecodeOptions{NoCopy: true})
	found := false
	l.decoded = l.decoded[:0]
	for _, layer := range p.Layers() {
		switch layer := layer.(type) {
		case *layers.IPv4:
			l.ip4 = *layer
		case *layers.IPv6:
			l.ip6 = *layer
		case *layers.TCP:
			l.tcp, found = *layer, true
		}
		l.decoded = append(l.decoded, layer.LayerType())
	}
	if !found {
		return nil
	}
	cut := 0
	if p.Metadata().Truncated {
		cut = max(0, info.Length-info.CaptureLength)
	}
	return l.fill(info.Timestamp, cut)
}

// fill makes a Segment of the layers that were decoded; cut is how many bytes of the packet were not captured.
func (l *layerSet) fill(at time.Time, cut int) *Segment {
	t := &l.tcp
	l.out = Segment{Time: at, Seq: t.Seq, Ack: t.Ack, SYN: t.SYN, FIN: t.FIN, RST: t.RST, HasAck: t.ACK,
		Payload: t.Payload, Length: len(t.Payload) + max(cut, 0)}
	from, to, ok := l.addresses()
	if !ok {
		return nil
	}
	l.out.From, l.out.To = netip.AddrPortFrom(from, uint16(t.SrcPort)), netip.AddrPortFrom(to, uint16(t.DstPort))
	return &l.out
}

// addresses are those of the innermost IP, which may have been put together before.
func (l *layerSet) addresses() (from, to netip.Addr, ok bool) {
	for _, layer := range l.decoded {
		switch layer {
		case layers.LayerTypeIPv4:
			l.six = false
		case layers.LayerTypeIPv6:
			l.six = true
		}
	}
	source, target := l.ip4.SrcIP, l.ip4.DstIP
	if l.six {
		source, target = l.ip6.SrcIP, l.ip6.DstIP
	}
	from, ok = netip.AddrFromSlice(source)
	if to, _ = netip.AddrFromSlice(target); !ok || !to.IsValid() {
		return from, to, false
	}
	return from, to, true
}
