package dump

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// FollowYAML is the notation follow-yaml.
var FollowYAML = lex.Form{ID: "follow-yaml", Label: "Wireshark YAML", Width: 1, Read: readFollowYAML, Whole: true}

// yamlPackets is the state of reading the packets of a followed stream.
type yamlPackets struct {
	digits.Base64Reader
	text   string
	out    *lex.Output
	server bool
	// How far the line is indented whose block of base64 is being read; -1 outside of any.
	block int
	bad   int
}

// readFollowYAML reads a followed stream as Wireshark and tshark write it in YAML: a block of base64 for each packet.
// Peer 0 is the client, peer 1 the server.
func readFollowYAML(text string, out *lex.Output) (int, string) {
	if !strings.Contains(text, "!!binary") || !strings.Contains(text, "peer") {
		return 0, ""
	}
	p := yamlPackets{text: text, out: out, block: -1}
	for i := 0; i < len(text); {
		end, next := lex.LineEnd(text, i)
		p.line(i, lex.SkipSpace(text[:end], i), i+lex.TrimEnd(text[i:end]))
		i = next
	}
	p.endBlock()
	return lex.Score(99, len(out.Bytes), p.bad), "YAML with a block of base64 for each packet: peer 0 is the client, peer 1 the server."
}

// line takes the line at text[i], whose content is text[start:end].
func (p *yamlPackets) line(i, start, end int) {
	if start >= end {
		return
	}
	line := p.text[start:end]
	if p.block >= 0 && start-i > p.block {
		before := len(p.out.Bytes)
		for start < end {
			start = p.Read(p.text, start, p.out)
		}
		p.out.SetSender(before, p.server)
		return
	}
	p.endBlock()
	if peer, ok := strings.CutPrefix(line, "peer"); ok { // "peer: 1", or "peer1_0: !!binary |" as older versions write
		p.server = strings.HasPrefix(strings.TrimPrefix(peer, ": "), "1")
	}
	if strings.Contains(line, "!!binary") {
		p.block = start - i
	}
}

// endBlock ends a block of base64, if there is one.
func (p *yamlPackets) endBlock() {
	p.Finish(p.out)
	p.bad += p.Base64Reader.Bad
	p.Base64Reader, p.block = digits.Base64Reader{}, -1
}
