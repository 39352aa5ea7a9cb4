package inspect

import "testing"

// A program prints the fields of a request, and those of the response right behind them, with and without a word before each.
func TestObjectsOfFields(t *testing.T) {
	const (
		request  = "{'host': 'server.example.com', 'upgrade': 'websocket', 'connection': 'Upgrade', 'sec-websocket-key': 'x3JJHMbDL1EzLkh9GBhXDw==', 'sec-websocket-version': '13'}"
		response = "{'upgrade': 'websocket', 'connection': 'Upgrade', 'sec-websocket-accept': 'HSmrc0sMlYUkAGmm5OPpG2HaGWk='}"
		asked    = "{\n  host: 'server.example.com',\n  upgrade: 'websocket',\n  connection: 'Upgrade',\n  'sec-websocket-key': 'x3JJHMbDL1EzLkh9GBhXDw==',\n  'sec-websocket-version': '13'\n}"
		answered = "{\n  upgrade: 'websocket',\n  connection: 'Upgrade',\n  'sec-websocket-accept': 'HSmrc0sMlYUkAGmm5OPpG2HaGWk='\n}"
	)
	for _, text := range []string{
		request + "\n" + response, request + "\n\n" + response, "headers: " + request + "\nresponse: " + response,
		asked + "\n" + answered, "request " + asked + "\nresponse " + answered, "Request headers:\n" + asked + "\n\nResponse headers:\n" + answered + "\n",
	} {
		if r := Text(text, Options{}); r.Handshake == nil || r.Handshake.AcceptState != "match" || r.Verdict.Level != "ok" {
			t.Errorf("%q: %s", text, r.Verdict.Title)
		}
	}
}

// A log shows the fields of a frame, the payload as it was on the wire.
func TestMaskedFieldOfFrame(t *testing.T) {
	r := Text("Frame 1: FIN=1 opcode=1 mask=1 len=5 key=37fa213d payload=7f9f4d5158", Options{})
	if len(r.Messages) != 1 || r.Messages[0].Text == nil || *r.Messages[0].Text != "Hello" {
		t.Errorf("%s", r.Verdict.Title)
	}
}

func TestAddressIsNoFrame(t *testing.T) {
	for _, text := range []string{"00:1A:2B:3C:4D:5E", "00-1A-2B-3C-4D-5E", "a4:83:e7:1c:09:5f"} {
		if r := Text(text, Options{}); len(r.Frames) > 0 || r.Verdict.Level == "error" {
			t.Errorf("%s: %s", text, r.Verdict.Title)
		}
	}
	if r := Text("8a:80:37:fa:21:3d", Options{}); len(r.Frames) != 1 {
		t.Errorf("a Pong: %s", r.Verdict.Title)
	}
}
