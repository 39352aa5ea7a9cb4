package packet

import (
	"bytes"
	"time"

	"github.com/gopacket/gopacket/layers"
)

const (
	// fragmentsAge is how long fragments wait for the others (RFC 791 section 3.2: at least 15 seconds).
	fragmentsAge = 30 * time.Second
	// fragmentsRound is after how many fragments those are dropped that have waited for too long.
	fragmentsRound = 4096
)

// join4 returns the packet that the fragment in l.ip4 makes whole, or nil.
func (l *layerSet) join4(at time.Time) *layers.IPv4 {
	if l.ip4.Flags&layers.IPv4MoreFragments == 0 && l.ip4.FragOffset == 0 {
		return nil // a whole packet, of something else
	}
	if l.parts++; l.parts%fragmentsRound == 0 {
		l.defrag4.DiscardOlderThan(at.Add(-fragmentsAge))
	}
	part := l.ip4
	part.SrcIP, part.DstIP = bytes.Clone(part.SrcIP), bytes.Clone(part.DstIP)
	part.Payload = bytes.Clone(part.Payload)
	whole, err := l.defrag4.DefragIPv4WithTimestamp(&part, at)
	if err != nil {
		return nil
	}
	return whole
}

// join6 is join4 for the fragment in l.ip6 and l.part6.
func (l *layerSet) join6() *layers.IPv6 {
	if l.parts++; l.parts%fragmentsRound == 0 {
		l.defrag6 = newLayerSet().defrag6 // it measures age by the clock of this machine, not by the packets' times
	}
	whole, part := l.ip6, l.part6
	whole.SrcIP, whole.DstIP = bytes.Clone(whole.SrcIP), bytes.Clone(whole.DstIP)
	part.Payload = bytes.Clone(part.Payload)
	return l.defrag6.DefragIPv6(&whole, &part)
}
