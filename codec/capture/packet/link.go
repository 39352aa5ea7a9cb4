package packet

import (
	"github.com/gopacket/gopacket"
	"github.com/gopacket/gopacket/layers"
)

// firstLayers are the layers that packets begin with, by their link type (tcpdump.org/linktypes.html), where there is a fast decoder.
var firstLayers = map[layers.LinkType]gopacket.LayerType{
	layers.LinkTypeNull:      layers.LayerTypeLoopback,
	layers.LinkTypeEthernet:  layers.LayerTypeEthernet,
	layers.LinkTypeLoop:      layers.LayerTypeLoopback,
	layers.LinkTypeLinuxSLL:  layers.LayerTypeLinuxSLL,
	layers.LinkTypeLinuxSLL2: layers.LayerTypeLinuxSLL2,
	layers.LinkTypeIPv4:      layers.LayerTypeIPv4,
	linkIPv6:                 layers.LayerTypeIPv6,
}

const (
	linkIPv6 layers.LinkType = 229
	// Raw IP was given other numbers by BSD.
	linkRawBSD, linkRawOpenBSD layers.LinkType = 12, 14
)

// slowLinks are those whose packets are decoded with all layers that gopacket knows.
var slowLinks = map[layers.LinkType]gopacket.LayerType{
	layers.LinkTypePPP:            layers.LayerTypePPP,
	layers.LinkTypeFDDI:           layers.LayerTypeFDDI,
	layers.LinkTypeIEEE802_11:     layers.LayerTypeDot11,
	layers.LinkTypePFLog:          layers.LayerTypePFLog,
	layers.LinkTypeIEEE80211Radio: layers.LayerTypeRadioTap,
	layers.LinkTypePrismHeader:    layers.LayerTypePrismHeader,
}

// firstLayer returns the layer that a packet of a link type begins with.
func firstLayer(link layers.LinkType, data []byte) (gopacket.LayerType, bool) {
	switch link {
	case layers.LinkTypeRaw, linkRawBSD, linkRawOpenBSD:
		if len(data) > 0 && data[0]>>4 == 6 {
			return layers.LayerTypeIPv6, true
		}
		return layers.LayerTypeIPv4, true
	}
	first, ok := firstLayers[link]
	if !ok {
		first, ok = slowLinks[link]
	}
	return first, ok
}
