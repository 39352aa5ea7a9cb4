package codec_test

import (
	"slices"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

func TestCheckClose(t *testing.T) {
	for _, c := range []struct {
		from codec.Sender
		body string
		want []rule.ID
		at   int64
	}{
		{codec.Client, "\x03\xe8bye", nil, 0},
		{codec.Client, "", []rule.ID{rule.CloseEmpty}, 0},
		{codec.Client, "\x03", []rule.ID{rule.CloseBodyOneByte}, 0},
		{codec.Client, "\x03\xed", []rule.ID{rule.CloseCodeNotSendable}, 0},
		{codec.Server, "\x03\xf2x", []rule.ID{rule.CloseCodeWrongSide}, 0},
		{codec.UnknownSender, "\x03\xf2x", nil, 0},
		{codec.Server, "\x03\xe8caf\xe9!", []rule.ID{rule.CloseReasonInvalidUTF8}, 5},
		{codec.Server, "\x03\xedcaf\xe9!", []rule.ID{rule.CloseCodeNotSendable, rule.CloseReasonInvalidUTF8}, 0},
		{codec.Server, "\x03\xe8caf\xc3", []rule.ID{rule.CloseReasonInvalidUTF8}, 5},
	} {
		found := codec.CheckClose([]byte(c.body), c.from)
		var got []rule.ID
		for _, f := range found {
			if got = append(got, f.Rule); f.Start < 0 || f.End > int64(len(c.body)) {
				t.Errorf("%q: %s at %d to %d", c.body, f.Rule, f.Start, f.End)
			}
		}
		if !slices.Equal(got, c.want) || len(found) > 0 && found[0].Start != c.at {
			t.Errorf("%q from %s: %v", c.body, c.from, found)
		}
	}
}
