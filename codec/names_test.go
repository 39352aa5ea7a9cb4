package codec_test

import (
	"fmt"
	"testing"

	"github.com/wslens/wslens/codec"
)

// Every value of every enum has a name, and a value that is none has its number.
func TestNames(t *testing.T) {
	for _, c := range []struct {
		value fmt.Stringer
		want  string
	}{
		{codec.Messages, "messages"}, {codec.Frames, "frames"}, {codec.Stream, "stream"}, {codec.Level(3), "3"},
		{codec.Fault, "fault"}, {codec.Message, "message"}, {codec.WholeFrame, "frame"},
		{codec.FrameStart, "frame start"}, {codec.FrameData, "frame data"}, {codec.FrameEnd, "frame end"}, {codec.EventKind(255), "255"},
		{codec.UnknownSender, "unknown"}, {codec.Client, "client"}, {codec.Server, "server"}, {codec.Mixed, "mixed"},
		{codec.CompressionUnknown, "unknown"}, {codec.CompressionNone, "none"}, {codec.CompressionDeflate, "permessage-deflate"},
		{codec.CloseRegistered, "registered"}, {codec.CloseLate, "late"}, {codec.CloseLibrary, "library"}, {codec.ClosePrivate, "private"},
		{codec.CloseNotSendable, "not sendable"}, {codec.CloseReserved, "reserved"}, {codec.CloseUndefined, "undefined"},
		{codec.Length7, "7-bit"}, {codec.Length16, "16-bit"}, {codec.Length64, "64-bit"}, {codec.LengthForm(0), "shortest"},
		{codec.CloseNormal, "1000 Normal Closure"}, {codec.CloseCode(4999), "4999"}, {codec.CloseCode(0), "0"},
		{codec.Text, "text"}, {codec.Opcode(3), "reserved data 0x3"},
	} {
		if got := c.value.String(); got != c.want {
			t.Errorf("%T %q; want %q", c.value, got, c.want)
		}
	}
}
