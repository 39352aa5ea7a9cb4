package rule

import "testing"

// TestStatusInWords tries texts without a head that tell of a status of HTTP, and such as only look like it.
func TestStatusInWords(t *testing.T) {
	for text, want := range map[string]int{
		"mg_rpc_ws 0x3ffc Connecting to ws://192.0.2.1:3001\nWS handshake resp 400":      400,
		"Excpected 101, was 400, can not upgrade.":                                       400,
		"Client expected 101 but got 200":                                                200,
		"I use wss://a.example/feed with a token.\nBut I got `403 Forbidden` each time.": 403,
		"websocket: upstream answered (502 Bad Gateway)":                                 502,
		"WebSocket upgrade returned 426":                                                 426,
		"websocket dial: server said HTTP/1.1 401 Unauthorized":                          401,
		"the handshake ended with status code: 404":                                      404,
		"handshake: redirected, status=302":                                              302,
		"wss: connecting\r\n  response 503\r\n":                                          503,
		"the server returned HTTP 400":                                                   0,
		"ws://a.example:403/x is open on port 403":                                       0,
		"websocket.js:404:12 connected":                                                  0,
		"websocket: got 400 messages":                                                    0,
		"the websocket took 400 ms, was 500 ms":                                          0,
		"websocket opened\nGET /favicon.ico HTTP/1.1\" 404 153":                          0,
		"websocket opened\nGET http://a.example/logo.png 404 (Not Found)":                0,
		"websocket opened\n[debug] 200 OK (0.004572s)":                                   0,
		"// websocket\nreturn new Response('no', { status: 400 })":                       0,
		"websocket\nres.status(403).end();":                                              0,
		"A server that gets no websocket key MUST answer with HTTP 400.":                 0,
		"websocket 1.1.400, built 2016 with 512 tests":                                   0,
		"\"GET /websocket.js HTTP/1.1\" 304 -":                                           0,
	} {
		found := Sayings(text)
		got := 0
		for _, s := range found {
			got = max(got, s.Status)
		}
		if got != want {
			t.Errorf("%q: status %d, want %d", text, got, want)
		}
	}
}

// TestReportedCode tries a status code of a Close that follows the word for a WebSocket and a word for what it reports.
func TestReportedCode(t *testing.T) {
	for text, want := range map[string]int{
		"use okhttp3 websocket return 1005":                    1005,
		"The websocket returned 1006 after a while":            1006,
		"WebSocket error: 1011":                                1011,
		"ws error 1002":                                        1002,
		"websocket got code 4001":                              4001,
		"maskkey=11223344 -> code=4386 (0x1122) wasClean=true": 0,
		"the mask key gives a close code of 4386":              0,
		"websocket port 1006":                                  0,
		"websocket got 1001 messages":                          0,
		"the function returned 1005":                           0,
		"websocket returned 1000 ms later":                     0,
		"websocket error on line 1006":                         0,
		"websocket 2024, returned in 2025":                     0,
	} {
		got := 0
		for _, s := range Sayings(text) {
			got = max(got, s.Code)
		}
		if got != want {
			t.Errorf("%q: code %d, want %d", text, got, want)
		}
	}
}
