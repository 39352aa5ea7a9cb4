package captures_test

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"

	"github.com/wslens/wslens/codec/captures"
)

func pcapHead(link uint32) []byte {
	return words(0xa1b2c3d4, 4<<16|2, 0, 0, 262144, link)
}

func words(list ...uint32) (b []byte) {
	for _, w := range list {
		b = binary.LittleEndian.AppendUint32(b, w)
	}
	return b
}

// Lengths of 4 GB, and what comes of little: nothing is made by a length that was announced.
func TestHostile(t *testing.T) {
	section := words(0x0A0D0D0A, 28, 0x1A2B3C4D, 1, 0xFFFFFFFF, 0xFFFFFFFF, 28)
	var bomb bytes.Buffer
	z := gzip.NewWriter(&bomb)
	z.Write(append(pcapHead(101), words(0, 0, 0, 0)...))
	z.Write(make([]byte, 32<<20))
	z.Close()
	for name, b := range map[string][]byte{
		"packet of 4 GB":      append(pcapHead(1), words(0, 0, 0xFFFFFFF0, 0xFFFFFFF0)...),
		"block of 4 GB":       append(section, words(6, 0xFFFFFFF0)...),
		"secrets of 4 GB":     append(section, words(10, 0xFFFFFFF0, 0x544c534b, 0xFFFFFF00)...),
		"two million packets": bomb.Bytes(),
	} {
		f, err := captures.Open(bytes.NewReader(b), captures.Options{})
		if err != nil || len(f.Connections) != 0 {
			t.Errorf("%s: %v, %+v", name, err, f)
		}
	}
	flow := []byte("9999999999:4:type")
	if f, err := captures.Open(bytes.NewReader(flow), captures.Options{}); err != nil || len(f.Notes) != 1 {
		t.Errorf("%v, %+v", err, f)
	}
}

// One packet each, as a scanner makes them.
func TestManyConnections(t *testing.T) {
	defer captures.SetMaxConnections(100)()
	request := "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n"
	b := pcapHead(101)
	for i := range uint32(500) {
		p := binary.BigEndian.AppendUint16([]byte{0x45, 0}, uint16(40+len(request)))
		p = append(p, 0, 0, 0, 0, 64, 6, 0, 0, 10, 0, byte(i>>8), byte(i), 10, 1, 1, 1)
		p = append(p, 0x99, 0x99, 0, 80, 0, 0, 0, 1, 0, 0, 0, 1, 0x50, 0x18, 0xFF, 0xFF, 0, 0, 0, 0)
		p = append(p, request...)
		b = append(append(b, words(i, 0, uint32(len(p)), uint32(len(p)))...), p...)
	}
	f, err := captures.Open(bytes.NewReader(b), captures.Options{})
	if err != nil || len(f.Connections) != 100 || len(f.Notes) != 1 || !strings.HasPrefix(f.Notes[0].Text, "The file has 400 connections more") {
		t.Errorf("%v: %d connections, %v", err, len(f.Connections), f.Notes)
	}
}
