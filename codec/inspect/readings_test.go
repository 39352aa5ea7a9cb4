package inspect_test

import (
	"errors"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/payload"
)

func TestReadPayload(t *testing.T) {
	for _, c := range []struct {
		bytes string
		opts  payload.Options
		id    string
		by    string
	}{
		{"Hello", payload.Options{Text: true}, "text", "score"},
		{"\xff\xfe\xfd", payload.Options{}, "hex", "score"},
		{"Hello", payload.Options{Format: "hex"}, "hex", "choice"},
		{"", payload.Options{}, "text", "score"},
	} {
		got, err := inspect.ReadPayload([]byte(c.bytes), c.opts)
		if err != nil || got.ID != c.id || got.By != c.by || got.Reason == "" {
			t.Errorf("%q: %+v, %v; want %s by %s", c.bytes, got, err, c.id, c.by)
		}
	}
	var wrong *inspect.SpecError
	if _, err := inspect.ReadPayload(nil, payload.Options{Format: "xml"}); !errors.As(err, &wrong) || wrong.Field != "format" {
		t.Error(err)
	}
}
