package payload

import (
	"strconv"

	"github.com/wslens/wslens/codec/internal/words"
)

var mqtt = Format{ID: "mqtt", Label: "MQTT", Subprotocols: []string{"mqtt", "mqttv3.1"}, read: readMQTT, weights: weights{60, 12, 10, 40, 0, 0}}

// mqttReader reads the control packets of MQTT 3.1, 3.1.1 and 5.
type mqttReader struct {
	b []byte
	t *tree
	// The next byte, and the ends of what holds it: the properties or the packet, and the packet. The message may end
	// before both.
	at, end, packetEnd int
	// The first byte of the packet, and its type.
	start int
	kind  byte
	// The protocol level: 3, 4 for 3.1.1, or 5. It is known after a CONNECT, or a packet that only one version has.
	version byte
	known   bool
	// The flags of a CONNECT.
	flags int
	// A field is broken or cut off, so that it is not known where the next one begins.
	stop bool
	// The message ends within the packet.
	cut bool
	// How many faults there are, and where the first is.
	faults, faultAt int
	// A number has more bytes than it needs.
	padded bool
	// The packet is a PUBLISH with properties, or its payload is a text behind a byte 0, which would be the length of no properties: it
	// is most likely of version 5.
	likely5 bool
}

// readMQTT reads one packet after the other. They need not keep to the bounds of messages (MQTT 5 section 6).
func readMQTT(b []byte, t *tree) (int, string) {
	m := &mqttReader{b: b, t: t, version: 4}
	if t.isText {
		t.problem(0, len(b), "MQTT goes in binary messages, and this is a text message.")
	}
	packets := 0
	for m.at < len(b) && m.packet() {
		packets++
	}
	reason := "It begins with a packet of MQTT " + mqttVersion(m.version) + "."
	whole := m.faults == 0 && !m.cut
	switch begins := mqttBegins(b); {
	case packets == 0 && !m.cut || t.isText && !begins:
		return 0, "It does not begin with a packet of MQTT."
	case begins && whole:
		return scoreCertain, reason
	case begins:
		return scoreBroken, reason
	case packets == 1 && m.isPaddedConnack():
		return scoreShaped, reason + " Its length has a byte too many."
	case !whole:
		return scoreHint, reason
	case len(b) < 4:
		return scoreChance, reason
	}
	return scoreKnown, reason
}

// isPaddedConnack reports whether the last packet is a CONNACK with no other fault than a length in more bytes than it needs.
func (m *mqttReader) isPaddedConnack() bool {
	return m.padded && m.faults == 1 && m.kind == mqttConnack && !m.cut
}

// mqttBegins tells whether the payload begins with a CONNECT, which has the protocol's name.
func mqttBegins(b []byte) bool {
	i := 2
	for i < len(b) && i < 5 && b[i-1] >= 0x80 {
		i++
	}
	return i+6 < len(b) && b[0] == mqttConnect<<4 && b[i+2] == 'M' && b[i+3] == 'Q'
}

func mqttVersion(level byte) string {
	return rowOf("\n3: 3.1\n4: 3.1.1\n5: 5", strconv.Itoa(int(level)))
}

// packet reads a packet. It returns false if it is not known where the next one begins.
func (m *mqttReader) packet() bool {
	m.start, m.stop = m.at, false
	m.kind = m.b[m.at] >> 4
	m.endAt(len(m.b) + 1)
	before := m.faults
	node := len(m.t.nodes)
	m.t.begin("", "control packet", m.at)
	layout := m.t.name(node, rowOf(mqttTypes, strconv.Itoa(int(m.kind))))
	header := byte('H')
	if m.kind == mqttPublish {
		header = 'h'
	}
	m.field(header)
	good := m.faults == before
	if good {
		n := m.field('L')
		if good = !m.stop; good {
			m.endAt(m.at + n)
			m.chooseVersion(layout)
			m.body(layout)
		}
	} else {
		m.skip("Rest", len(m.b))
	}
	m.t.end(m.at)
	return good
}

func (m *mqttReader) endAt(end int) { m.end, m.packetEnd = end, end }

// body reads what follows the fixed header. It should have no bytes behind its last field, and all bytes before.
func (m *mqttReader) body(layout string) {
	m.fields(layout)
	limit := min(m.end, len(m.b))
	switch {
	case m.stop:
	case m.at < limit:
		m.fault(m.at, limit, "The packet should end before these bytes.")
	case m.end > limit:
		m.cutOff(limit)
	}
	m.skip("Rest", limit)
}

// chooseVersion takes the version that the packet fits. Where it fits both, what is read is the same, but for a few
// short packets and for a PUBLISH, whose payload may be anything.
func (m *mqttReader) chooseVersion(layout string) {
	if m.known || m.kind == mqttConnect {
		return
	}
	four, five := m.trial(4, layout), m.trial(5, layout)
	m.version = 4
	if four.faults > 0 && (five.faults == 0 || five.faultAt > four.faultAt) || five.faults == 0 && five.likely5 {
		m.version = 5
	}
	m.known = (four.faults == 0) != (five.faults == 0)
	if m.kind == mqttAuth {
		m.version, m.known = 5, true
	}
}

// trial reads the packet as one of a version, and keeps nothing but how well that went.
func (m mqttReader) trial(version byte, layout string) *mqttReader {
	m.t, m.version, m.faults, m.likely5 = &tree{}, version, 0, false
	m.body(layout)
	return &m
}

// cutOff notes that the message ends within the packet, in what begins at start.
func (m *mqttReader) cutOff(start int) {
	m.stop, m.cut = true, true
	m.t.problem(start, len(m.b), "The message ends here. "+words.Count(m.packetEnd-len(m.b), "byte")+
		" of this packet may be in the next one.")
}

// fault notes what breaks the protocol.
func (m *mqttReader) fault(start, end int, text string) {
	if m.faults == 0 {
		m.faultAt = start
	}
	m.faults++
	m.t.problem(start, end, text)
}
