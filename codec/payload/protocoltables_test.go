package payload

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// Scores and problems of single messages; the problems as start-end.
func TestProtocolProblems(t *testing.T) {
	for _, c := range []struct {
		format   *Format
		payload  string
		score    int
		problems string
	}{
		{&mqtt, "\xc0\x00", scoreChance, ""},
		{&mqtt, "\x62\x02\x00\x01", scoreKnown, ""},
		{&mqtt, "\x60\x02\x00\x01", 0, "0-1"},                                           // PUBREL has flags 2
		{&mqtt, "\x30\x06\x00\x03a/+x", scoreHint, "2-7"},                               // a wildcard in a topic
		{&mqtt, "\x40\x02\x00\x00", scoreHint, "2-4"},                                   // packet identifier 0
		{&mqtt, "\x40\x03\x00\x01\x05", scoreHint, "4-5"},                               // no such reason
		{&mqtt, "\x82\x08\x00\x01\x00\x03a/b\x03", scoreHint, "9-10"},                   // QoS 3
		{&mqtt, "\x10\x0d\x00\x04MQTT\x04\x02\x00\x3c\x00\x05a", scoreBroken, "14-15"},  // longer than the packet
		{&mqtt, "\x10\x10\x00\x04MQTT\x04\x02\x00\x3c\x00\x04ab", scoreBroken, "14-16"}, // cut off
		{&mqtt, "\x30\xff\xff\xff\xff\x01", 0, "1-5"},                                   // a length of more than four bytes
		{&mqtt, "\xe0\x06\x00\x04\x11\x00\x00\x00", scoreHint, "5-8"},                   // a property is cut
		{&mqtt, "\xe0\x07\x00\x05\x23\x00\x01\x11\x00", scoreHint, "4-7 8-9"},           // one in the wrong packet
		{&mqtt, "\x82\x02\x00\x01", scoreHint, "4-4"},                                   // no topic filter: MQTT-3.8.3-2
		{&mqtt, "\x90\x03\x00\x01\x00", scoreKnown, ""},                                 // one reason code of version 3.1.1
		{&mqtt, "\x20\x05\x00\x00\x02\x25\x02", scoreHint, "5-7"},                       // Retain Available is 0 or 1
		{&mqtt, "\x20\x06\x00\x00\x03\x21\x00\x00", scoreHint, "5-8"},                   // Receive Maximum is not 0
		{&mqtt, "\x20\x06\x00\x00\x03\x13\x00\x00", scoreKnown, ""},                     // Server Keep Alive is
		{&mqtt, "\x20\x08\x00\x00\x05\x27\x00\x00\x00\x00", scoreHint, "5-10"},          // Maximum Packet Size is not 0
		{&stomp, "\n", scoreChance, ""},
		{&stomp, "SEND\ndestination:a\n\nx\x00\n\nACK\nid:1\n\n\x00", scoreCertain, ""},
		{&stomp, "SEND\na:b\n\nx\x00", scoreBroken, "9-10"},               // no destination
		{&stomp, "ACK\nid:a\\tb\n\n\x00", scoreBroken, "8-10"},            // no such escape
		{&stomp, "ACK\nid\n\n\x00", scoreBroken, "4-6"},                   // no colon
		{&stomp, "ACK\ncontent-length:1\n\nab\x00", scoreBroken, "23-24"}, // no NUL there
		{&stomp, "ACK\nid:1\n\nab", scoreBroken, "12-12"},                 // no NUL at all
		{&stomp, "ERROR\nTime: 12:00\n\nIt failed.", scoreHint, "29-29"},  // a text like others
		{&stomp, "ERROR in line 3\nno frame", 0, "0-24"},
		{&socketIO, `42["a",1]`, scoreCertain, ""},
		{&socketIO, `42/admin,12["ev"]`, scoreCertain, ""},
		{&socketIO, `451-["ev",{"_placeholder":true,"num":0}]`, scoreCertain, ""},
		{&socketIO, `452-["ev",{"_placeholder":true,"num":0}]`, scoreHint, "2-3"},
		{&socketIO, `2`, scoreChance, ""},
		{&socketIO, `2probe`, scoreKnown, ""},
		{&socketIO, `40`, scoreChance, ""},
		{&socketIO, `42`, scoreHint, "2-2"},
		{&socketIO, `4{"a":[1]}`, scoreKnown, ""}, // by engine.io-parser 5.2, as the next
		{&socketIO, "4[1]\x1e4{}", scoreKnown, ""},
		{&socketIO, `4{"a":`, scoreChance, ""}, // any text is data
		{&socketIO, `4{"a":1} 2`, scoreChance, ""},
		{&socketIO, `42["a"`, scoreBroken, "6-6"},
		{&socketIO, `5x`, scoreHint, "1-2"},
		{&socketIO, "4hello\x1e2\x1e4world", scoreKnown, ""},
		{&socketIO, "bAQIDBA==", scoreChance, ""}, // by engine.io-parser 5.2
		{&socketIO, "4hi\x1ebAQIDBA==", scoreKnown, ""},
		{&socketIO, "b4AQIDBA==", scoreChance, ""}, // as in Engine.IO 3
		{&socketIO, "bravo!", 0, "1-6"},
		{&signalR, "{}\x1e", scoreCertain, ""},
		{&signalR, "{\"type\":6}\x1e", scoreCertain, ""},
		{&signalR, "{\"type\":6}", scoreHint, "10-10"},
		{&signalR, "{\"type\":77}\x1e", 0, "11-12"},
		{&signalR, "{\x1ex", 0, "1-1"},
		{&signalR, "\x02\x91\x06", scoreKnown + 1, ""},
		{&signalR, "\x03\x91\x06", scoreHint, "3-3"},
		{&wamp, `[1,"realm",{}]`, scoreKnown + 1, ""},
		{&wamp, `[33,1,2]`, scoreChance, ""},
		{&wamp, `[33,1,{}]`, scoreHint, "6-7"},
		{&wamp, `[1,"realm"]`, scoreHint, "11-11"},
		{&wamp, `[99,1]`, 0, "1-2"},
		{&wamp, "[1,\"a\",{}]\x1e[6,{},\"b\"]\x1e", scoreKnown + 1, ""}, // batches, by the specification
		{&wamp, "\x00\x00\x00\x05\x93\x01\xa1a\x80\x00\x00\x00\x05\x93\x06\x80\xa1b", scoreKnown + 1, ""},
		{&wamp, "\x00\x00\x00\x05\x83\x01\x61a\xa0", scoreKnown + 1, ""},
		{&wamp, "\x00\x00\x00\x06\x93\x01\xa1a\x80", scoreHint, "9-9"},
		{&wamp, "\x00\x00\x00\x04\x93\x01\xa1a\x80", scoreHint, "8-8"},
		{&wamp, "\x93\x01\xa1a\x80\x00", scoreHint, "5-6"},
		{&wamp, "\x00\x00\x00\x0a[1,\"a\",{}]", scoreKnown + 1, ""},
		{&wamp, "\x00\x00\x00\x0b[1,\"a\",{}]", scoreHint, "14-14"},
		{&wamp, "\x00\x00\x00\x7f[3", scoreHint, "6-6"},
		{&graphQL, `{"type":"connection_init"}`, scoreKnown, ""},
		{&graphQL, `{"type":"ping"}`, scoreChance, ""},
		{&graphQL, `{"id":"1","type":"next","payload":{"data":null}}`, scoreKnown, ""},
		{&graphQL, `{"id":"1","type":"next","payload":{"data":`, scoreBroken, "42-42"},
		{&graphQL, `{"type":"next","event":1}`, 0, ""},
		{&sockJS, `a["x","y"]`, scoreCertain, ""},
		{&sockJS, `c[3000,"Go away!"]`, scoreCertain, ""},
		{&sockJS, `c["a",3000]`, 0, ""},
		{&sockJS, `a[1]`, 0, ""},
		{&sockJS, `a[{"b":1}]`, 0, ""},
		{&sockJS, `h["x"]`, 0, ""},
		{&sockJS, `a["x"`, scoreBroken, "5-5"},
		{&phoenix, `["1","1","room:demo","phx_join",{}]`, scoreKnown + 2, ""},
		{&phoenix, `[null,"7","room:demo","shout",{"a":1}]`, scoreShaped + 1, ""},
		{&phoenix, `["a","b","c","d","e"]`, 0, ""},
		{&phoenix, `["a","b","c","d",{}]`, 0, ""},
		{&phoenix, `{"topic":"phoenix","event":"heartbeat","payload":{},"ref":"9"}`, scoreKnown + 1, ""},
		{&phoenix, `{"topic":"a","event":"b","payload":{},"ref":"9","more":1}`, 0, ""},
		{&actionCable, `{"type":"confirm_subscription","identifier":"{}"}`, scoreKnown + 1, ""},
		{&actionCable, `{"type":"ping","message":1700000000}`, scoreShaped + 1, ""},
		{&actionCable, `{"type":"ping"}`, 0, ""},
		{&actionCable, `{"command":"delete","identifier":"{}"}`, 0, ""},
		{&centrifuge, "{\"id\":1,\"connect\":{}}\n{\"id\":2,\"subscribe\":{\"channel\":\"a\"}}", scoreShaped + 1, ""},
		{&centrifuge, `{"id":1,"connect":true}`, 0, ""},
		{&jsonRPC, `{"jsonrpc":"2.0","method":"a"}`, scoreKnown + 1, ""},
		{&jsonRPC, `[{"jsonrpc":"2.0","id":1,"result":3}]`, scoreKnown + 1, ""},
		{&jsonRPC, `{"jsonrpc":"2.0","method":"a","result":1}`, 0, ""},
		{&jsonRPC, `{"jsonrpc":"2.0","method":"a"`, scoreBroken, "29-29"},
		{&ocpp, `[2,"19","BootNotification",{}]`, scoreKnown, ""},
		{&ocpp, `[3,"19",{}]`, scoreShaped + 1, ""},
		{&ocpp, `[4,"19","NotSupported","",{}]`, scoreShaped + 1, ""},
		{&ocpp, `[2,19,"BootNotification",{}]`, 0, ""},
		{&ocpp, `[3,{},"wamp.error.no_such_realm"]`, 0, ""},
		{&tradingView, `~m~4~m~~h~1~m~2~m~{}`, scoreCertain, ""},
		{&tradingView, `~m~9~m~{}`, scoreBroken, "0-9"},
		{&tradingView, "~m~2~m~\U0001F642", scoreCertain, ""}, // two characters of JavaScript
		{&sip, "SIP/2.0 200 OK\r\nCSeq: 1 REGISTER\r\nContent-Length: 0\r\n\r\n", scoreCertain, ""},
		{&sip, "OPTIONS sip:a@b.example SIP/2.0\r\nVia: SIP/2.0/WSS c.invalid\r\nl: 2\r\n\r\nhi", scoreCertain, ""},
		{&sip, "OPTIONS sip:a@b.example SIP/2.0\r\nl: 3\r\n\r\nhi", scoreBroken, "41-43"},
		{&sip, "OPTIONS sip:a@b.example SIP/2.0\r\nl: 1\r\n\r\nhi", scoreBroken, "42-43"},
		{&sip, "OPTIONS sip:a@b.example SIP/2.0\r\nVia", scoreBroken, "33-36"},
		{&sip, "GET / HTTP/1.1\r\n\r\n", 0, ""},
		{&sip, "We speak SIP/2.0", 0, ""},
		{&rfb, "RFB 003.008\n", scoreCertain, ""},
		{&rfb, "RFB 003.008", 0, ""},
		{&rsocket, "\x00\x00\x00\x00\x0c\x80\x00\x00\x00\x00\x00\x00\x00\x00", scoreShaped + 1, ""},
		{&rsocket, "\x00\x00\x00\x01\x04\x00\x00\x01\x00\x00", 0, ""},                     // SETUP on a stream
		{&stomp, ">>> PING\n<<< PONG\n", 0, "0-18"},                                       // the log of a client is a text with messages
		{&mqtt, "\x10\x14\x00\x06MQIsdp\x83\x02\x00\x3c\x00\x06client", scoreCertain, ""}, // a bridge
		{&signalR, `{"protocol":"json","version":1}`, scoreShaped + 1, "31-31"},
		{&socketIO, "42[\"a\",1]\r\n", scoreCertain, ""},
		// As engine.io-parser 2.2.1 writes two messages and one of bytes.
		{&enginePayload, "\x00\x02\xff40\x00\x07\xff42[\"a\"]\x01\x04\xff\x04\x01\x02\x03", scoreKnown, ""},
		{&enginePayload, "\x01\x01\x02\xff\x04 bytes: 10", 0, ""},
		{&enginePayload, "\x01\x01\x01\xff\x04ten bytes.", scoreCertain, ""},
		{&enginePayload, "\x00\x05\xff40", 0, ""},
		{&enginePayload, "\x00\x02\xff94", 0, ""},
	} {
		b := []byte(c.payload)
		r := c.format.take(b, false)
		checkBounds(t, b, r)
		problems := ""
		for _, p := range r.Problems {
			problems += fmt.Sprintf(" %d-%d", p.Start, p.End)
		}
		if problems = strings.TrimSpace(problems); r.Score != c.score || problems != c.problems {
			t.Errorf("%s of %q: score %d, problems %q; want %d, %q; %v", r.ID, b, r.Score, problems, c.score, c.problems, r.Problems)
		}
	}
}

// What the fields of a packet mean is said in its words.
func TestProtocolMeanings(t *testing.T) {
	for _, c := range []struct {
		format                 *Format
		payload, name, meaning string
	}{
		{&mqtt, "\x20\x02\x00\x05", "Reason Code", "Not authorized"},
		{&mqtt, "\x20\x03\x00\x87\x00", "Reason Code", "Not authorized"},
		{&mqtt, "\xe0\x01\x00", "Reason Code", "Normal disconnection"},
		{&mqtt, "\x82\x09\x00\x01\x00\x00\x03a/b\x21", "Retain Handling", "Kept messages are not sent"},
		{&mqtt, "\x32\x06\x00\x01a\x00\x01x", "QoS", "At least once"},
		{&stomp, "ACK\nid:1\n\n\x00", "ACK", "The client has handled a message"},
		{&socketIO, `42["a"]`, "EVENT", "An event with its name and arguments"},
		{&socketIO, `4{"a":1}`, "Data", ""},
		{&socketIO, `4{"a":1}`, "a", ""},
		{&signalR, "{\"type\":1,\"target\":\"Send\",\"arguments\":[]}\x1e", "target", "The method"},
		{&signalR, "{\"type\":3,\"result\":9007199254740993}\x1e", "result", "Over 2^53: JavaScript may round it."},
		{&wamp, `[16,1,{},"com.a"]`, "Topic", "The topic, a URI"},
		{&graphQL, `{"id":"1","type":"subscribe","payload":{"query":"{\n a }"}}`, "query", "The GraphQL document"},
		{&graphQL, `{"type":"connection_ack"}`, "type", "The server accepts the connection"},
	} {
		r := c.format.take([]byte(c.payload), false)
		i := slices.IndexFunc(r.Nodes, func(n Node) bool { return n.Name == c.name })
		if i < 0 || r.Nodes[i].Meaning != c.meaning {
			t.Errorf("%s of %q: %s should mean %q: %v", r.ID, c.payload, c.name, c.meaning, r.Nodes)
		}
	}
}
