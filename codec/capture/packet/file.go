// Package packet opens files of captured packets, pcap and pcapng, and finds the TCP segments in them: through tunnels, tags and
// fragments of IP, on any link layer that gopacket knows.
package packet

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/gopacket/gopacket"
	"github.com/gopacket/gopacket/layers"
	"github.com/gopacket/gopacket/pcapgo"
)

// File is a file of packets that is being read.
type File struct {
	// Kind is "pcap" or "pcapng".
	Kind string
	// Packets is how many have been read; Unknown, how many of them are on a link layer that is not known.
	Packets, Unknown int

	next    func() ([]byte, gopacket.CaptureInfo, error)
	link    layers.LinkType
	layers  layerSet
	secrets *secretsReader
}

// ErrKind says that the bytes are no file of packets.
var ErrKind = errors.New("packet: this is neither pcap nor pcapng")

// Recognise tells by its first four bytes what kind a file is, as File.Kind does; it is empty for all other files.
func Recognise(start []byte) string {
	if len(start) < 4 {
		return ""
	}
	switch string(start[:4]) {
	case "\x0a\x0d\x0d\x0a":
		return "pcapng"
	case "\xa1\xb2\xc3\xd4", "\xd4\xc3\xb2\xa1", "\xa1\xb2\x3c\x4d", "\x4d\x3c\xb2\xa1":
		return "pcap"
	}
	return ""
}

// Open begins to read a file.
func Open(r io.Reader) (*File, error) {
	in := bufio.NewReaderSize(r, 256<<10)
	start, _ := in.Peek(4)
	f := &File{Kind: Recognise(start), layers: newLayerSet()}
	switch f.Kind {
	case "pcap":
		p, err := pcapgo.NewReader(in)
		if err != nil {
			return nil, err
		}
		f.link, f.next = p.LinkType(), p.ZeroCopyReadPacketData
	case "pcapng":
		f.secrets = &secretsReader{r: in}
		p, err := pcapgo.NewNgReader(f.secrets, pcapgo.NgReaderOptions{WantMixedLinkType: true, SkipUnknownVersion: true})
		if err != nil {
			return nil, err
		}
		f.next = p.ZeroCopyReadPacketData
	default:
		return nil, ErrKind
	}
	return f, nil
}

// Next returns the next TCP segment, which is valid until the following call. At the end the error is io.EOF; any other says why
// the rest cannot be read.
func (f *File) Next() (*Segment, error) {
	for {
		data, info, err := f.next()
		if err != nil {
			return nil, err
		}
		f.Packets++
		link := f.link
		if len(info.AncillaryData) > 0 {
			if own, ok := info.AncillaryData[0].(layers.LinkType); ok {
				link = own
			}
		}
		first, known := firstLayer(link, data)
		if !known {
			f.Unknown++
			continue
		}
		if s := f.layers.segment(first, data, info); s != nil {
			return s, nil
		}
	}
}

// Secrets returns the lines of key logs that the file has brought so far (its decryption secrets blocks).
func (f *File) Secrets() []byte {
	if f.secrets == nil {
		return nil
	}
	return bytes.Clone(f.secrets.lines)
}
