package words

import "testing"

func TestWords(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{Count(0, "byte"), "0 bytes"},
		{Count(1, "byte"), "1 byte"},
		{Count(2, "byte"), "2 bytes"},
		{Count64(1<<63, "byte"), "9223372036854775808 bytes"},
		{IsAre(0), "are"},
		{IsAre(1), "is"},
		{IsAre(2), "are"},
		{Bit(true), "1"},
		{Bit(false), "0"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}
