package export

import (
	"bytes"
	"testing"
)

// A request that was never answered is written alone: a response is made up only for frames that come behind it.
func TestPacketsOfRequestAlone(t *testing.T) {
	request := []byte("GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n")
	for _, frames := range [][]Piece{nil, {{Bytes: []byte{0x81, 0x80, 0, 0, 0, 0}}}} {
		file, err := Write(&Connection{Request: Piece{Bytes: request}, Frames: frames}, PCAPNG)
		answered := bytes.Contains(file, []byte("101 Switching Protocols"))
		if err != nil || !bytes.Contains(file, request) || answered != (len(frames) > 0) {
			t.Errorf("%d frames: a response: %v, %v", len(frames), answered, err)
		}
	}
}
