package payload

import (
	"math"
	"strconv"
)

// dialect is a format whose values announce what follows: MessagePack, CBOR.
type dialect struct {
	forms []form
	// again is what is wrong with a key that its map has had before.
	again string
	// next reads the item at b[at:], which is not empty.
	next func(b []byte, at int, it *item)
	// extra is what only this format says of an item: its value if no other function knows that, its meaning, and what
	// is wrong with it though it is well-formed. The tag is that of the item plus one, 0 if it has none.
	extra func(b []byte, it *item, tag uint64) (value, meaning, note string)
}

// form is a way to write a value.
type form struct {
	kind  string
	sort  sort
	holds holding
	size  byte // of the number that follows the first byte
}

// item is what stands at the start of a value. Of a container, that is the header.
type item struct {
	form    byte // its index in the forms
	sort    sort
	holds   holding
	endless bool // a break ends it
	fault   fault
	size    byte   // of the argument
	arg     uint64 // a number's bits, a count, a length, a tag
	missing uint64 // bytes
	// from is where the content begins, end is behind the item.
	from, end int
}

// sort is the kind of an item, the same for both formats. Those up to sortText are plain keys.
type sort byte

const (
	sortUint sort = iota
	sortInt
	sortNegative // -1 - the argument
	sortFloat
	sortWord // true, null and the like
	sortText
	sortBytes
	sortOther
	sortBreak
)

type holding byte

const (
	holdsNothing holding = iota
	holdsList
	holdsPairs
	holdsTagged  // one value, which the tag says more about
	holdsChunks  // pieces of one string
	holdsEncoded // one value, in the bytes of a string
)

// argument reads the number in the next size bytes.
func (it *item) argument(b []byte, size byte) {
	it.size, it.end = size, it.from+int(size)
	if it.end > len(b) {
		it.cut(b, uint64(it.end-len(b)))
		return
	}
	it.arg = bigEndian(b[it.from:it.end])
	it.from = it.end
}

// content takes the next length bytes.
func (it *item) content(b []byte, length uint64) {
	if have := uint64(len(b) - it.from); have < length {
		it.cut(b, length-have)
		return
	}
	it.end = it.from + int(length)
}

func (it *item) cut(b []byte, missing uint64) {
	it.fault, it.missing, it.end = faultCut, missing, len(b)
}

// text is the value of an item as people read it.
func (it *item) text(b []byte) string {
	switch it.sort {
	case sortUint:
		return strconv.FormatUint(it.arg, 10)
	case sortInt:
		return strconv.FormatInt(signed(it.arg, it.size), 10)
	case sortNegative:
		if it.arg == math.MaxUint64 {
			return "-18446744073709551616"
		}
		return "-" + strconv.FormatUint(it.arg+1, 10)
	case sortFloat:
		return floatText(floatOf(it.arg, it.size), it.size)
	case sortText:
		return string(b[it.from:it.end])
	}
	return hexValue(b[it.from:it.end])
}

// isKey tells whether an item is a plain key, which needs no node of its own.
func (it *item) isKey() bool { return it.holds == holdsNothing && it.sort <= sortText }
