package payload

var bilibili = Format{ID: "bilibili", Label: "bilibili live packets", read: readBilibili, weights: weights{60, 0, 0, 40, 0, 0}}

const bilibiliHeader = 16

const bilibiliFields = `
n4 Packet length|With this header
n2 Header length
n2 Version|0: JSON; 1: a number, or nothing; 2: zlib; 3: brotli
n4 Operation|2: heartbeat; 3: its answer, how many watch; 5: a command; 7: enters a room; 8: the answer
n4 Sequence
`

// readBilibili reads packets of a header of 16 bytes and a body, in which there may be packets again.
func readBilibili(b []byte, t *tree) (int, string) {
	const not = "It has no header as packets of bilibili have."
	at := 0
	for ; len(b)-at >= bilibiliHeader; at = min(at, len(b)) {
		h := b[at:]
		end := at + int(bigEndian(h[:4]))
		if bigEndian(h[4:6]) != bilibiliHeader || h[6] > 0 || h[7] > 3 || end < at+bilibiliHeader || bigEndian(h[8:12]) > 99 {
			break
		}
		t.begin("Packet", "packet", at)
		body, _ := t.layout(b, at, bilibiliFields)
		if end > len(b) {
			t.problem(at, at+4, "The packet is longer than the payload.")
			end = len(b)
		}
		if end > body {
			t.bilibiliBody(b, body, end, h[7], h[11])
		}
		t.end(end)
		at = end
	}
	if at == 0 {
		return 0, not
	}
	if at < len(b) {
		t.stray(at, len(b), not)
	}
	if len(t.problems) > 0 {
		return scoreBroken, "It begins with a header as packets of bilibili have."
	}
	return scoreCertain, "It has a header of 16 bytes as packets of bilibili have, with the right length."
}

// bilibiliBody adds the body of a packet.
func (t *tree) bilibiliBody(b []byte, start, end int, version, operation byte) {
	switch body := b[start:end]; {
	case version == 3:
		t.leaf("Body", "brotli, "+byteCount(len(body)), hexValue(body), start, end).Meaning = "Not opened with the rest"
	case operation == 3 && len(body) >= 4:
		t.layout(b, start, "\nn4 How many watch\n")
	default:
		value, kind := shownBytes(body)
		t.leaf("Body", kind, value, start, end)
		t.addNested(body, false)
	}
}
