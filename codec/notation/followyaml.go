package notation

import "strings"

var followYAML = Notation{ID: "follow-yaml", Label: "Wireshark YAML", width: 1, read: readFollowYAML, whole: true}

// yamlPackets is the state of reading the packets of a followed stream.
type yamlPackets struct {
	base64Reader
	text   string
	out    *sink
	server bool
	// How far the line is indented whose block of base64 is being read; -1 outside of any.
	block int
	bad   int
}

// readFollowYAML reads a followed stream as Wireshark and tshark write it in YAML: a block of base64 for each packet.
// Peer 0 is the client, peer 1 the server.
func readFollowYAML(text string, out *sink) (int, string) {
	if !strings.Contains(text, "!!binary") || !strings.Contains(text, "peer") {
		return 0, ""
	}
	p := yamlPackets{text: text, out: out, block: -1}
	for i := 0; i < len(text); {
		end, next := lineEnd(text, i)
		p.line(i, skipSpace(text[:end], i), i+trimEnd(text[i:end]))
		i = next
	}
	p.endBlock()
	return score(99, len(out.bytes), p.bad), "YAML with a block of base64 for each packet: peer 0 is the client, peer 1 the server."
}

// line takes the line at text[i], whose content is text[start:end].
func (p *yamlPackets) line(i, start, end int) {
	if start >= end {
		return
	}
	line := p.text[start:end]
	if p.block >= 0 && start-i > p.block {
		before := len(p.out.bytes)
		for start < end {
			start = p.read(p.text, start, p.out)
		}
		p.out.sent(before, p.server)
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
	p.finish(p.out)
	p.bad += p.base64Reader.bad
	p.base64Reader, p.block = base64Reader{}, -1
}
