package payload

import (
	"math"
	"strconv"

	"github.com/wslens/wslens/codec/internal/hextext"
)

// tagged is what a tag has to hold.
type tagged byte

const (
	anything tagged = iota
	someNumber
	someText
	someBytes
	someArray
)

var taggedTexts = [...]string{someNumber: "a number", someText: "a text string", someBytes: "a byte string", someArray: "an array"}

// cborTagRow is a tag (RFC 8949 section 3.4, RFC 8746, and the IANA registry).
type cborTagRow struct {
	number uint16
	holds  tagged
	name   string
}

// The tags whose content is shown as what it means, or what it holds, too.
const (
	tagEpoch          = 1
	tagBignum         = 2
	tagNegativeBignum = 3
	tagEncoded        = 24
	tagUUID           = 37
)

// mostBignum is how many bytes a number may have that is turned into decimal, which takes quadratic time.
const mostBignum = 64

var cborTags = [...]cborTagRow{
	{0, someText, "date and time"},
	{tagEpoch, someNumber, "seconds after 1970 began"},
	{tagBignum, someBytes, "unsigned bignum"},
	{tagNegativeBignum, someBytes, "negative bignum"},
	{4, someArray, "decimal fraction"},
	{5, someArray, "bigfloat"},
	{16, someArray, "COSE Encrypt0"},
	{17, someArray, "COSE Mac0"},
	{18, someArray, "COSE Sign1"},
	{21, anything, "base64url where it becomes text"},
	{22, anything, "base64 where it becomes text"},
	{23, anything, "hex where it becomes text"},
	{tagEncoded, someBytes, "encoded CBOR"},
	{32, someText, "URI"},
	{33, someText, "base64url"},
	{34, someText, "base64"},
	{35, someText, "regular expression"},
	{36, someText, "MIME message"},
	{tagUUID, someBytes, "UUID"},
	{61, anything, "CBOR Web Token"},
	{64, someBytes, "array of uint8"},
	{65, someBytes, "array of uint16, big-endian"},
	{66, someBytes, "array of uint32, big-endian"},
	{67, someBytes, "array of uint64, big-endian"},
	{68, someBytes, "array of uint8, clamped"},
	{69, someBytes, "array of uint16, little-endian"},
	{70, someBytes, "array of uint32, little-endian"},
	{71, someBytes, "array of uint64, little-endian"},
	{72, someBytes, "array of sint8"},
	{73, someBytes, "array of sint16, big-endian"},
	{74, someBytes, "array of sint32, big-endian"},
	{75, someBytes, "array of sint64, big-endian"},
	{77, someBytes, "array of sint16, little-endian"},
	{78, someBytes, "array of sint32, little-endian"},
	{79, someBytes, "array of sint64, little-endian"},
	{80, someBytes, "array of float16, big-endian"},
	{81, someBytes, "array of float32, big-endian"},
	{82, someBytes, "array of float64, big-endian"},
	{83, someBytes, "array of float128, big-endian"},
	{84, someBytes, "array of float16, little-endian"},
	{85, someBytes, "array of float32, little-endian"},
	{86, someBytes, "array of float64, little-endian"},
	{87, someBytes, "array of float128, little-endian"},
	{258, someArray, "set"},
	{55799, anything, "signature of CBOR"},
}

func cborTagOf(number uint64) (row cborTagRow) {
	for _, row := range cborTags {
		if uint64(row.number) == number {
			return row
		}
	}
	return row
}

// tagContent says what an item means behind a tag, and what is wrong if the tag does not hold such.
func (it *item) tagContent(b []byte, tag uint64) (meaning, note string) {
	row := cborTagOf(tag)
	if row.holds != anything && row.holds != it.taggedType() {
		return "", "The tag " + strconv.FormatUint(tag, 10) + " has to hold " + taggedTexts[row.holds] + "."
	}
	if it.holds != holdsNothing {
		return "", ""
	}
	switch content := b[it.from:it.end]; tag {
	case tagEpoch:
		return it.epoch(), ""
	case tagBignum, tagNegativeBignum:
		switch {
		case len(content) > mostBignum:
			return "", ""
		case tag == tagNegativeBignum:
			return "-" + bigText(increased(content)), ""
		}
		return bigText(content), ""
	case tagUUID:
		if len(content) != 16 {
			return "", "A UUID has 16 bytes."
		}
		text := hextext.Encode(content[:4])
		for i := 4; i < 16; i += 2 {
			if i <= 10 {
				text += "-"
			}
			text += hextext.Encode(content[i : i+2])
		}
		return text, ""
	}
	return "", ""
}

// taggedType is the type of an item, as the rows of tags name it.
func (it *item) taggedType() tagged {
	switch {
	case it.sort <= sortFloat:
		return someNumber
	case it.sort == sortText:
		return someText
	case it.sort == sortBytes:
		return someBytes
	case it.holds == holdsList:
		return someArray
	}
	return anything
}

// epoch is the moment that a number of seconds stands for.
func (it *item) epoch() string {
	v := float64(it.arg)
	switch it.sort {
	case sortNegative:
		v = -1 - v
	case sortFloat:
		v = floatOf(it.arg, it.size)
	}
	if !(math.Abs(v) < 1<<53) {
		return ""
	}
	seconds := math.Floor(v)
	return dateTime(int64(seconds), int64((v-seconds)*second))
}

// increased is the number b plus one, big-endian.
func increased(b []byte) []byte {
	sum := append([]byte{0}, b...)
	for i := len(sum) - 1; i >= 0; i-- {
		if sum[i]++; sum[i] != 0 {
			break
		}
	}
	return sum
}
