package payload

import (
	"slices"
	"testing"
)

// The reason codes of MQTT 5 section 2.4 from 128 on, in their order.
var mqttFailures = []string{
	"Unspecified error", "Malformed Packet", "Protocol Error", "Implementation specific error", "Unsupported Protocol Version",
	"Client Identifier not valid", "Bad User Name or Password", "Not authorized", "Server unavailable", "Server busy", "Banned",
	"Server shutting down", "Bad authentication method", "Keep Alive timeout", "Session taken over", "Topic Filter invalid",
	"Topic Name invalid", "Packet Identifier in use", "Packet Identifier not found", "Receive Maximum exceeded", "Topic Alias invalid",
	"Packet too large", "Message rate too high", "Quota exceeded", "Administrative action", "Payload format invalid",
	"Retain not supported", "QoS not supported", "Use another server", "Server moved", "Shared Subscriptions not supported",
	"Connection rate exceeded", "Maximum connect time", "Subscription Identifiers not supported", "Wildcard Subscriptions not supported",
}

func TestMQTTReasons(t *testing.T) {
	for code := 128; code < 256; code++ {
		want := ""
		if code-128 < len(mqttFailures) {
			want = mqttFailures[code-128]
		}
		r := readAs(t, "mqtt", []byte{0xE0, 1, byte(code)})
		i := slices.IndexFunc(r.Nodes, func(n Node) bool { return n.Name == "Reason Code" })
		if known := want != ""; known != (i >= 0) || known != (len(r.Problems) == 0) || known && r.Nodes[i].Meaning != want {
			t.Errorf("%d: %+v, want %q", code, r.Nodes, want)
		}
	}
}
