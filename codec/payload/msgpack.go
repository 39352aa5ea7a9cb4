package payload

import "strconv"

var msgpack = Format{ID: "msgpack", Label: "MessagePack", Subprotocols: []string{"msgpack"}, read: readMsgpackValues, weights: weights{3, 3, 3, 0, 0, 'f'}}

var msgpackDialect = dialect{msgpackForms[:], "This key comes again: most programs keep the last value alone.", msgpackItem, msgpackExtra}

// readMsgpackValues reads one value, or several one behind the other.
func readMsgpackValues(b []byte, t *tree) (int, string) {
	score, reason := msgpackDialect.values(b, t)
	const uint32Form, year2001, year2038 = 0xCE, 0x3B, 0x80
	if len(b) == 5 && b[0] == uint32Form && b[1] >= year2001 && b[1] < year2038 {
		t.bits = 8
		return scoreShaped, "The payload is one number of four bytes, which may be a time."
	}
	return score, reason
}

// readMsgpack adds the value at start to the open container. It returns the index behind the value, or where the
// reading stopped.
func readMsgpack(b []byte, start, end int, name string, t *tree) (next int, ok bool) {
	return msgpackDialect.value(b[:end], start, name, t)
}

// The forms that are in the first byte together with a number, and then those of each first byte from 0xc0 to 0xdf, as
// the specification lists them.
var msgpackForms = [...]form{
	{"positive fixint", sortUint, 0, 0},
	{"fixmap", sortOther, holdsPairs, 0},
	{"fixarray", sortOther, holdsList, 0},
	{"fixstr", sortText, 0, 0},
	{"negative fixint", sortInt, 0, 0},
	{"nil", sortWord, 0, 0},
	{"never used", sortWord, 0, 0},
	{"false", sortWord, 0, 0},
	{"true", sortWord, 0, 0},
	{"bin 8", sortBytes, 0, 1},
	{"bin 16", sortBytes, 0, 2},
	{"bin 32", sortBytes, 0, 4},
	{"ext 8", sortOther, 0, 1},
	{"ext 16", sortOther, 0, 2},
	{"ext 32", sortOther, 0, 4},
	{"float 32", sortFloat, 0, 4},
	{"float 64", sortFloat, 0, 8},
	{"uint 8", sortUint, 0, 1},
	{"uint 16", sortUint, 0, 2},
	{"uint 32", sortUint, 0, 4},
	{"uint 64", sortUint, 0, 8},
	{"int 8", sortInt, 0, 1},
	{"int 16", sortInt, 0, 2},
	{"int 32", sortInt, 0, 4},
	{"int 64", sortInt, 0, 8},
	{"fixext 1", sortOther, 0, 0},
	{"fixext 2", sortOther, 0, 0},
	{"fixext 4", sortOther, 0, 0},
	{"fixext 8", sortOther, 0, 0},
	{"fixext 16", sortOther, 0, 0},
	{"str 8", sortText, 0, 1},
	{"str 16", sortText, 0, 2},
	{"str 32", sortText, 0, 4},
	{"array 16", sortOther, holdsList, 2},
	{"array 32", sortOther, holdsList, 4},
	{"map 16", sortOther, holdsPairs, 2},
	{"map 32", sortOther, holdsPairs, 4},
}

const (
	msgpackOwn    = 5 // the index in msgpackForms of the first byte 0xc0
	msgpackUnused = 0xc1
	msgpackFixext = 0xd4
)

// msgpackForm is the form that a first byte has, and the number that is in it.
func msgpackForm(c byte) (f, number byte) {
	switch {
	case c < 0x80:
		return 0, c
	case c < 0x90:
		return 1, c & 0xF
	case c < 0xa0:
		return 2, c & 0xF
	case c < 0xc0:
		return 3, c & 0x1F
	case c >= 0xe0:
		return 4, c
	case c >= msgpackFixext && c < msgpackFixext+5:
		return c - 0xc0 + msgpackOwn, 1 << (c - msgpackFixext)
	}
	return c - 0xc0 + msgpackOwn, 0
}

func msgpackItem(b []byte, at int, it *item) {
	index, number := msgpackForm(b[at])
	f := &msgpackForms[index]
	it.form, it.sort, it.holds = index, f.sort, f.holds
	it.size, it.arg = 1, uint64(number)
	if f.size > 0 {
		it.argument(b, f.size)
	}
	switch {
	case it.fault != noFault:
	case b[at] == msgpackUnused:
		it.fault = faultUnused
	case it.sort == sortOther && it.holds == holdsNothing:
		length := it.arg
		if it.argument(b, 1); it.fault == noFault {
			it.content(b, length)
		}
	case it.sort == sortText || it.sort == sortBytes:
		it.content(b, it.arg)
	}
}

// msgpackExtra reads words and extensions, of which the timestamp is the one that the specification has.
func msgpackExtra(b []byte, it *item, _ uint64) (value, meaning, note string) {
	switch {
	case it.sort == sortWord:
		return msgpackForms[it.form].kind, "", ""
	case it.sort != sortOther || it.holds != holdsNothing || int8(it.arg) != -1:
		return "", "", ""
	}
	var nanos, seconds uint64
	switch content := b[it.from:it.end]; len(content) {
	case 4:
		seconds = bigEndian(content)
	case 8:
		both := bigEndian(content)
		nanos, seconds = both>>34, both&(1<<34-1)
	case 12:
		nanos, seconds = bigEndian(content[:4]), bigEndian(content[4:])
	default:
		note = "A timestamp has 4, 8 or 12 bytes."
	}
	if nanos >= second {
		note = "A timestamp has less than 1,000,000,000 nanoseconds."
	}
	if note != "" {
		return "", "", note
	}
	meaning = "Timestamp: " + strconv.FormatInt(int64(seconds), 10) + " s and " + strconv.FormatUint(nanos, 10) + " ns after 1970 began."
	return dateTime(int64(seconds), int64(nanos)), meaning, ""
}
