package payload

import "strconv"

var cbor = Format{ID: "cbor", Label: "CBOR", Subprotocols: []string{"cbor"}, read: readCBORValues, weights: weights{24, 3, 3, 0, 0, 'f'}}

var cborDialect = dialect{cborForms[:], "This key comes again: a map must not have one twice (RFC 8949 section 5.6).", cborItem, cborExtra}

// selfDescribed is the tag 55799, which a message may begin with.
const selfDescribed = "\xD9\xD9\xF7"

// readCBORValues reads a data item, or several one behind the other (RFC 8742).
func readCBORValues(b []byte, t *tree) (int, string) {
	t.seen.signature = startsWith(b, selfDescribed)
	return cborDialect.values(b, t)
}

// readCBOR adds the data item at start to the open container. It returns the index behind it, or where the reading
// stopped.
func readCBOR(b []byte, start, end int, name string, t *tree) (next int, ok bool) {
	return cborDialect.value(b[:end], start, name, t)
}

// The major types (RFC 8949 section 3.1), and then the floats and the break, which share the last one.
var cborForms = [...]form{
	{"unsigned integer", sortUint, 0, 0},
	{"negative integer", sortNegative, 0, 0},
	{"byte string", sortBytes, holdsChunks, 0},
	{"text string", sortText, holdsChunks, 0},
	{"array", sortOther, holdsList, 0},
	{"map", sortOther, holdsPairs, 0},
	{"tag", sortOther, holdsTagged, 0},
	{"simple value", sortWord, 0, 0},
	{"half-precision float", sortFloat, 0, 2},
	{"single-precision float", sortFloat, 0, 4},
	{"double-precision float", sortFloat, 0, 8},
	{"break", sortBreak, 0, 0},
}

const (
	cborTag    = 6
	cborSimple = 7
	cborHalf   = 8
	cborBreak  = 11
)

// The additional information that is no number (section 3).
const (
	oneByteFollows  = 24
	twoBytesFollow  = 25
	firstReserved   = 28
	indefiniteOrEnd = 31
)

func cborItem(b []byte, at int, it *item) {
	info := b[at] & 31
	it.cborHead(b, b[at]>>5, info)
	f := &cborForms[it.form]
	it.sort, it.holds = f.sort, f.holds
	switch {
	case it.fault != noFault:
	case it.endless && (it.holds == holdsNothing || it.holds == holdsTagged):
		it.fault = faultEndless
	case it.form == cborSimple && info == oneByteFollows && it.arg < 32:
		it.fault = faultSimple
	case it.holds == holdsChunks && !it.endless:
		it.holds = holdsNothing
		it.content(b, it.arg)
	}
}

// cborHead reads the major type and the additional information, and the argument that these tell of.
func (it *item) cborHead(b []byte, major, info byte) {
	it.form, it.arg = major, uint64(info)
	switch {
	case info == indefiniteOrEnd && major == cborSimple:
		it.form = cborBreak
	case info == indefiniteOrEnd:
		it.endless = true
	case info >= firstReserved:
		it.fault = faultReserved
	case info >= oneByteFollows:
		if major == cborSimple && info >= twoBytesFollow {
			it.form = cborHalf + info - twoBytesFollow
		}
		it.argument(b, 1<<(info-oneByteFollows))
	}
}

// cborWords are the simple values from 20 on.
var cborWords = [...]string{"false", "true", "null", "undefined"}

// cborExtra reads simple values (section 3.3), and says what an item means behind a tag.
func cborExtra(b []byte, it *item, tag uint64) (value, meaning, note string) {
	switch {
	case it.form == cborSimple && it.arg >= 20 && it.arg < 24:
		value = cborWords[it.arg-20]
	case it.form == cborSimple:
		value = "simple(" + strconv.FormatUint(it.arg, 10) + ")"
	case it.form == cborTag:
		meaning = cborTagOf(it.arg).name
	case it.sort == sortBytes && it.holds == holdsNothing:
		value = "h'" + hexValue(b[it.from:it.end]) + "'"
	}
	if tag == 0 {
		return value, meaning, ""
	}
	behind, note := it.tagContent(b, tag-1)
	return value, meaning + behind, note
}
