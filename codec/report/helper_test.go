package report_test

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/report"
)

func unhex(t testing.TB, text string) []byte {
	t.Helper()
	b, err := hex.DecodeString(strings.Join(strings.Fields(text), ""))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func sum(b []byte) string {
	s := sha256.Sum256(b)
	return hex.EncodeToString(s[:])
}

// frameOf describes a frame, which may be cut, at an offset.
func frameOf(t testing.TB, text string, offset int) report.Frame {
	t.Helper()
	raw := unhex(t, text)
	h, size, _ := codec.ParseHeader(raw)
	f := report.FrameBytes{Header: h, Size: size, Raw: raw, Offset: offset}
	if len(raw) > size {
		f.Payload = append([]byte{}, raw[size:]...)
		if h.Masked {
			codec.Mask(h.MaskingKey, 0, f.Payload)
		}
	}
	return report.NewFrame(f, 7, codec.Client, len(raw) >= size && uint64(len(f.Payload)) == h.PayloadLength)
}

// silent is a Recorder that keeps nothing.
type silent struct{}

func (silent) Room() int                      { return 1 << 10 }
func (silent) FrameStart(*connection.Frame)   {}
func (silent) FrameEnd(*connection.Frame)     {}
func (silent) MessageEnd(*connection.Message) {}
