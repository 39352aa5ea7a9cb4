package rule

import "testing"

// Texts that only talk about WebSockets, payloads, chats and logs of other things are no error messages.
func TestSaidByNobody(t *testing.T) {
	for _, text := range []string{
		"", "Hello", "818537fa", "Invalid WebSocket", "81 05 48 65 6c 6c 6f",
		"How do I set the Upgrade header?",
		"How do I mask the frames that my client sends to a server?",
		"Why must a client mask its frames and a server must not?",
		"What does the RSV1 bit mean, and who sets it?",
		"Can a WebSocket be closed with a code of my own?",
		"Which opcode has a ping, and is it a control frame?",
		"Is there a limit to the size of a message?",
		"The handshake of a WebSocket is a GET with Upgrade: websocket and a key.",
		"A control frame has at most 125 bytes of payload and is never fragmented.",
		"A frame of the film is invalid if the file was closed too early.",
		"The picture frame is closed with a screw; the control of its size comes later.",
		"The invalid frame rate of the video makes the player fail.",
		"We use WebSockets for the chat and long polling as a fallback.",
		"The server sends a ping every 30 seconds, and the client answers with a pong.",
		"Please upgrade the library to version 8.18, and the header file too.",
		"Received 3 frames, sent 2 frames, 1006 bytes in all.",
		"connected to ws://localhost:8080/feed", "socket 9 deleted", "connection opened, waiting for messages",
		`{"type":"error","code":1006,"text":"no such room"}`,
		`{"message":"the port is closed","code":4001}`,
		`{"id":1,"event":"order.closed","total":1009}`,
		`{"name":"Upgrade","description":"Upgrade your plan to Pro"}`,
		`["room:1","phx_reply",{"status":"ok","response":{}}]`,
		`{"status":404,"error":"Not Found","path":"/api/users"}`,
		"alice: did you see the error code 1002 on the washing machine",
		"bob: the shop closed in 1999, and the new one opened in 2006",
		"The meeting is closed. 4000 people took part.",
		"Invalid opcode in the BIOS image, said the emulator of the game", // no WebSocket is spoken of, and the phrase is a part
		"GET /index.html HTTP/1.1\nHost: example.com\n\n",
		"ERROR 1045 (28000): Access denied for user 'root'@'localhost'",
		"Error code: 1005. Can't create table 'users'",
		"panic: runtime error: index out of range [5] with length 3",
		"TypeError: Cannot read properties of undefined (reading 'send')",
		"fatal: unable to access repository: The requested URL returned error: 403",
		"make: *** [build] Error 2", "npm ERR! code E404",
		"Traceback (most recent call last):\n  File \"a.py\", line 1, in <module>\nValueError: invalid literal for int()",
		"2026-11-25 10:00:00 INFO server started on port 1009, 3 workers",
		"The order 1011 was closed by the customer.", "room 4404 closed at 5 pm",
		"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
		"Sec-WebSocket-Accept is the SHA-1 of the key and a fixed string.",
	} {
		if found := Sayings(text); len(found) > 0 {
			t.Errorf("%.60q: %+v", text, found)
		}
	}
}

// A fault that no phrase of the table has is told by its words, and nobody is named.
func TestSaidInOwnWords(t *testing.T) {
	for text, want := range map[string]ID{
		"WebSocket error: the client's frame was not masked":                                  FrameClientNotMasked,
		"connection closed, code = 1002, reason = A frame from the server was masked":         FrameServerMasked,
		"close code 1002 (reserved opcode 5 received)":                                        FrameReservedDataOpcode,
		"close code 1002 (reserved opcode 12 received)":                                       FrameReservedControlOpcode,
		"Closed with 1007: text is not UTF-8":                                                 MessageInvalidUTF8,
		"ws closed, code 1009, reason: message of 70000 bytes is too big":                     MessageTooBig,
		"websocket error: the server set the mask bit of its frame":                           FrameServerMasked,
		"closed 1002: a client must mask its frames":                                          FrameClientNotMasked,
		"websocket closed with 1002, data frame after close":                                  MessageAfterClose,
		"websocket closed with 1002 (close frame with 1 byte)":                                CloseBodyOneByte,
		"disconnected: 1002, close code 5000 is not allowed":                                  CloseCodeNotSendable,
		"onclose 1002 ping frame must not be fragmented":                                      FrameControlFragmented,
		"websocket closed: 1011 no pong received, heartbeat timeout":                          PingUnanswered,
		"2026-11-25 WebSocket protocol error: continuation without a start":                   MessageContinuationWithoutStart,
		"protocol error: a control frame may not be fragmented":                               FrameControlFragmented,
		"Error: a client frame must be masked":                                                FrameClientNotMasked,
		"[error] websocket handshake failed: the Sec-WebSocket-Accept of the server is wrong": HandshakeAcceptMismatch,
		"WebSocketException: payload of a control frame exceeds 125":                          FrameControlTooLong,
		"line one\nfatal: websocket: length not in its shortest form, invalid encoding\n":     FrameLengthNotMinimal,
	} {
		s := first(text)
		if s.By != "" || len(s.Rules) == 0 || s.Rules[0] != want {
			t.Errorf("%q: %+v, want %s", text, s, want)
		}
	}
}
