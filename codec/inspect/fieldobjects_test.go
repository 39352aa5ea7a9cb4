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
