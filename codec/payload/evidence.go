package payload

import (
	"strings"
	"unicode/utf8"

	"github.com/wslens/wslens/codec/deflate"
)

const (
	// mostLooked is how many bytes Evidence looks at.
	mostLooked = 64 << 10
	// mostBits is what no format has more of.
	mostBits = 80
	// enoughBits is more than chance has among the values of a message.
	enoughBits = 16
)

// judge weighs bytes as one format: in bits, how rare it is that random bytes look as good. It keeps nothing.
type judge struct {
	format *Format
	weigh  func(*look) int
}

// look is what a judge sees: the first bytes, and whether there are more. What several judges ask for is found out once.
type look struct {
	b    []byte
	more bool
	json int // what JSON weighs
	text int // what printable text weighs
}

// judges are the formats that can be told by their bytes. Of those that weigh the same, the first one counts.
var judges []judge

func init() {
	judges = []judge{
		{&gzipFormat, weighGzip}, {&zlibFormat, weighZlib},
		{&mqtt, weighMQTT},
		{&stomp, byScore(stomp.read, 30)}, {&socketIO, byScore(socketIO.read, 6)},
		{&signalR, byScore(signalR.read, 10)}, {&wamp, byScore(wamp.read, 4)}, {&graphQL, byScore(graphQL.read, 8)},
		{&jsonFormat, func(l *look) int { return l.json }}, {&text, func(l *look) int { return l.text }},
		{&msgpack, byStructure(msgpack.read)}, {&cbor, byStructure(cbor.read)}, {&protobuf, weighProtobuf},
		{&rawDeflate, weighDeflate},
	}
}

// Evidence returns the format that bytes look most like by themselves, and how much speaks for it: in bits, how rare it is
// that random bytes look as good, at most 80. It returns "", "" and 0 if nothing is known. It looks at the first 64 KiB.
func Evidence(b []byte) (id, label string, bits int) {
	l := look{b: b[:min(len(b), mostLooked)], more: len(b) > mostLooked}
	l.text = weighText(&l)
	l.json = weighJSON(&l)
	for i := range judges {
		j := &judges[i]
		if n := min(j.weigh(&l), mostBits, 4*len(b)); n > bits {
			id, label, bits = j.format.ID, j.format.Label, n
		}
	}
	return id, label, bits
}

// weighText counts characters: of ASCII, 97 bytes of 256 are printable or white space; longer characters are rarer.
func weighText(l *look) int {
	tenths := 0
	b := l.b
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && size == 1:
			if l.more && !utf8.FullRune(b) {
				return tenths / 10
			}
			return 0
		case size == 1 && isControl(b[0]):
			return 0
		case size == 1:
			tenths += 14
		default:
			tenths += 40
		}
		b = b[size:]
	}
	return tenths / 10
}

// weighJSON counts the tokens of values that close.
func weighJSON(l *look) int {
	b := l.b
	if at := afterSpace(b, 0); l.text == 0 && controls(b) > 0 || at == len(b) || b[at] != '{' && b[at] != '[' {
		return 0
	}
	t := &tree{count: MaxNodes}
	r := jsonReader{b: b, t: t, keys: map[string]int{}}
	for pos, ok := 0, true; ok && pos < len(b); pos = afterSpace(b, pos) {
		if pos, ok = r.value(pos, ""); !ok && !(l.more && pos == len(b)) {
			return 0
		}
	}
	return max(l.text, 8*r.tokens)
}

// byScore weighs a protocol that is written in JSON or text, by how well it fits.
func byScore(read readFunc, extra int) func(*look) int {
	return func(l *look) int {
		if l.text == 0 && controls(l.b) > len(l.b)/8 {
			return 0
		}
		switch score, _ := read(l.b, &tree{}); {
		case score < scoreKnown:
			return 0
		case score >= scoreCertain:
			return max(l.json, l.text) + extra + 8
		}
		return max(l.json, l.text) + extra
	}
}

// byStructure weighs values that announce their length and end with the last byte.
func byStructure(read readFunc) func(*look) int {
	return func(l *look) int {
		if l.text > 0 {
			return 0
		}
		t := &tree{count: MaxNodes}
		score, _ := read(l.b, t)
		seen := &t.seen
		if score < scoreShaped || !seen.begins || l.more {
			return 0
		}
		return max(0, 3+seen.textBytes*14/10+seen.values-8*seen.odd)
	}
}

// weighProtobuf is low: there is nothing but order, and a few texts.
func weighProtobuf(l *look) int {
	r := protobufReader{b: l.b, t: &tree{count: MaxNodes}, run: textRun{b: l.b}}
	whole := r.message()
	if score, _ := r.score(whole); score < scoreShaped {
		return 0
	}
	return min(24, 6+2*r.points)
}

func weighMQTT(l *look) int {
	switch score, _ := mqtt.read(l.b, &tree{}); {
	case score >= scoreCertain:
		return 60
	case score == scoreBroken:
		return 40
	case score >= scoreKnown:
		return 12
	}
	return 0
}

// weighGzip has the magic, the method and the flags, and the checksum if the end is there.
func weighGzip(l *look) int {
	if len(l.b) < 4 || !startsWith(l.b, gzipMagic) || l.b[2] != 8 || l.b[3]&gzipReserved > 0 {
		return 0
	}
	if score, _ := gzipFormat.read(l.b, &tree{budget: mostLooked}); score >= scoreCertain {
		return 24 + 32
	}
	return 27
}

// weighZlib has ten bits of a header, and the checksum or the sync flush.
func weighZlib(l *look) int {
	if !isZlib(l.b) {
		return 0
	}
	in := inflate(&deflate.Inflater{}, l.b[zlibHeader:], mostLooked)
	end := zlibHeader + in.end
	switch {
	case in.final && end+zlibTrailer <= len(l.b) && uint32(bigEndian(l.b[end:end+zlibTrailer])) == adler32(in.out):
		return 10 + 32 + 20
	case in.flushed:
		return 10 + 32 + 18
	case len(in.out) > 0:
		return 10 + min(20, weighText(&look{b: in.out, more: true}))
	}
	return 8
}

// weighDeflate has what comes out, or the end of a sync flush.
func weighDeflate(l *look) int {
	if len(l.b) < 3 || l.text > 0 || isZlib(l.b) || startsWith(l.b, gzipMagic) {
		return 0
	}
	in := inflate(&deflate.Inflater{}, l.b, mostLooked)
	flushed := strings.HasSuffix(string(l.b), flushTail)
	bits := 0
	if in.err == nil && in.end == len(l.b) {
		out := look{b: in.out}
		out.text = weighText(&out)
		// What is copied says nothing again, so that it is the length before that counts.
		bits = min(max(out.text, weighJSON(&out)), 14*len(l.b)/10)
		if !in.flushed && !in.bare {
			bits /= 2
		}
	}
	if flushed {
		bits += 24
	}
	return bits
}
