package payload

import "strconv"

// What the code has to know of the packets and properties.
const (
	mqttConnect        = 1
	mqttConnack        = 2
	mqttPublish        = 3
	mqttAuth           = 15
	mqttSubscriptionID = 11
	mqttUserProperty   = 38

	// The packets that have 2 for their flags, one bit each: PUBREL, SUBSCRIBE and UNSUBSCRIBE.
	mqttFlagged = 1<<6 | 1<<8 | 1<<10

	// The properties that are never 0, one bit each: of subscriptions, what can be received, a topic's alias, and sizes.
	mqttNeverZero = 1<<mqttSubscriptionID | 1<<33 | 1<<35 | 1<<39

	// The packets in the places of mqttProperties; 0 is for the will in a CONNECT.
	mqttPlaces = "0123456789ABCDEF"
)

// The control packets: name, meaning and layout (MQTT 5 section 3). A layout has a letter for each field. P and p stand
// for properties, D for the payload, and c for what the flags announce. What is behind ; came with version 5, and may be
// left out; what is behind * is there until the packet ends.
const mqttTypes = `
1: CONNECT|The client asks for a session|NVFKPCc
2: CONNACK|The server answers CONNECT|ARP
3: PUBLISH|A message for a topic|TIPD
4: PUBACK|Answers a PUBLISH of QoS 1|I;R;P
5: PUBREC|Answers a PUBLISH of QoS 2: it is received|I;R;P
6: PUBREL|Answers PUBREC: it is delivered now, if it was not at PUBLISH|I;R;P
7: PUBCOMP|Answers PUBREL: it is done|I;R;P
8: SUBSCRIBE|The client asks for messages of topics|IP*fO
9: SUBACK|The server answers SUBSCRIBE, with one code for each filter|IP*R
10: UNSUBSCRIBE|The client wants no more messages of topics|IP*f
11: UNSUBACK|The server answers UNSUBSCRIBE|IP;*R
12: PINGREQ|The client asks whether the server is there
13: PINGRESP|The server answers PINGREQ
14: DISCONNECT|The last packet of a connection|;R;P
15: AUTH|A step of an authentication that takes several|;R;P
`

// The types of fields (MQTT 5 section 1.5).
const mqttKinds = `
b: byte
h: two byte integer
w: four byte integer
v: variable byte integer
s: UTF-8 string
p: UTF-8 string pair
x: binary data
`

// The fields by their letters: the type, the name and the meaning; or a byte of several parts with their widths in bits.
const mqttFields = `
H: .Packet Type4,Flags4
h: .Packet Type4,DUP1,QoS2,RETAIN1
L: vRemaining Length|How many bytes of the packet follow
l: vProperty Length|How many bytes of properties follow
N: sProtocol Name|
V: bProtocol Version|3 for 3.1, 4 for 3.1.1; 128 more for a bridge between servers
F: .User Name Flag1,Password Flag1,Will Retain1,Will QoS2,Will Flag1,Clean Start1,Reserved1
K: hKeep Alive|Seconds within which the client sends something; 0 for no limit
C: sClient Identifier|Empty if the server is to choose one
W: sWill Topic|
w: xWill Payload|What the server publishes if the client is lost
U: sUser Name|
X: xPassword|
A: bConnect Acknowledge Flags|1 if the server still has the session
R: bReason Code|
T: sTopic Name|
I: hPacket Identifier|The same in the answer
f: sTopic Filter|
O: .Reserved2,Retain Handling2,Retain As Published1,No Local1,Maximum QoS2
`

const mqttBits = `
DUP: 1 if it is sent again
RETAIN: 1 if the server keeps it for later subscribers
Will Retain: 1 if the server keeps it for later subscribers
User Name Flag: 1 if a user name follows
Password Flag: 1 if a password follows
Will Flag: 1 if a will follows
Clean Start: 1 if the server is to forget an earlier session; Clean Session before MQTT 5
No Local: 1 if the client does not get what it publishes
Retain As Published: 1 if the server leaves RETAIN as it is
QoS 0: At most once
QoS 1: At least once
QoS 2: Exactly once
Handling 0: Kept messages are sent
Handling 1: Kept messages are sent if the subscription is new
Handling 2: Kept messages are not sent
`

// The properties: type, name, and the packets that may have them if not all may (MQTT 5 section 2.2.2.2).
const mqttProperties = `
1: bPayload Format Indicator|03
2: wMessage Expiry Interval|03
3: sContent Type|03
8: sResponse Topic|03
9: xCorrelation Data|03
11: vSubscription Identifier|38
17: wSession Expiry Interval|12E
18: sAssigned Client Identifier|2
19: hServer Keep Alive|2
21: sAuthentication Method|12F
22: xAuthentication Data|12F
23: bRequest Problem Information|1
24: wWill Delay Interval|0
25: bRequest Response Information|1
26: sResponse Information|2
28: sServer Reference|2E
31: sReason String|245679BEF
33: hReceive Maximum|12
34: hTopic Alias Maximum|12
35: hTopic Alias|3
36: bMaximum QoS|2
37: bRetain Available|2
38: pUser Property
39: wMaximum Packet Size|12
40: bWildcard Subscription Available|2
41: bSubscription Identifier Available|2
42: bShared Subscription Available|2
`

// The reason codes (MQTT 5 section 2.4). Behind a packet and / is what they mean there alone, and behind a packet and a
// point what they mean in version 3.1.1.
const mqttReasons = `
2.0: Accepted
2.1: Unacceptable protocol version
2.2: Client Identifier rejected
2.3: Server unavailable
2.4: Bad user name or password
2.5: Not authorized
9.0: Granted QoS 0
9.1: Granted QoS 1
9.2: Granted QoS 2
9.128: Failure
9/0: Granted QoS 0
14/0: Normal disconnection
0: Success
1: Granted QoS 1
2: Granted QoS 2
4: Disconnect with Will Message
16: No matching subscribers
17: No subscription existed
24: Continue authentication
25: Re-authenticate
128: Unspecified error
129: Malformed Packet
130: Protocol Error
131: Implementation specific error
132: Unsupported Protocol Version
133: Client Identifier not valid
134: Bad User Name or Password
135: Not authorized
136: Server unavailable
137: Server busy
138: Banned
139: Server shutting down
140: Bad authentication method
141: Keep Alive timeout
142: Session taken over
143: Topic Filter invalid
144: Topic Name invalid
145: Packet Identifier in use
146: Packet Identifier not found
147: Receive Maximum exceeded
148: Topic Alias invalid
149: Packet too large
150: Message rate too high
151: Quota exceeded
152: Administrative action
153: Payload format invalid
154: Retain not supported
155: QoS not supported
156: Use another server
157: Server moved
158: Shared Subscriptions not supported
159: Connection rate exceeded
160: Maximum connect time
161: Subscription Identifiers not supported
162: Wildcard Subscriptions not supported
`

// reason is the name of a code; empty if it has none.
func (m *mqttReader) reason(code int) string {
	key, packet := strconv.Itoa(code), strconv.Itoa(int(m.kind))
	if m.version < 5 {
		return rowOf(mqttReasons, packet+"."+key)
	}
	if name := rowOf(mqttReasons, packet+"/"+key); name != "" {
		return name
	}
	return rowOf(mqttReasons, key)
}
