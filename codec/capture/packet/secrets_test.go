package packet_test

import (
	"bytes"
	"encoding/binary"
	"io"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/capture/packet"
)

// block is one of pcapng (draft-ietf-opsawg-pcapng section 3.1): its type, its length twice, and what it holds up to a multiple of four.
func block(order binary.AppendByteOrder, kind uint32, body string) []byte {
	body += strings.Repeat("\x00", -len(body)&3)
	b := order.AppendUint32(nil, kind)
	b = order.AppendUint32(b, uint32(12+len(body)))
	return order.AppendUint32(append(b, body...), uint32(12+len(body)))
}

// The lines of all blocks of secrets that hold a key log, and nothing of other blocks.
func TestSecrets(t *testing.T) {
	const first, second = "CLIENT_RANDOM 01 02", "CLIENT_RANDOM 03 04\n"
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		words := func(list ...uint32) (s string) {
			for _, w := range list {
				s += string(order.AppendUint32(nil, w))
			}
			return s
		}
		keyLog := func(lines string) []byte { return block(order, 0xA, words(0x544C534B, uint32(len(lines)))+lines) }
		file := bytes.Join([][]byte{
			block(order, 0x0A0D0D0A, words(0x1A2B3C4D)+string(order.AppendUint16(order.AppendUint16(nil, 1), 0))+strings.Repeat("\xff", 8)),
			keyLog(first),
			block(order, 0xA, words(0x57474B4C, 8)+"ignored!"), // keys of another protocol
			block(order, 1, string(order.AppendUint16(order.AppendUint16(nil, 101), 0))+words(0xFFFF)),
			keyLog(second),
			block(order, 5, words(0, 0, 0)),
		}, nil)
		f, err := packet.Open(bytes.NewReader(file))
		for err == nil {
			_, err = f.Next()
		}
		if err != io.EOF {
			t.Errorf("%v: %v", order, err)
			continue
		}
		if got := string(f.Secrets()); got != first+"\n"+second+"\n" {
			t.Errorf("%v: %q", order, got)
		}
	}
}
