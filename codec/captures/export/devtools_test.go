package export

import (
	"maps"
	"testing"
	"time"

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

// Where only the response is known, as it is for what was begun before the recording, nothing is said of a request.
func TestOpeningWithoutRequest(t *testing.T) {
	c := Connection{Response: Piece{Server: true, Bytes: []byte("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n")}}
	list := c.opening("ws://a/", time.Time{}, func(time.Time) float64 { return 0 })
	response := list[len(list)-1].Params["response"].(map[string]any)
	if _, told := response["requestHeaders"]; told || response["status"] != 101 || len(list) != 3 {
		t.Errorf("%+v", list)
	}
}
