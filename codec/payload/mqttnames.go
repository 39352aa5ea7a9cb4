package payload

// The control packets (MQTT 5 section 2.1.2).
const (
	mqttConnect = iota + 1
	mqttConnack
	mqttPublish
	mqttPuback
	mqttPubrec
	mqttPubrel
	mqttPubcomp
	mqttSubscribe
	mqttSuback
	mqttUnsubscribe
	mqttUnsuback
	mqttPingreq
	mqttPingresp
	mqttDisconnect
	mqttAuth
	// Where properties may stand, as if the will in a CONNECT were a packet.
	mqttWill = 0
)

var mqttTypes = [16]struct{ name, meaning string }{
	0:               {"packet", ""},
	mqttConnect:     {"CONNECT", "The client asks for a session"},
	mqttConnack:     {"CONNACK", "The server answers CONNECT"},
	mqttPublish:     {"PUBLISH", "A message for a topic"},
	mqttPuback:      {"PUBACK", "Answers a PUBLISH of QoS 1"},
	mqttPubrec:      {"PUBREC", "Answers a PUBLISH of QoS 2: it is received"},
	mqttPubrel:      {"PUBREL", "Answers PUBREC: it may be delivered"},
	mqttPubcomp:     {"PUBCOMP", "Answers PUBREL: it is done"},
	mqttSubscribe:   {"SUBSCRIBE", "The client asks for messages of topics"},
	mqttSuback:      {"SUBACK", "The server answers SUBSCRIBE, with one code for each filter"},
	mqttUnsubscribe: {"UNSUBSCRIBE", "The client wants no more messages of topics"},
	mqttUnsuback:    {"UNSUBACK", "The server answers UNSUBSCRIBE"},
	mqttPingreq:     {"PINGREQ", "The client asks whether the server is there"},
	mqttPingresp:    {"PINGRESP", "The server answers PINGREQ"},
	mqttDisconnect:  {"DISCONNECT", "The last packet of a connection"},
	mqttAuth:        {"AUTH", "A step of an authentication that takes several"},
}

var mqttQoS = [4]string{"At most once", "At least once", "Exactly once", ""}

var mqttRetain = [4]string{"Kept messages are sent", "Kept messages are sent if the subscription is new", "Kept messages are not sent", ""}

type mqttPropertyRow struct {
	id, kind byte
	packets  uint16 // a bit for each packet that may have it
	name     string
}

const (
	mqttSubscriptionID = 11
	mqttUserProperty   = 38

	inConnect = 1 << mqttConnect
	inConnack = 1 << mqttConnack
	inBoth    = inConnect | inConnack
	inMessage = 1<<mqttPublish | 1<<mqttWill
)

// The properties (MQTT 5 section 2.2.2.2).
var mqttProperties = []mqttPropertyRow{
	{1, 'b', inMessage, "Payload Format Indicator"},
	{2, 'w', inMessage, "Message Expiry Interval"},
	{3, 's', inMessage, "Content Type"},
	{8, 's', inMessage, "Response Topic"},
	{9, 'x', inMessage, "Correlation Data"},
	{mqttSubscriptionID, 'v', 1<<mqttPublish | 1<<mqttSubscribe, "Subscription Identifier"},
	{17, 'w', inBoth | 1<<mqttDisconnect, "Session Expiry Interval"},
	{18, 's', inConnack, "Assigned Client Identifier"},
	{19, 'h', inConnack, "Server Keep Alive"},
	{21, 's', inBoth | 1<<mqttAuth, "Authentication Method"},
	{22, 'x', inBoth | 1<<mqttAuth, "Authentication Data"},
	{23, 'b', inConnect, "Request Problem Information"},
	{24, 'w', 1 << mqttWill, "Will Delay Interval"},
	{25, 'b', inConnect, "Request Response Information"},
	{26, 's', inConnack, "Response Information"},
	{28, 's', inConnack | 1<<mqttDisconnect, "Server Reference"},
	{31, 's', inConnack | 1<<mqttPuback | 1<<mqttPubrec | 1<<mqttPubrel | 1<<mqttPubcomp | 1<<mqttSuback |
		1<<mqttUnsuback | 1<<mqttDisconnect | 1<<mqttAuth, "Reason String"},
	{33, 'h', inBoth, "Receive Maximum"},
	{34, 'h', inBoth, "Topic Alias Maximum"},
	{35, 'h', 1 << mqttPublish, "Topic Alias"},
	{36, 'b', inConnack, "Maximum QoS"},
	{37, 'b', inConnack, "Retain Available"},
	{mqttUserProperty, 'p', 1<<16 - 1, "User Property"},
	{39, 'w', inBoth, "Maximum Packet Size"},
	{40, 'b', inConnack, "Wildcard Subscription Available"},
	{41, 'b', inConnack, "Subscription Identifiers Available"},
	{42, 'b', inConnack, "Shared Subscription Available"},
}

func mqttProperty(id byte) *mqttPropertyRow {
	for i := range mqttProperties {
		if mqttProperties[i].id == id {
			return &mqttProperties[i]
		}
	}
	return nil
}

// The reason codes (MQTT 5 section 2.4): the number, then the name.
var mqttReasons = []struct {
	code byte
	name string
}{
	{0x00, "Success"},
	{0x01, "Granted QoS 1"},
	{0x02, "Granted QoS 2"},
	{0x04, "Disconnect with Will Message"},
	{0x10, "No matching subscribers"},
	{0x11, "No subscription existed"},
	{0x18, "Continue authentication"},
	{0x19, "Re-authenticate"},
	{0x80, "Unspecified error"},
	{0x81, "Malformed Packet"},
	{0x82, "Protocol Error"},
	{0x83, "Implementation specific error"},
	{0x84, "Unsupported Protocol Version"},
	{0x85, "Client Identifier not valid"},
	{0x86, "Bad User Name or Password"},
	{0x87, "Not authorized"},
	{0x88, "Server unavailable"},
	{0x89, "Server busy"},
	{0x8A, "Banned"},
	{0x8B, "Server shutting down"},
	{0x8C, "Bad authentication method"},
	{0x8D, "Keep Alive timeout"},
	{0x8E, "Session taken over"},
	{0x8F, "Topic Filter invalid"},
	{0x90, "Topic Name invalid"},
	{0x91, "Packet Identifier in use"},
	{0x92, "Packet Identifier not found"},
	{0x93, "Receive Maximum exceeded"},
	{0x94, "Topic Alias invalid"},
	{0x95, "Packet too large"},
	{0x96, "Message rate too high"},
	{0x97, "Quota exceeded"},
	{0x98, "Administrative action"},
	{0x99, "Payload format invalid"},
	{0x9A, "Retain not supported"},
	{0x9B, "QoS not supported"},
	{0x9C, "Use another server"},
	{0x9D, "Server moved"},
	{0x9E, "Shared Subscriptions not supported"},
	{0x9F, "Connection rate exceeded"},
	{0xA0, "Maximum connect time"},
	{0xA1, "Subscription Identifiers not supported"},
	{0xA2, "Wildcard Subscriptions not supported"},
}

// What CONNACK says in version 3.1.1 (section 3.2.2.3).
var mqttReturns = [6]string{"Accepted", "Unacceptable protocol version", "Client Identifier rejected", "Server unavailable",
	"Bad user name or password", "Not authorized"}

// mqttReason is the name of a code in a packet; empty if it has none.
func mqttReason(version, packet, code byte) string {
	switch {
	case version < 5 && packet == mqttConnack:
		if int(code) < len(mqttReturns) {
			return mqttReturns[code]
		}
		return ""
	case code == 0 && packet == mqttSuback:
		return "Granted QoS 0"
	case code == 0 && packet == mqttDisconnect:
		return "Normal disconnection"
	case version < 5 && code == 0x80:
		return "Failure"
	case version < 5 && code > 2:
		return ""
	}
	for _, row := range mqttReasons {
		if row.code == code {
			return row.name
		}
	}
	return ""
}
