package rule

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The texts are what Chromium, Firefox, Node and logs of libraries print about a Close.
func TestSaidOfClose(t *testing.T) {
	for text, code := range map[string]int{
		"CloseEvent {isTrusted: true, wasClean: false, code: 1006, reason: '', type: 'close', …}": 1006,
		`close { target: WebSocket, isTrusted: true, wasClean: true, code: 1002, reason: "" }`:    1002,
		"close code 1009":                                    1009,
		"WebSocket closed: 1006":                             1006,
		"Disconnected (1001)":                                1001,
		"onclose 1007 invalid":                               1007,
		"code=1011 reason=":                                  1011,
		"code=1011 reason= wasClean=true":                    1011,
		"close event: code=4001":                             4001,
		"Connection closed with code 3000.":                  3000,
		" 1005\n":                                            1005,
		"2026-11-25 10:00:00 ws closed, code 1013":           1013,
		strings.Repeat("socket ", 50) + "close code 1006":    1006,
		"sent 1011 (internal error); then the socket closed": 1011,
		"socket closed: 3003 Forbidden":                      3003,
		"Bot terminated the websocket connection; reason: No login. (4004)": 4004,
		"ws closed by the gateway, its session is over [4009]":              4009,
		"dropped the socket (1001), will retry":                             1001,
		"wasClean: true\n" + strings.Repeat("x: y\n", 99) + "code: 1008":    1008,
	} {
		s := first(text)
		if s.Code != code || s.By != "" || s.Means == "" || text[s.Start:s.End] != strconv.Itoa(code) {
			t.Errorf("%q: %+v", text, s)
		}
	}
}

// A code of which another one came is none that was received.
func TestCodesThatBecomeOthers(t *testing.T) {
	for _, text := range []string{
		"The close reason code isn't correct, for example code 1000 (0x03E8) is sent as 232 (0x00E8).", "close code 1000 becomes 59395 on the wire",
	} {
		if s := first(text); s.Code != 0 {
			t.Errorf("%q: %+v", text, s)
		}
	}
}

// A status code that the program of the text sends is not one that it was told.
func TestSentCode(t *testing.T) {
	for text, sent := range map[string]bool{
		"ws.close(1006)":                              true,
		"FormatCloseMessage(1006, \"\")":              true,
		"tries to close the websocket with 1015":      true,
		"send a close frame with code 1005":           true,
		"onclose(1006)":                               false,
		"the websocket closed with code 1006":         false,
		"ws.close(1000)\nthe page's close code: 1006": false,
	} {
		all := Sayings(text)
		if s := all[len(all)-1]; slices.Contains(s.Rules, CloseCodeNotSendable) != sent {
			t.Errorf("%q: %+v", text, s)
		}
	}
}

func TestSaidOfNoClose(t *testing.T) {
	for _, text := range []string{
		"1000", "2026", "4001", "1006 bytes", "10061", "x1006", "closed in 2026", "closed 12 of 1006", "ERROR 1005 (HY000): no table",
		"the opcode 1000 means close", "closes by the opcode \"1000\"", "closed after 1006 bytes", "the socket closed 3000 connections", "closed 1009 ms after the socket opened", "closes #4401 about the socket",
		"socket closed at 1006.5", "the closest 1002 of a socket", "sent 1011 messages over the socket", "closed 1002-1003 of the sockets",
		"Error code: 1005. Can't create table", "the port of ws://localhost:1006 is closed", "closed ws://localhost:1006", "code 101-", "close code 5000",
		"websocket closed, the server listens on port (3000)", "websocket closed at client.js (4004)", "websocket closed by timeout (3000)",
		"the enclosed websocket (4004)", "websocket closed with HTTP (4004)", "a websocket of the room (4004)", "websocket closed.(4004",
	} {
		if s := first(text); s.End != 0 {
			t.Errorf("%q: %+v", text, s)
		}
	}
}

// Each status code says something, and its rules are those of the catalogue.
func TestClosings(t *testing.T) {
	for _, row := range strings.Split(strings.TrimSpace(closings), "\n") {
		parts := strings.Split(row, "|")
		s := first("close code " + parts[0])
		if len(parts) != 3 || strconv.Itoa(s.Code) != parts[0] || !strings.HasPrefix(s.Means, parts[1]) || !strings.HasSuffix(s.Means, ".") {
			t.Errorf("%q: %+v", row, s)
		}
		var ids []string
		for _, id := range s.Rules {
			ids = append(ids, string(id))
			if _, known := Lookup(id); !known {
				t.Errorf("%s: there is no rule %q", parts[0], id)
			}
		}
		if !slices.Equal(ids, strings.Fields(parts[2])) {
			t.Errorf("%s means %v", parts[0], ids)
		}
	}
}
