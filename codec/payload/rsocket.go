package payload

import "strconv"

var rsocket = Format{ID: "rsocket", Label: "RSocket", read: readRSocket}

// The frames by their types: name, meaning, and the fields behind the header. A stream of 0 is for those of the connection,
// which are marked with 0.
const rsocketTypes = `
1: SETUP|The client begins the connection|0
2: LEASE|Allows requests for a time|0
3: KEEPALIVE|Asks whether the other side is there, or answers that|0
4: REQUEST_RESPONSE|Asks for one answer
5: REQUEST_FNF|Sends, and wants no answer
6: REQUEST_STREAM|Asks for a stream of answers
7: REQUEST_CHANNEL|Asks for a stream in both directions
8: REQUEST_N|Asks for more of a stream
9: CANCEL|Wants no more
10: PAYLOAD|Data of a stream, or its end
11: ERROR|Something has failed
12: METADATA_PUSH|Metadata for the connection|0
13: RESUME|The client goes on with an earlier connection|0
14: RESUME_OK|The server agrees to that|0
`

// rsocketFields are the fields of fixed sizes behind the header, by the type.
var rsocketFields = [...]string{
	1:  "\nn2 Major version\nn2 Minor version\nn4 Keep-alive|Milliseconds between KEEPALIVE frames\nn4 Lifetime|Milliseconds without one, after which the connection is lost\n",
	2:  "\nn4 Time to live|Milliseconds\nn4 Number of requests\n",
	3:  "\nn8 Last received position\n",
	6:  "\nn4 Initial request N|How many answers are wanted at first\n",
	7:  "\nn4 Initial request N|How many answers are wanted at first\n",
	8:  "\nn4 Request N|How many more answers are wanted\n",
	11: "\nx4 Error code\n",
	14: "\nn8 Last received position\n",
}

const (
	rsocketHeader   = 6
	rsocketMetadata = 0x100
	rsocketResume   = 0x80 // of SETUP
)

// readRSocket reads one frame, which is what a message has (RSocket 1.0, Framing Format).
func readRSocket(b []byte, t *tree) (int, string) {
	const not = "It is no frame of RSocket."
	if t.isText || len(b) < rsocketHeader || b[0] >= 0x80 {
		return 0, not
	}
	stream, head := bigEndian(b[:4]), int(bigEndian(b[4:6]))
	kind, flags := head>>10, head&0x3FF
	row := rowOf(rsocketTypes, strconv.Itoa(kind))
	ofConnection := row != "" && row[len(row)-1] == '0'
	if row == "" || ofConnection != (stream == 0) && kind != 11 || flags&0x200 > 0 {
		return 0, not
	}
	t.begin("", "frame", 0)
	t.name(0, row)
	t.layout(b, 0, "\nn4 Stream id\n")
	t.leaf("Type and flags", "6 and 10 bits", strconv.Itoa(kind)+", "+hexValue([]byte{byte(flags >> 8), byte(flags)}), 4, rsocketHeader)
	at, ok := rsocketHeader, true
	if kind < len(rsocketFields) && rsocketFields[kind] != "" {
		at, ok = t.layout(b, at, rsocketFields[kind])
	}
	if ok && kind == 1 {
		at, ok = t.rsocketSetup(b, at, flags)
	}
	if ok {
		t.rsocketPayload(b, at, kind, flags)
	}
	t.end(len(b))
	switch {
	case !ok || len(t.problems) > 0:
		return scoreHint, not
	case kind == 1 && bigEndian(b[6:10]) == 1<<16:
		return scoreCertain, "It is a frame of RSocket that sets up a connection."
	case kind == 3 && len(b) == rsocketHeader+8 && b[5]&0x7F == 0:
		return scoreShaped + 1, "A guess: it is a KEEPALIVE frame of RSocket, as long as one without data."
	case t.bits >= enoughBits && stream < 1<<20:
		return scoreShaped + 1, "A guess: it has the header of a frame of RSocket, and readable data."
	}
	return scoreChance, "It could be a frame of RSocket."
}

// rsocketSetup reads what a SETUP has behind its numbers: a token for resuming, if a flag says so, and two MIME types.
func (t *tree) rsocketSetup(b []byte, at, flags int) (next int, ok bool) {
	names := [...]string{"Resume token", "Metadata MIME type", "Data MIME type"}
	for i, name := range names {
		size := 1
		if i == 0 {
			if flags&rsocketResume == 0 {
				continue
			}
			size = 2
		}
		if at+size > len(b) {
			return at, false
		}
		end := at + size + int(bigEndian(b[at:at+size]))
		if end > len(b) || i > 0 && !printable(b[at+size:end]) {
			return at, false
		}
		value, kind := shownBytes(b[at+size : end])
		t.leaf(name, kind, value, at, end)
		at = end
	}
	return at, true
}

// rsocketPayload reads metadata, which has its length before it, and data.
func (t *tree) rsocketPayload(b []byte, at, kind, flags int) {
	end := at
	if flags&rsocketMetadata > 0 && kind != 12 {
		if at+3 > len(b) {
			t.stray(at, len(b), "The length of the metadata is missing here.")
			return
		}
		at += 3
		end = at + int(bigEndian(b[at-3:at]))
		if end > len(b) {
			t.stray(at-3, len(b), "The metadata is longer than the frame.")
			return
		}
		t.rsocketPart("Metadata", b, at-3, at, end)
	}
	if end < len(b) {
		t.rsocketPart("Data", b, end, end, len(b))
	}
}

func (t *tree) rsocketPart(name string, b []byte, start, from, end int) {
	value, kind := shownBytes(b[from:end])
	t.leaf(name, kind, value, start, end)
	t.hold(b[from:end], false)
	_, _, bits := t.weigh(b[from:end])
	t.bits = max(t.bits, bits)
}
