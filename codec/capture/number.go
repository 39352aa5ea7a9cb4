package capture

import "github.com/wslens/wslens/codec/internal/jsontext"

// number is the value of a JSON number, to about sixteen digits. The standard library's reader takes 7 kB of a download.
func (r *reader) number(t *jsontext.Token) float64 {
	const most = 1 << 59 // a mantissa over this takes no further digit
	mantissa, exponent, given := uint64(0), 0, 0
	negative, point, scaled, down := false, false, false, false
	for _, c := range r.b[t.Start:t.End] {
		switch {
		case c == '-' && scaled:
			down = true
		case c == '-':
			negative = true
		case c == '.':
			point = true
		case c|0x20 == 'e':
			scaled = true
		case c == '+':
		case scaled:
			given = min(10*given+int(c-'0'), 1000)
		case mantissa < most:
			mantissa = 10*mantissa + uint64(c-'0')
			if point {
				exponent--
			}
		case !point:
			exponent++
		}
	}
	if down {
		given = -given
	}
	value := scale(float64(mantissa), exponent+given)
	if negative {
		return -value
	}
	return value
}

// scale is v times ten to the power n.
func scale(v float64, n int) float64 {
	if v == 0 {
		return 0
	}
	power := 1.0
	for i := min(max(n, -n), 400); i > 0; i-- {
		power *= 10
	}
	if n < 0 {
		return v / power
	}
	return v * power
}

// integer is the value of a number as an opcode or a status; what is far from either is 1 << 20.
func (r *reader) integer(t *jsontext.Token) int {
	if t.Kind != jsontext.Number {
		return 0
	}
	return int(max(-1, min(r.number(t), 1<<20)))
}
