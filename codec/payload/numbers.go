package payload

import (
	"math"
	"strconv"

	"github.com/wslens/wslens/codec/internal/hextext"
	"github.com/wslens/wslens/codec/internal/words"
)

// mostHex is how many bytes a value shows; the payload itself is shown beside it.
const mostHex = 256

// hexValue shows bytes in hex, of many the first ones.
func hexValue(b []byte) string {
	if len(b) <= mostHex {
		return hextext.Encode(b)
	}
	return hextext.Encode(b[:mostHex]) + "… (" + words.Count(len(b), "byte") + ")"
}

// bigEndian is the number in up to 8 bytes.
func bigEndian(b []byte) (v uint64) {
	for _, c := range b {
		v = v<<8 | uint64(c)
	}
	return v
}

// littleEndian is the number in up to 8 bytes.
func littleEndian(b []byte) (v uint64) {
	for i, c := range b {
		v |= uint64(c) << (8 * i)
	}
	return v
}

// signed is the two's complement number in the last size bytes of v.
func signed(v uint64, size byte) int64 {
	unused := 64 - 8*size
	return int64(v<<unused) >> unused
}

// floatOf is the IEEE 754 number of 2, 4 or 8 bytes whose bits are v.
func floatOf(v uint64, size byte) float64 {
	switch size {
	case 2:
		return half(v)
	case 4:
		return float64(math.Float32frombits(uint32(v)))
	}
	return math.Float64frombits(v)
}

func half(v uint64) float64 {
	sign, exponent, fraction := v>>15<<63, v>>10&31, v&1023
	switch exponent {
	case 0:
		return math.Float64frombits(math.Float64bits(float64(fraction)/(1<<24)) | sign)
	case 31:
		exponent = 2047 // infinite, or not a number
	default:
		exponent += 1023 - 15
	}
	return math.Float64frombits(sign | exponent<<52 | fraction<<42)
}

// floatText is the shortest decimal number that stands for v among those of its size; of a half, v itself.
func floatText(v float64, size byte) string {
	a := math.Abs(v)
	if a > math.MaxFloat64 {
		return [...]string{"Infinity", "-Infinity"}[math.Float64bits(v)>>63]
	}
	form := byte('f')
	if a != 0 && (a < 1e-6 || a >= 1e21) {
		form = 'e'
	}
	return strconv.FormatFloat(v, form, -1, 64-8*int(size&4))
}

// bigText is the decimal number in b, big-endian. The time is quadratic, so b should be short.
func bigText(b []byte) string {
	text := ""
	for rest := append([]byte{0}, b...); len(rest) > 0; {
		remainder := 0
		for i, c := range rest {
			v := remainder<<8 | int(c)
			rest[i], remainder = byte(v/10), v%10
		}
		text = string(rune('0'+remainder)) + text
		for len(rest) > 0 && rest[0] == 0 {
			rest = rest[1:]
		}
	}
	return text
}

const (
	second     = 1e9 // in nanoseconds
	daySeconds = 24 * 60 * 60
	firstDay   = 719468 // from 0000-03-01 to 1970-01-01
	eraDays    = 146097 // in the 400 years after which the calendar repeats itself
)

// dateEnds are where the numbers of a date and time end.
var dateEnds = [...]byte{3, 6, 9, 12, 15, 18, 28}

// dateTime is the moment so many seconds and nanoseconds after 1970 began, as RFC 3339 has it. It is empty for one that
// is not in the years 0001 to 9999, which are all that RFC 3339 has but 0000.
func dateTime(seconds, nanos int64) string {
	const first, last = -62135596800, 253402300799
	if seconds < first || seconds > last {
		return ""
	}
	seconds += firstDay * daySeconds
	days, ofDay := seconds/daySeconds, seconds%daySeconds
	// Years begin in March here, so that the leap day is the last one.
	ofEra := days % eraDays
	year := (ofEra - ofEra/1460 + ofEra/36524 - ofEra/146096) / 365
	ofYear := ofEra - (365*year + year/4 - year/100)
	month := (5*ofYear + 2) / 153
	day := ofYear - (153*month+2)/5 + 1
	year += days / eraDays * 400
	if month += 3; month > 12 {
		month, year = month-12, year+1
	}
	text := []byte("0000-00-00T00:00:00.000000000Z")
	for i, v := range [...]int64{year, month, day, ofDay / 3600, ofDay / 60 % 60, ofDay % 60, nanos} {
		for at := dateEnds[i]; v > 0; at-- {
			text[at] = byte('0' + v%10)
			v /= 10
		}
	}
	if nanos == 0 {
		text = append(text[:19], 'Z')
	}
	return string(text)
}
