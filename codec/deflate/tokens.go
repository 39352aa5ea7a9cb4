package deflate

import (
	"strconv"

	"github.com/wslens/wslens/codec/internal/words"
)

// TokenKind says what a Token is.
type TokenKind uint8

// The kinds of tokens (RFC 1951 section 3.2.3).
const (
	// BlockHeader begins a block: BFINAL, BTYPE, and what is needed to read the rest.
	BlockHeader TokenKind = iota
	// Literal is the code of one byte.
	Literal
	// Copy is a length and a distance: bytes that stand earlier in the output or in the history.
	Copy
	// StoredBytes are all bytes of a stored block, which has no EndOfBlock.
	StoredBytes
	// EndOfBlock is the code that ends a block.
	EndOfBlock
)

var tokenNames = [...]string{"block", "literal", "copy", "stored bytes", "end"}

// String returns "block", "literal", "copy", "stored bytes" or "end".
func (k TokenKind) String() string {
	if int(k) >= len(tokenNames) {
		return "token " + strconv.Itoa(int(k))
	}
	return tokenNames[k]
}

// BlockType is BTYPE, two bits.
type BlockType uint8

// The block types (RFC 1951 section 3.2.3).
const (
	Stored BlockType = iota
	Fixed
	Dynamic
	Reserved
)

// String returns "stored", "fixed", "dynamic" or "reserved".
func (t BlockType) String() string {
	return [...]string{"stored", "fixed", "dynamic", "reserved"}[t&3]
}

// Token is the smallest part of a payload that has a meaning.
type Token struct {
	Kind TokenKind
	// The token is Bits bits, from the bit Bit of the payload on. The last ones may be in the tail behind it.
	Bit, Bits int
	// Type and Final (BFINAL) are those of the block that the token is in.
	Type  BlockType
	Final bool
	// Byte is that of a Literal.
	Byte byte
	// Length is how many bytes the token makes.
	Length int
	// Distance is how many bytes a Copy reaches back.
	Distance int
}

// tokenReader reads the payload of a message, with its tail, token by token. Behind a block with BFINAL it goes on at
// the next byte (RFC 7692 section 7.2.3.4).
type tokenReader struct {
	bits  bitReader
	token Token
	fault *Error
	// emptyBlockMissing is set if the payload ends with a block, so that the tail has no empty block to end; tailNotStripped
	// if that block is an empty stored one.
	emptyBlockMissing, tailNotStripped bool

	inBlock             bool
	announced           int    // LEN of a stored block
	stored              []byte // the bytes of StoredBytes
	literals, distances *huffman
	dynamic             [2]huffman
	lengths             [maxLiterals + maxDistances]uint8
}

// reset begins with another payload.
func (r *tokenReader) reset(payload []byte) {
	r.bits = bitReader{data: payload}
	r.token = Token{}
	r.fault, r.emptyBlockMissing, r.tailNotStripped, r.inBlock = nil, false, false, false
}

// inCodes tells whether the next token is a code of a block that is not stored.
func (r *tokenReader) inCodes() bool { return r.inBlock && r.token.Type != Stored }

// next reads the next token; false is the end, or a fault.
func (r *tokenReader) next() bool {
	switch {
	case r.inCodes():
		return r.code()
	case r.inBlock:
		return r.storedBytes()
	}
	return r.blockHeader()
}

func (r *tokenReader) blockHeader() bool {
	b := &r.bits
	if r.token.Final {
		b.align()
	}
	at := b.position()
	switch at {
	case 8 * (len(b.data) + len(tail)):
		return false
	case 8 * len(b.data):
		r.emptyBlockMissing, r.tailNotStripped = true, at > 0 && r.token.Type == Stored && r.announced == 0
		return false
	}
	r.token = Token{Bit: at}
	head, whole := b.readBits(3)
	r.token.Final, r.token.Type = head&1 != 0, BlockType(head>>1)
	cause := endsInHeader
	if whole {
		cause = r.blockStart()
	}
	r.token.Bits = b.position() - at
	if cause != "" {
		return r.fail(cause)
	}
	r.inBlock = r.token.Type != Stored || r.announced > 0
	return true
}

// blockStart reads what follows the three bits of a block's header, and returns what is wrong with it, or "".
func (r *tokenReader) blockStart() string {
	switch r.token.Type {
	case Stored:
		return r.storedLength()
	case Fixed:
		r.literals, r.distances = fixedLiterals, fixedDistances
		return ""
	case Dynamic:
		r.literals, r.distances = &r.dynamic[0], &r.dynamic[1]
		return r.dynamicCodes()
	}
	return "the block type is 3, which is reserved"
}

// storedLength reads LEN and NLEN (RFC 1951 section 3.2.4).
func (r *tokenReader) storedLength() string {
	r.bits.align()
	length, _ := r.bits.readBits(16)
	complement, whole := r.bits.readBits(16)
	switch {
	case !whole:
		return endsInHeader
	case length != complement^0xFFFF:
		return "LEN is " + strconv.Itoa(length) + ", and NLEN is not its complement"
	}
	r.announced = length
	return ""
}

// storedBytes takes as many bytes as the header of the stored block says.
func (r *tokenReader) storedBytes() bool {
	t := &r.token
	t.Kind, t.Bit = StoredBytes, r.bits.position()
	r.stored = r.bits.bytes(r.announced)
	t.Length, t.Bits = len(r.stored), 8*len(r.stored)
	if t.Length < r.announced {
		return r.fail("a stored block of " + words.Count(r.announced, "byte") + " has only " + words.Number(t.Length))
	}
	r.inBlock = false
	return true
}

// code reads a literal, a length with its distance, or the end of the block (RFC 1951 section 3.2.5).
func (r *tokenReader) code() bool {
	b, t := &r.bits, &r.token
	if b.have < 48 {
		b.load()
	}
	t.Kind, t.Bit, t.Length, t.Distance = Literal, b.position(), 0, 0
	symbol, n := r.literals.decode(b.word)
	t.Bits = n
	switch {
	case n == 0 || n > b.have:
		return r.noCode(n, "a literal or length")
	case symbol < endOfBlock:
		t.Byte, t.Length = byte(symbol), 1
	case symbol == endOfBlock:
		t.Kind = EndOfBlock
		r.inBlock = false
	case symbol-firstLength >= len(lengthCodes):
		return r.fail("the length symbol is " + strconv.Itoa(symbol) + ", which is reserved")
	default:
		b.drop(n)
		return r.copy(&lengthCodes[symbol-firstLength])
	}
	b.drop(n)
	return true
}

// shortLiterals appends the literals that come next, at most to limit bytes, and stops at anything but a literal of a short
// code. Most tokens of most messages are read here.
func (r *tokenReader) shortLiterals(to []byte, limit int) []byte {
	b := &r.bits
	for len(to) < limit {
		if b.have < fastBits {
			b.load()
		}
		e := r.literals.fast[b.word&(1<<fastBits-1)]
		n := int(e & 15)
		if e == 0 || e >= endOfBlock<<4 || n > b.have {
			break
		}
		to = append(to, byte(e>>4))
		b.drop(n)
	}
	return to
}

// copy reads what follows a length symbol.
func (r *tokenReader) copy(length *extraCode) bool {
	b, t := &r.bits, &r.token
	t.Kind = Copy
	t.Length = int(length.base) + int(b.word&(1<<length.extra-1))
	b.drop(int(length.extra))
	symbol, n := r.distances.decode(b.word)
	t.Bits += int(length.extra) + n
	switch {
	case n == 0 || n > b.have:
		return r.noCode(n, "a distance")
	case symbol >= len(distanceCodes):
		return r.fail("the distance symbol is " + strconv.Itoa(symbol) + ", which is reserved")
	}
	b.drop(n)
	distance := &distanceCodes[symbol]
	t.Distance = int(distance.base) + int(b.word&(1<<distance.extra-1))
	b.drop(int(distance.extra))
	if t.Bits += int(distance.extra); b.have < 0 {
		return r.fail(endsInCode + "a distance")
	}
	return true
}

// noCode is the fault of a code of n bits that are not all there, or of bits that are no code.
func (r *tokenReader) noCode(n int, what string) bool {
	if n == 0 {
		return r.fail("the bits are no code of " + what)
	}
	return r.fail(endsInCode + what)
}

const (
	endsInHeader = "the data ends inside the header of a block"
	endsInCode   = "the data ends inside the code of "
)

// fail ends the reading at the token.
func (r *tokenReader) fail(cause string) bool {
	r.fault = &Error{Kind: ErrCorrupt, Cause: cause, Bit: r.token.Bit, Bits: r.token.Bits}
	return false
}
