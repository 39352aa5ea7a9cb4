package export

import (
	"maps"
	"testing"

	"github.com/wslens/wslens/codec/handshake"
)

// Developer tools join the fields of one name by line feeds; where there is no head there are none.
func TestHeaders(t *testing.T) {
	head := &handshake.Head{Fields: []handshake.Field{{Name: "Host", Value: "a"}, {Name: "Set-Cookie", Value: "b=1"}, {Name: "Set-Cookie", Value: "c=2"}}}
	want := map[string]string{"Host": "a", "Set-Cookie": "b=1\nc=2"}
	if got := headers(head); !maps.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if got := headers(nil); len(got) > 0 {
		t.Errorf("%q", got)
	}
}
