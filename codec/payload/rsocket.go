package payload

import "strconv"

var rsocket = Format{ID: "rsocket", Label: "RSocket", read: readRSocket, weights: weights{60, 0, 4, 0, 0, 'r'}}

// The frames by their types: name and meaning. Those of the connection have the stream 0, and are marked with 0.
const rsocketTypes = `
1: SETUP|The client begins the connection|0
2: LEASE|Allows requests for a time|0
3: KEEPALIVE|Asks whether the other side is there, or answers that|0
4: REQUEST_RESPONSE|Asks for one answer|
5: REQUEST_FNF|Sends, and wants no answer|
6: REQUEST_STREAM|Asks for a stream of answers|
7: REQUEST_CHANNEL|Asks for a stream in both directions|
8: REQUEST_N|Asks for more of a stream|
9: CANCEL|Wants no more|
10: PAYLOAD|Data of a stream, or its end|
11: ERROR|Something has failed|
12: METADATA_PUSH|Metadata for the connection|0
13: RESUME|The client goes on with an earlier connection|0
14: RESUME_OK|The server agrees to that|0
`

// rsocketFields are the fields behind the header, by the type.
var rsocketFields = [...]string{
	1: `
n2 Major version
n2 Minor version
n4 Keep-alive|Milliseconds between KEEPALIVE frames
n4 Lifetime|Milliseconds without one, after which the connection is lost
`,
	2: `
n4 Time to live|Milliseconds
n4 Number of requests
`,
	3:  rsocketPosition,
	6:  rsocketRequestN,
	7:  rsocketRequestN,
	8:  rsocketRequestN,
	11: "\nx4 Error code\n",
	14: rsocketPosition,
	15: "",
}

const (
	rsocketPosition = "\nn8 Last received position\n"
	rsocketRequestN = "\nn4 Request N|How many answers are wanted, or more of them\n"
)

const (
	rsocketHeader   = 6
	rsocketSetup    = 1
	rsocketMetadata = 0x100
	rsocketResume   = 0x80 // of SETUP
)

// readRSocket reads one frame, which is what a message has (RSocket 1.0, Framing Format).
func readRSocket(b []byte, t *tree) (int, string) {
	const not = "It is no frame of RSocket."
	if t.isText || len(b) < rsocketHeader {
		return 0, not
	}
	stream, head := bigEndian(b[:4]), int(bigEndian(b[4:6]))
	kind, flags := head>>10, head&0x3FF
	row := rowOf(rsocketTypes, strconv.Itoa(kind))
	if row == "" || stream>>31 > 0 || flags&0x200 > 0 || (row[len(row)-1] == '0') != (stream == 0) && kind != 11 {
		return 0, not
	}
	t.begin("", "frame", 0)
	t.name(0, row)
	at, _ := t.layout(b, 0, "\nn4 Stream id\nx2 Type and flags|6 and 10 bits\n")
	at, ok := t.layout(b, at, rsocketLayout(kind, flags))
	if data := b[at:]; len(data) > 0 {
		value, shown := shownBytes(data)
		t.leaf("Data", shown, value, at, len(b))
		t.addNested(data, false)
		_, _, t.bits = t.weigh(data)
	}
	switch {
	case !ok:
		return scoreHint, not
	case kind == rsocketSetup && bigEndian(b[6:10]) == 1<<16:
		return scoreCertain, "It is a frame of RSocket that sets up a connection."
	case kind == 3 && at == len(b) && b[5]&0x7F == 0, t.bits >= enoughBits && stream < 1<<20:
		return scoreShaped + 1, "A guess: it has the header of a frame of RSocket, and goes on as such a frame does."
	}
	return scoreChance, "It could be a frame of RSocket."
}

// rsocketLayout is what is behind the header and before the data.
func rsocketLayout(kind, flags int) string {
	fields := rsocketFields[kind]
	if fields == "" {
		fields = "\n"
	}
	if kind == rsocketSetup && flags&rsocketResume > 0 {
		fields += "s2 Resume token\n"
	}
	if kind == rsocketSetup {
		fields += "s1 Metadata MIME type\ns1 Data MIME type\n"
	}
	if flags&rsocketMetadata > 0 && kind != 12 {
		fields += "s3 Metadata\n"
	}
	return fields
}
