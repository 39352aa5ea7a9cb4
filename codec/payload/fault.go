package payload

import "github.com/wslens/wslens/codec/internal/words"

// fault is what ends the reading of a binary format.
type fault byte

const (
	noFault fault = iota
	faultCut
	faultEnd
	faultUnused
	faultReserved
	faultEndless
	faultSimple
	faultBreak
	faultHalf
	faultChunk
	faultVarint
	faultNumber
	faultWire
	faultGroup
)

var faultTexts = [...]string{
	faultCut:      "The payload ends inside this value.",
	faultEnd:      "The payload ends where a value has to begin; each takes one byte at least.",
	faultUnused:   "MessagePack never uses the byte c1.",
	faultReserved: "The additional information 28 to 30 is reserved (RFC 8949 section 3).",
	faultEndless:  "A number or a tag cannot be of indefinite length (RFC 8949 section 3.2).",
	faultSimple:   "A simple value under 32 has no byte of its own (RFC 8949 section 3.3).",
	faultBreak:    "A break ends what is of indefinite length, but nothing like that is open.",
	faultHalf:     "The map ends between a key and its value.",
	faultChunk:    "A string of indefinite length is made of strings of its type and of definite length.",
	faultVarint:   "This varint is over 64 bits.",
	faultNumber:   "A field number is from 1 to 536,870,911.",
	faultWire:     "The wire types are 0 to 5.",
	faultGroup:    "The group that ends here is not the innermost one that is open.",
}

// text says what is wrong, and how many bytes are missing if some are.
func (f fault) text(missing uint64) string {
	text := faultTexts[f]
	if missing > 0 {
		text += " " + words.Count64(missing, "byte") + " " + words.IsAre(missing) + " missing."
	}
	return text
}
