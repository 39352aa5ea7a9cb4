package captures_test

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"strings"
	"testing"

	"golang.org/x/net/http2/hpack"

	"github.com/wslens/wslens/codec/captures"
)

// sent is a segment of one end.
type sent struct {
	end  int
	data string
}

// packetsFrom makes a pcap of raw IP; with a SYN in front it is a connection from its beginning.
func packetsFrom(syn bool, segments ...sent) []byte {
	b, next := pcapHead(101), [2]uint32{1000, 9000}
	add := func(end int, flags byte, data string) {
		p := append([]byte{0x45, 0}, 0, 0, 0, 0, 0, 0, 64, 6, 0, 0, 10, 0, 0, byte(1+end), 10, 0, 0, byte(2-end))
		binary.BigEndian.PutUint16(p[2:], uint16(40+len(data)))
		ports := [2]uint16{40001, 5020}
		p = binary.BigEndian.AppendUint16(binary.BigEndian.AppendUint16(p, ports[end]), ports[1-end])
		p = binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(p, next[end]), next[1-end])
		p = append(append(p, 0x50, flags, 0xFF, 0xFF, 0, 0, 0, 0), data...)
		b = append(append(b, words(1, 0, uint32(len(p)), uint32(len(p)))...), p...)
		if next[end] += uint32(len(data)); flags&2 != 0 {
			next[end]++
		}
	}
	if syn {
		add(0, 0x02, "")
		add(1, 0x12, "")
	}
	for _, s := range segments {
		add(s.end, 0x18, s.data)
	}
	return b
}

func unhex(text string) string {
	b, err := hex.DecodeString(strings.ReplaceAll(text, " ", ""))
	if err != nil {
		panic(err)
	}
	return string(b)
}

// Messages of other protocols, of whose connections the beginning was not captured: what a client and a server say in turns.
var otherProtocols = map[string][2]string{
	"Modbus":     {"0001 0000 0006 11 03 006b 0003", "0001 0000 0009 11 03 06 ae41 5652 4340"},
	"SMB2":       {"00000048 fe534d42 4000" + strings.Repeat("00", 66), "00000049 fe534d42 4000 0100" + strings.Repeat("00", 65)},
	"BitTorrent": {"00000000 00000000", "00000005 04 0000000b 00000001 01"},
	"MQTT":       {"8208 0001 0003 612f62 01", "9003 0001 01 4002 0001 d000"},
	"MQTT QoS 1": {"320d 0003 612f62 000a 6869 6869 6869", "4002 000a"},
	"Diameter":   {"01000014 80000118 00000000 00000001 00000002", "01000014 00000118 00000000 00000001 00000002"},
	"Memcached":  {"80000005 00000000 00000005 00000000 00000000 00000000 48656c6c6f", "81000000 04000000 00000009 00000000 00000000 00000001 deadbeef 576f726c64"},
	"Routes":     {"01010010 00000000 00000000 00000000", "01010010 00000001 00000000 00000000"},
	"PostgreSQL": {"42000000 0c000000 00000000 00450000 0009000000 0000", "32000000 0443000000 0d53454c 45435420 3100"},
	"SSH":        {"7f3a99c05d1e88ba42917706e3f5aa01", "c4d9137be2a6500f9d3378fe6b1204aa"},
}

func TestOtherProtocols(t *testing.T) {
	for name, said := range otherProtocols {
		var all []sent
		for range 20 {
			all = append(all, sent{0, unhex(said[0])}, sent{1, unhex(said[1])})
		}
		f, err := captures.Open(bytes.NewReader(packetsFrom(false, all...)), captures.Options{})
		if err != nil || len(f.Connections) > 0 || len(f.Notes) != 1 || !strings.HasPrefix(f.Notes[0].Text, "None of the 40 packets belongs") {
			t.Errorf("%s: %v, %+v", name, err, f)
		}
	}
}

// A connection whose beginning is there, and is neither HTTP nor frames, is of another protocol whatever follows.
func TestOtherFromTheBeginning(t *testing.T) {
	const frame = "\x81\x05Hello"
	for _, first := range []string{unhex("7f3a99c05d1e88ba42917706e3f5aa0113"), unhex("7f3a99c05d1e88ba42917706e3f5aa01")} {
		f, err := captures.Open(bytes.NewReader(packetsFrom(true, sent{0, first}, sent{0, "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
			"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"}, sent{1, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n" +
			"Connection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n" + frame})), captures.Options{})
		if want := 1 - len(first)/17; err != nil || len(f.Connections) != want {
			t.Errorf("%d bytes: %v, %+v", len(first), err, f)
		}
	}
}

// Two short texts without a handshake are enough, with what the masks say of who is who (RFC 6455 section 5.7).
func TestLaterFrames(t *testing.T) {
	f, err := captures.Open(bytes.NewReader(packetsFrom(false, sent{1, "\x81\x05Hello"}, sent{0, unhex("818537fa213d7f9f4d5158")})), captures.Options{})
	if err != nil || len(f.Connections) != 1 {
		t.Fatalf("%v, %+v", err, f)
	}
	if c := f.Connections[0]; c.Client != "10.0.0.1:40001" || c.Messages != (captures.Counts{Sent: 1, Received: 1}) || c.Errors > 0 {
		t.Errorf("%+v", c)
	}
}

// frameOf2 is a frame of HTTP/2 (RFC 9113 section 4.1).
func frameOf2(kind, flags byte, stream uint32, payload string) string {
	head := binary.BigEndian.AppendUint32([]byte{0, byte(len(payload) >> 8), byte(len(payload)), kind, flags}, stream)
	return string(head) + payload
}

func fieldsOf2(list ...string) string {
	var block bytes.Buffer
	e := hpack.NewEncoder(&block)
	for i := 0; i < len(list); i += 2 {
		e.WriteField(hpack.HeaderField{Name: list[i], Value: list[i+1]})
	}
	return block.String()
}

// Of HTTP/2 whose beginning is missing it is said what it is.
func TestLaterHTTP2(t *testing.T) {
	ping, data := frameOf2(6, 0, 0, "12345678"), frameOf2(0, 0, 5, "\x81\x05Hello")
	f, err := captures.Open(bytes.NewReader(packetsFrom(false, sent{0, ping}, sent{1, data + data}, sent{1, data})), captures.Options{})
	want := "1 connection (10.0.0.1:40001 with 10.0.0.2:5020) is HTTP/2 whose beginning is not in the capture: whether a WebSocket is in it cannot be told."
	if err != nil || len(f.Connections) > 0 || len(f.Notes) != 1 || f.Notes[0].Text != want {
		t.Errorf("%v, %+v", err, f)
	}
}

// A client asks in HTTP/1.1 for HTTP/2 (RFC 7540 section 3.2), and in that for a WebSocket (RFC 8441 section 5.1).
func TestUpgradeToHTTP2(t *testing.T) {
	request := "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n"
	response := "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n"
	settings := frameOf2(4, 0, 0, "\x00\x08\x00\x00\x00\x01")
	first := frameOf2(1, 5, 1, fieldsOf2(":status", "204"))
	connect := frameOf2(1, 4, 3, fieldsOf2(":method", "CONNECT", ":protocol", "websocket", ":scheme", "http", ":path", "/chat", ":authority", "a", "sec-websocket-version", "13"))
	for name, segments := range map[string][]sent{
		"in one segment": {{0, request}, {1, response + settings}},
		"in two":         {{0, request}, {1, response}, {1, settings}},
	} {
		all := append(segments, sent{0, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + frameOf2(4, 0, 0, "")}, sent{1, first}, sent{0, connect},
			sent{1, frameOf2(1, 4, 3, fieldsOf2(":status", "200"))}, sent{1, frameOf2(0, 0, 3, "\x81\x05Hello")}, sent{0, frameOf2(0, 0, 3, unhex("818537fa213d7f9f4d5158"))})
		f, err := captures.Open(bytes.NewReader(packetsFrom(true, all...)), captures.Options{})
		if err != nil || len(f.Connections) != 1 || len(f.Notes) > 0 {
			t.Fatalf("%s: %v, %+v", name, err, f)
		}
		if c := f.Connections[0]; c.URL != "ws://a/chat" || c.Transport != "h2" || c.Messages != (captures.Counts{Sent: 1, Received: 1}) || c.Errors > 0 {
			t.Errorf("%s: %+v", name, c)
		}
	}
}
