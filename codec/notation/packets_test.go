package notation_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// A connection over the loopback of Linux in which the client sends a masked "Hello", the server "Hello", and the client a
// Close, as tcpdump 4.99 and tshark 4.0 show it: tcpdump -n -X; -n -xx, captured on "any"; and tshark -x -P, which knows
// that the port is WebSocket's. The packets without data are left out of these, but for the two of tcpdumpSyn.
const (
	tcpdumpX = "16:40:15.208846 IP 127.0.0.1.57654 > 127.0.0.1.8765: Flags [P.], seq 4242038948:4242038959, ack 1671486361, win 64, options [nop,nop,TS val 1901295397 ecr 1906220468], length 11\n" +
		"\t0x0000:  4500 003f 2ea4 4000 4006 0e13 7f00 0001  E..?..@.@.......\n" +
		"\t0x0010:  7f00 0001 e136 223d fcd8 60a4 63a0 db99  .....6\"=..`.c...\n" +
		"\t0x0020:  8018 0040 fe33 0000 0101 080a 7153 7725  ...@.3......qSw%\n" +
		"\t0x0030:  719e 9db4 8185 37fa 213d 7f9f 4d51 58    q.....7.!=..MQX\n" +
		"16:40:15.208886 IP 127.0.0.1.8765 > 127.0.0.1.57654: Flags [P.], seq 1:8, ack 11, win 64, options [nop,nop,TS val 1906220468 ecr 1901295397], length 7\n" +
		"\t0x0000:  4500 003b 35d4 4000 4006 06e7 7f00 0001  E..;5.@.@.......\n" +
		"\t0x0010:  7f00 0001 223d e136 63a0 db99 fcd8 60af  ....\"=.6c.....`.\n" +
		"\t0x0020:  8018 0040 fe2f 0000 0101 080a 719e 9db4  ...@./......q...\n" +
		"\t0x0030:  7153 7725 8105 4865 6c6c 6f              qSw%..Hello\n" +
		"16:40:15.208918 IP 127.0.0.1.57654 > 127.0.0.1.8765: Flags [P.], seq 11:19, ack 8, win 64, options [nop,nop,TS val 1901295397 ecr 1906220468], length 8\n" +
		"\t0x0000:  4500 003c 2ea6 4000 4006 0e14 7f00 0001  E..<..@.@.......\n" +
		"\t0x0010:  7f00 0001 e136 223d fcd8 60af 63a0 dba0  .....6\"=..`.c...\n" +
		"\t0x0020:  8018 0040 fe30 0000 0101 080a 7153 7725  ...@.0......qSw%\n" +
		"\t0x0030:  719e 9db4 8882 37fa 213d 3412            q.....7.!=4.\n"
	tcpdumpAny = "16:40:15.208846 lo    In  IP 127.0.0.1.57654 > 127.0.0.1.8765: Flags [P.], seq 4242038948:4242038959, ack 1671486361, win 64, options [nop,nop,TS val 1901295397 ecr 1906220468], length 11\n" +
		"\t0x0000:  0800 0000 0000 0001 0304 0006 0000 0000\n" +
		"\t0x0010:  0000 0000 4500 003f 2ea4 4000 4006 0e13\n" +
		"\t0x0020:  7f00 0001 7f00 0001 e136 223d fcd8 60a4\n" +
		"\t0x0030:  63a0 db99 8018 0040 fe33 0000 0101 080a\n" +
		"\t0x0040:  7153 7725 719e 9db4 8185 37fa 213d 7f9f\n" +
		"\t0x0050:  4d51 58\n" +
		"16:40:15.208885 lo    In  IP 127.0.0.1.8765 > 127.0.0.1.57654: Flags [P.], seq 1:8, ack 11, win 64, options [nop,nop,TS val 1906220468 ecr 1901295397], length 7\n" +
		"\t0x0000:  0800 0000 0000 0001 0304 0006 0000 0000\n" +
		"\t0x0010:  0000 0000 4500 003b 35d4 4000 4006 06e7\n" +
		"\t0x0020:  7f00 0001 7f00 0001 223d e136 63a0 db99\n" +
		"\t0x0030:  fcd8 60af 8018 0040 fe2f 0000 0101 080a\n" +
		"\t0x0040:  719e 9db4 7153 7725 8105 4865 6c6c 6f\n" +
		"16:40:15.208918 lo    In  IP 127.0.0.1.57654 > 127.0.0.1.8765: Flags [P.], seq 11:19, ack 8, win 64, options [nop,nop,TS val 1901295397 ecr 1906220468], length 8\n" +
		"\t0x0000:  0800 0000 0000 0001 0304 0006 0000 0000\n" +
		"\t0x0010:  0000 0000 4500 003c 2ea6 4000 4006 0e14\n" +
		"\t0x0020:  7f00 0001 7f00 0001 e136 223d fcd8 60af\n" +
		"\t0x0030:  63a0 dba0 8018 0040 fe30 0000 0101 080a\n" +
		"\t0x0040:  7153 7725 719e 9db4 8882 37fa 213d 3412\n"
	tcpdumpSyn = "16:40:15.208703 IP 127.0.0.1.57654 > 127.0.0.1.8765: Flags [S], seq 4242038947, win 65495, options [mss 65495,sackOK,TS val 1901295397 ecr 0,nop,wscale 10], length 0\n" +
		"\t0x0000:  4500 003c 2ea2 4000 4006 0e18 7f00 0001  E..<..@.@.......\n" +
		"\t0x0010:  7f00 0001 e136 223d fcd8 60a3 0000 0000  .....6\"=..`.....\n" +
		"\t0x0020:  a002 ffd7 fe30 0000 0204 ffd7 0402 080a  .....0..........\n" +
		"\t0x0030:  7153 7725 0000 0000 0103 030a            qSw%........\n" +
		"16:40:15.208717 IP 127.0.0.1.8765 > 127.0.0.1.57654: Flags [S.], seq 1671486360, ack 4242038948, win 65483, options [mss 65495,sackOK,TS val 1906220468 ecr 1901295397,nop,wscale 10], length 0\n" +
		"\t0x0000:  4500 003c 0000 4000 4006 3cba 7f00 0001  E..<..@.@.<.....\n" +
		"\t0x0010:  7f00 0001 223d e136 63a0 db98 fcd8 60a4  ....\"=.6c.....`.\n" +
		"\t0x0020:  a012 ffcb fe30 0000 0204 ffd7 0402 080a  .....0..........\n" +
		"\t0x0030:  719e 9db4 7153 7725 0103 030a            q...qSw%....\n"
	tsharkX = "    4   0.000143    127.0.0.1 → 127.0.0.1    WebSocket 77 WebSocket Text [FIN] [MASKED]\n" +
		"\n" +
		"Frame (77 bytes):\n" +
		"0000  00 00 00 00 00 00 00 00 00 00 00 00 08 00 45 00   ..............E.\n" +
		"0010  00 3f 2e a4 40 00 40 06 0e 13 7f 00 00 01 7f 00   .?..@.@.........\n" +
		"0020  00 01 e1 36 22 3d fc d8 60 a4 63 a0 db 99 80 18   ...6\"=..`.c.....\n" +
		"0030  00 40 fe 33 00 00 01 01 08 0a 71 53 77 25 71 9e   .@.3......qSw%q.\n" +
		"0040  9d b4 81 85 37 fa 21 3d 7f 9f 4d 51 58            ....7.!=..MQX\n" +
		"Unmasked data (5 bytes):\n" +
		"0000  48 65 6c 6c 6f                                    Hello\n" +
		"\n" +
		"    6   0.000183    127.0.0.1 → 127.0.0.1    WebSocket 73 WebSocket Text [FIN] \n" +
		"\n" +
		"0000  00 00 00 00 00 00 00 00 00 00 00 00 08 00 45 00   ..............E.\n" +
		"0010  00 3b 35 d4 40 00 40 06 06 e7 7f 00 00 01 7f 00   .;5.@.@.........\n" +
		"0020  00 01 22 3d e1 36 63 a0 db 99 fc d8 60 af 80 18   ..\"=.6c.....`...\n" +
		"0030  00 40 fe 2f 00 00 01 01 08 0a 71 9e 9d b4 71 53   .@./......q...qS\n" +
		"0040  77 25 81 05 48 65 6c 6c 6f                        w%..Hello\n" +
		"\n" +
		"    8   0.000215    127.0.0.1 → 127.0.0.1    WebSocket 74 WebSocket Connection Close [FIN] [MASKED]\n" +
		"\n" +
		"Frame (74 bytes):\n" +
		"0000  00 00 00 00 00 00 00 00 00 00 00 00 08 00 45 00   ..............E.\n" +
		"0010  00 3c 2e a6 40 00 40 06 0e 14 7f 00 00 01 7f 00   .<..@.@.........\n" +
		"0020  00 01 e1 36 22 3d fc d8 60 af 63 a0 db a0 80 18   ...6\"=..`.c.....\n" +
		"0030  00 40 fe 30 00 00 01 01 08 0a 71 53 77 25 71 9e   .@.0......qSw%q.\n" +
		"0040  9d b4 88 82 37 fa 21 3d 34 12                     ....7.!=4.\n" +
		"Unmasked data (2 bytes):\n" +
		"0000  03 e8                                             ..\n" +
		"\n"
	// What text2pcap -6 makes of a masked "Hello" and a "Hello", by tshark -x.
	tsharkIPv6 = "0000  20 53 45 4e 44 00 20 52 45 43 56 00 86 dd 60 00    SEND. RECV...`.\n" +
		"0010  00 00 00 1f 06 20 fe 80 00 00 00 00 00 00 00 00   ..... ..........\n" +
		"0020  00 00 00 00 00 02 fe 80 00 00 00 00 00 00 00 00   ................\n" +
		"0030  00 00 00 00 00 01 9c 40 22 3d 00 00 00 00 00 00   .......@\"=......\n" +
		"0040  00 00 50 10 20 00 d4 99 00 00 81 85 37 fa 21 3d   ..P. .......7.!=\n" +
		"0050  7f 9f 4d 51 58                                    ..MQX\n" +
		"\n" +
		"0000  20 52 45 43 56 00 20 53 45 4e 44 00 86 dd 60 00    RECV. SEND...`.\n" +
		"0010  00 00 00 1b 06 20 fe 80 00 00 00 00 00 00 00 00   ..... ..........\n" +
		"0020  00 00 00 00 00 01 fe 80 00 00 00 00 00 00 00 00   ................\n" +
		"0030  00 00 00 00 00 02 22 3d 9c 40 00 00 00 00 00 00   ......\"=.@......\n" +
		"0040  00 0b 50 10 20 00 2f 69 00 00 81 05 48 65 6c 6c   ..P. ./i....Hell\n" +
		"0050  6f                                                o\n" +
		"\n"
	captured = "818537fa213d7f9f4d5158" + "810548656c6c6f" + "888237fa213d3412"
)

// The client sends 11 bytes, the server 7, and the client again.
var capturedTurns = []notation.Turn{{Start: 0}, {Start: 11, Server: true}, {Start: 18}}

func TestPackets(t *testing.T) {
	unmasked := func(text string) (all []notation.Problem) {
		for _, line := range []string{"Unmasked data (5 bytes):", "Unmasked data (2 bytes):"} {
			all = append(all, at(t, text, line, "left out")...)
		}
		return all
	}
	checkFirst(t, "packets", []readCase{
		{text: tcpdumpX, want: captured},
		{text: tcpdumpAny, want: captured},
		{text: tcpdumpSyn + tcpdumpX, want: captured},
		{text: tsharkX, want: captured, problems: unmasked(tsharkX)},
		{text: tsharkIPv6, want: captured[:36]},
	})
	for _, text := range []string{tcpdumpX, tcpdumpAny, tcpdumpSyn + tcpdumpX, tsharkX} {
		if got := notation.Recognise(text)[0].Turns; !slices.Equal(got, capturedTurns) {
			t.Errorf("%.40q: turns %v, want %v", text, got, capturedTurns)
		}
	}
	// Nothing is said while a connection opens: the packets themselves are more than that.
	if found := notation.Recognise(tcpdumpSyn); found[0].ID != "tcpdump" || !has(found, "packets", "") {
		t.Errorf("recognised as %v", ids(found))
	}
}

// IP and TCP of the server's packet above, in other links, cut off, and with what does not belong to it.
func TestPacketLinks(t *testing.T) {
	const (
		ip = "45 00 00 3b 35 d4 40 00 40 06 06 e7 7f 00 00 01 7f 00 00 01 22 3d e1 36 63 a0 db 99 fc d8 60 af " +
			"80 18 00 40 fe 2f 00 00 01 01 08 0a 71 9e 9d b4 71 53 77 25 81 05 48 65 6c 6c 6f"
		mac   = "0000   02 00 00 00 00 01 02 00 00 00 00 02 "
		other = "\n\n0000   45 00 00 1d 00 01 00 00 40 11 3c cd 7f 00 00 01 7f 00 00 01 22 3d e1 36 00 09 00 00 81\n"
	)
	data := []string{"81", "05", "48", "65", "6c", "6c", "6f"}
	later := strings.Replace(ip, "e1 36", "e1 37", 1)
	checkFirst(t, "packets", []readCase{
		{text: "0000   " + ip, want: "810548656c6c6f", under: data},
		{text: "0000   02 00 00 00 " + ip, want: "810548656c6c6f"},           // the loopback of BSD: address family 2
		{text: mac + "08 00 " + ip, want: "810548656c6c6f"},                  // Ethernet
		{text: mac + "81 00 00 01 08 00 " + ip, want: "810548656c6c6f"},      // IEEE 802.1Q
		{text: mac + "08 00 " + ip + " 00 00 00 00", want: "810548656c6c6f"}, // filled up
		{text: "0000   " + ip[:len(ip)-6], want: "810548656c"},
		{text: strings.TrimSpace(other) + "\n\n0000   " + ip, want: "810548656c6c6f", problems: []notation.Problem{
			{Start: 7, End: len(strings.TrimSpace(other)), Text: "does not belong"}}},
		{text: "0000   " + ip + other, want: "810548656c6c6f", problems: []notation.Problem{
			{Start: len("0000   "+ip) + 9, End: len("0000   "+ip+other) - 1, Text: "does not belong"}}},
		{text: "0000   " + ip + "\n0000   " + later, want: "810548656c6c6f", problems: []notation.Problem{
			{Start: len("0000   "+ip) + 8, End: len("0000   " + ip + "\n0000   " + ip), Text: "does not belong"}}},
	})
	for _, text := range []string{
		strings.TrimSpace(other),                             // UDP
		"0000   " + strings.Replace(ip, "80 18", "40 18", 1), // a header of TCP that is too short
		"0000   " + strings.Replace(ip, "45 00", "44 00", 1), // one of IP
		"0000   " + strings.Replace(ip, "45 00", "55 00", 1), // no version of IP
		"0000   " + ip[:40*3],                                // cut off in the middle of TCP
		mac + "08 06 " + ip,                                  // ARP
	} {
		if found := notation.Recognise(text); found[0].ID != "wireshark" {
			t.Errorf("%q: recognised as %v, want wireshark first", text, ids(found))
		}
	}
}

func TestTcpdump(t *testing.T) {
	cut := "\t0x0000:  8185 37fa 213d 7f9f 4d51 5889 0088 0203  ..7.!=..MQX.....\n\t0x0010:  e"
	stray := "0x0000:  8185 37fa\nsome words\n0x0004:  213d\n"
	checkFirst(t, "tcpdump", []readCase{
		{text: "\t0x0000:  8185 37fa 213d 7f9f 4d51 5889 0088 0203  ..7.!=..MQX.....\n\t0x0010:  e8                                       .\n", want: sample},
		{text: "0x0000:  8185 37fa", want: "818537fa", under: []string{"81", "85", "37", "fa"}},
		{text: "0x0000:  6265 6566  beef", want: "62656566"},
		{text: cut, want: sample[:32], problems: []notation.Problem{{Start: len(cut) - 1, End: len(cut), Text: "left over"}}},
		{text: stray, want: "818537fa213d", problems: at(t, stray, "some words", "not a line of the dump")},
	})
}

// Wireshark and tshark without the characters, and with bars around them: --hexdump noascii, --hexdump delimit.
func TestWiresharkForms(t *testing.T) {
	checkFirst(t, "wireshark", []readCase{
		{text: "0000   81 85 37 fa 21 3d 7f 9f 4d 51 58 89 00 88 02 03\n0010   e8\n", want: sample},
		{text: "0000  81 85 37 fa 21 3d 7f 9f 4d 51 58 89 00 88 02 03   |..7.!=..MQX.....|\n0010  e8                                                |.|\n", want: sample},
	})
}

// What tshark -z follow,tcp,raw writes for the connection.
func TestFollowRaw(t *testing.T) {
	raw := "\n" +
		"===================================================================\n" +
		"Follow: tcp,raw\n" +
		"Filter: tcp.stream eq 0\n" +
		"Node 0: 127.0.0.1:57654\n" +
		"Node 1: 127.0.0.1:8765\n" +
		"818537fa213d7f9f4d5158\n" +
		"\t810548656c6c6f\n" +
		"888237fa213d3412\n" +
		"===================================================================\n"
	_, body, _ := strings.Cut(raw, ":8765\n")
	body, _, _ = strings.Cut(body, "===")
	cut := body + "810"
	checkFirst(t, "follow", []readCase{
		{text: raw, want: captured},
		{text: body, want: captured},
		{text: "\n" + strings.ReplaceAll(body, "\n", "\r\n"), want: captured},
		{text: strings.ReplaceAll(raw, "\t", ""), want: captured},
		{text: cut, want: captured + "81", problems: []notation.Problem{{Start: len(cut) - 1, End: len(cut), Text: "left over"}}},
		{text: "8105\n\tzz8105\n8105\n", want: "810581058105", problems: []notation.Problem{{Start: 6, End: 8, Text: "is not hex"}}},
	})
	for _, text := range []string{raw, body} {
		if got := notation.Recognise(text)[0].Turns; !slices.Equal(got, capturedTurns) {
			t.Errorf("%q: turns %v, want %v", text, got, capturedTurns)
		}
	}
	for text, want := range map[string]string{
		"Add\n\tbed":         "text",
		"81 05\n\t48 65 6c":  "hex-spaced",
		"818537\n213d7f\n":   "hex",
		"{\n\t\"a\": 1\n}":   "text",
		"GET\n\tHTTP":        "text",
		"\t818537fa\n\t213d": "hex",
	} {
		if found := notation.Recognise(text); found[0].ID != want || found[0].Turns != nil {
			t.Errorf("%q: recognised as %v, want %s first", text, ids(found), want)
		}
	}
}
