package payload

import "testing"

// The messages are those of the documentation of each service, shortened.
func TestProtocol(t *testing.T) {
	for _, c := range []struct {
		text, label string
		guess       bool
	}{
		{`{"type":"auth_required","ha_version":"2023.6.3"}`, "Home Assistant", false},
		{`{"type":"auth","access_token":"ABC"}`, "Home Assistant", false},
		{`{"id":18,"type":"event","event":{"data":{},"event_type":"x"}}`, "Home Assistant", false},
		{`{"id":19,"type":"ping"}`, "Home Assistant", true},
		{`{"event":"pusher:subscribe","data":{"channel":"x"}}`, "Pusher", false},
		{`{"event":"my-event","channel":"x","data":"{}"}`, "Pusher", true},
		{`{"op":10,"d":{"heartbeat_interval":45000},"s":null,"t":null}`, "Discord's gateway", false},
		{`{"op":1,"d":251}`, "Discord's gateway", true},
		{`{"type":"message","channel":"C1","user":"U1","text":"hi","ts":"1.2"}`, "Slack", false},
		{`{"event":"typing","data":{},"broadcast":{},"seq":5}`, "Mattermost", false},
		{`{"status":"OK","seq_reply":1}`, "Mattermost", false},
		{`{"C":"d-1","M":[{"H":"C2","M":"uE","A":["x"]}]}`, "ASP.NET SignalR", false},
		{`{"H":"chat","M":"Send","A":["hi"],"I":0}`, "ASP.NET SignalR", false},
		{`{"type":"connection_error","payload":"x"}`, "GraphQL", false},
		{`10:40/stream,1:215:42/stream,["A"]`, "Socket.IO", false},
		{`42["a",{}]`, "Socket.IO", false},
		{`{"a":1}`, "", true},
		{`{"type":"x"}`, "", true},
		{`{"event":"a"}`, "", true},
		{`{"op":"add","path":"/a","value":1}`, "", true},
		{`12:30`, "", true},
		{`plain words`, "", true},
		{``, "", true},
	} {
		if label, guess := Protocol([]byte(c.text)); label != c.label || guess != c.guess {
			t.Errorf("%s: %q, a guess: %v; want %q, %v", c.text, label, guess, c.label, c.guess)
		}
	}
}

// A lone number in MessagePack that may be a time, a length of MQTT with a byte too many, messages in messages of protobuf.
func TestShortEvidence(t *testing.T) {
	for _, c := range []struct{ hex, id string }{
		{"ce545f5453", "msgpack"},
		{"ce00000001", ""},
		{"ce545f545300", ""},
		{"2082000000", "mqtt"},
		{"2082800000", ""},
		{"6a02200c22170a15088a9599041088b0c3cb051dcd44264525ba6c5f3d", "protobuf"},
	} {
		if id, _, _ := Evidence(unhex(t, c.hex)); id != c.id {
			t.Errorf("%s is %q, want %q", c.hex, id, c.id)
		}
	}
}
