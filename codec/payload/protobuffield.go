package payload

import "strconv"

// The wire types.
const (
	wireVarint = iota
	wireFixed64
	wireLength
	wireGroup
	wireGroupEnd
	wireFixed32
)

// wireNames are those of the encoding guide.
var wireNames = [...]string{"VARINT", "I64", "LEN", "SGROUP", "EGROUP", "I32"}

const (
	mostVarint = 10        // bytes
	mostField  = 1<<29 - 1 // the highest field number
)

// protobufField is a field, or what there is of it.
type protobufField struct {
	start, end int
	number     uint64
	wire       byte
	value      uint64 // of a number; the length of anything else
	body       int    // where the content begins behind a length
	fault      fault
	missing    uint64
}

func (f *protobufField) name() string { return "field " + strconv.FormatUint(f.number, 10) }

// varint reads the number at the end of the field, in the bytes before end.
func (f *protobufField) varint(b []byte, end int) (v uint64) {
	for n := 0; f.end < end; n++ {
		c := b[f.end]
		f.end++
		if n == mostVarint-1 && c > 1 {
			f.fault = faultVarint
			return 0
		}
		v |= uint64(c&0x7F) << (7 * n)
		if c < 0x80 {
			return v
		}
	}
	f.fault, f.missing = faultCut, 1
	return 0
}

// read reads the field at its start, in the bytes before end.
func (f *protobufField) read(b []byte, end int) {
	tag := f.varint(b, end)
	f.number, f.wire = tag>>3, byte(tag&7)
	length := uint64(0)
	switch {
	case f.fault != noFault:
		return
	case f.number == 0 || f.number > mostField:
		f.fault = faultNumber
	case f.wire > wireFixed32:
		f.fault = faultWire
	case f.wire == wireVarint:
		f.value = f.varint(b, end)
	case f.wire == wireFixed64:
		length = 8
	case f.wire == wireFixed32:
		length = 4
	case f.wire == wireLength:
		if length = f.varint(b, end); f.fault == noFault {
			f.body = f.end
		}
	}
	from := f.end
	if have := uint64(end - from); have < length {
		f.end, f.fault, f.missing = end, faultCut, length-have
		return
	}
	f.end += int(length)
	if length > 0 && f.wire != wireLength {
		f.value = littleEndian(b[from:f.end])
	}
}

// others are what the number is in the types that the field may have, where that differs.
func (f *protobufField) others() string {
	v, text := f.value, "Or "
	if f.wire == wireVarint {
		if v < 2 {
			text += [...]string{"bool false, ", "bool true, "}[v]
		}
		if int64(v) < 0 {
			text += "int64 " + strconv.FormatInt(int64(v), 10) + ", "
		}
		return text + "sint64 " + strconv.FormatInt(int64(v>>1)^-int64(v&1), 10) + "."
	}
	size, float := byte(8), "double "
	if f.wire == wireFixed32 {
		size, float = 4, "float "
	}
	if n := signed(v, size); n < 0 {
		text += "signed " + strconv.FormatInt(n, 10) + ", "
	}
	return text + float + floatText(floatOf(v, size), size) + "."
}
