package captures

import (
	"io"
	"strconv"

	"github.com/wslens/wslens/codec/capture/packet"
	"github.com/wslens/wslens/codec/capture/tcp"
)

func isPackets(start []byte) bool { return packet.Recognise(start) != "" }

// readPackets reads a pcap or pcapng file.
func (f *File) readPackets(r io.Reader) error {
	file, err := packet.Open(r)
	if err != nil {
		return err
	}
	f.Kind = file.Kind
	f.mayOpen = f.keys != "" || f.Kind == "pcapng" // it may bring keys, even at its end
	connections := tcp.NewAssembler(func(flow *tcp.Flow) tcp.Receiver {
		return &conversation{file: f, ends: [2]string{flow.Ends[0].String(), flow.Ends[1].String()}, started: flow.Started()}
	})
	for {
		segment, err := file.Next()
		if err != nil {
			if err != io.EOF {
				f.Notes = append(f.Notes, Note{Text: "The file cannot be read behind its packet " + strconv.Itoa(file.Packets) + ": " + reason(err)})
			}
			break
		}
		connections.Push(segment)
	}
	connections.Finish()
	f.openSealed(file.Secrets())
	f.tellPackets(file)
	return nil
}

// reason says in a sentence why a file cannot be read on.
func reason(err error) string {
	if err == io.ErrUnexpectedEOF {
		return "it is cut there."
	}
	return err.Error() + "."
}

func (f *File) tellPackets(file *packet.File) {
	if file.Unknown > 0 {
		f.Notes = append(f.Notes, Note{Text: count(file.Unknown, "packet") + " of a link layer that is not known " + are(file.Unknown) + " left out."})
	}
	if f.http2 > 0 {
		f.Notes = append(f.Notes, Note{Text: count(f.http2, "connection") + " of HTTP/2 " + are(f.http2) + " not read to the end: bytes of header fields are missing or wrong, and later ones refer to them."})
	}
	if n := len(f.laterHTTP2); n > 0 {
		first := f.laterHTTP2[0]
		if n > 1 {
			first += ", …"
		}
		f.Notes = append(f.Notes, Note{Text: count(n, "connection") + " (" + first + ") " + are(n) + " HTTP/2 whose beginning is not in the capture: whether a WebSocket is in it cannot be told.",
			Fix: howToBegin})
	}
	switch {
	case len(f.found) > 0 || len(f.Notes) > 0:
	case file.Packets == 0:
		f.Notes = append(f.Notes, Note{Text: "There is no packet in it."})
	default:
		f.Notes = append(f.Notes, Note{Text: "None of the " + count(file.Packets, "packet") + " belongs to a WebSocket connection.", Fix: "If there should be one, start to record before it is opened."})
	}
}
