package captures

import (
	"encoding/binary"
	"testing"
)

// A Close tells most of a frame boundary if its code is one that RFC 6455 section 7.4 or the registry gives, less if it is of the
// ranges for libraries and applications, and nothing can begin at one that may not be there.
func TestCloseBits(t *testing.T) {
	for _, c := range []struct {
		code, bits int
		ok         bool
	}{
		{0, 0, false}, {999, 0, false}, {1000, 12, true}, {1014, 12, true}, {1015, 0, false}, {2999, 0, false},
		{3000, 5, true}, {4999, 5, true}, {5000, 0, false}, {65535, 0, false},
	} {
		if bits, ok := closeBits(binary.BigEndian.AppendUint16(nil, uint16(c.code))); bits != c.bits || ok != c.ok {
			t.Errorf("%d: %d, %v", c.code, bits, ok)
		}
	}
}
