package words

import "testing"

func TestWords(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{Count(0, "byte"), "0 bytes"},
		{Count(1, "byte"), "1 byte"},
		{Count(2, "byte"), "2 bytes"},
		{Count64(1<<63, "byte"), "9,223,372,036,854,775,808 bytes"},
		{Number(0), "0"},
		{Number(999), "999"},
		{Number(1000), "1,000"},
		{Number(65535), "65,535"},
		{Number64(1<<64 - 1), "18,446,744,073,709,551,615"},
		{Number(1234567), "1,234,567"},
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
