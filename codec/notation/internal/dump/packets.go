package dump

import (
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/tcp"
)

// Packets is the notation packets.
var Packets = lex.Form{ID: "packets", Label: "Captured packets", Width: 2, Requires: lex.HasRows, Read: readPackets}

// readPackets reads dumps of captured packets and takes what their TCP segments carry, if they do carry TCP.
func readPackets(text string, out *lex.Output) (int, string) {
	for _, form := range [...]*dumpForm{&wiresharkForm, &tcpdumpForm} {
		*out = lex.Output{Size: out.Size}
		inner := *form
		inner.segments = true
		d := readDump(text, inner, out)
		d.Unwrap(out)
		if len(d.Segments) == 0 || d.good <= d.bad {
			continue
		}
		ports := d.Join(out)
		score := 99
		if len(out.Bytes) == 0 { // the start and the end of a connection
			score = 50
		}
		reason := "A dump of packets: all was left out but what TCP carries " + tcp.BetweenPorts(ports) + ". The lower port was taken for the server's."
		if d.Retransmitted > 0 {
			reason += " Bytes that were left out because they were sent again: " + words.Number(d.Retransmitted) + "."
		}
		return score, reason
	}
	return 0, ""
}
