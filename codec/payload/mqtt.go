package payload

import (
	"strconv"

	"github.com/wslens/wslens/codec/internal/words"
)

var mqtt = Format{ID: "mqtt", Label: "MQTT", Subprotocols: []string{"mqtt", "mqttv3.1"}, read: readMQTT}

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
	// A field is broken or cut off, so nobody knows where the next one begins.
	stop bool
	// The message ends within the packet.
	cut bool
	// How many faults there are, and where the first is.
	faults, faultAt int
	// A PUBLISH whose payload begins as the properties of version 5 do.
	likely5 bool
}

// readMQTT reads one packet after the other. They need not keep to the bounds of messages (MQTT 5 section 6).
func readMQTT(b []byte, t *tree) (int, string) {
	m := &mqttReader{b: b, t: t, version: 4}
	if t.isText && len(b) > 0 {
		t.problem(0, len(b), "MQTT goes in binary messages, and this is a text message.")
	}
	packets, first := 0, ""
	for ; m.at < len(b); packets++ {
		good := m.packet()
		if packets == 0 {
			first = mqttTypes[m.kind].name
		}
		if !good {
			break
		}
	}
	reason := "The first packet is a " + first + " of MQTT " + mqttVersion(m.version) + ", and it says how long it is."
	begins := mqttBegins(b)
	switch {
	case first == "" || !begins && (t.isText && m.faults > 0 || packets == 0):
		return 0, "The payload does not begin with an MQTT packet."
	case m.faults > 0 || m.cut:
		if begins {
			return scoreBroken, reason
		}
		return scoreAlways, reason
	case begins:
		return scoreCertain, reason
	case len(b) < 4:
		return scoreChance, reason
	}
	return scoreKnown, reason
}

// mqttBegins tells whether the payload begins with a CONNECT, which has the protocol's name.
func mqttBegins(b []byte) bool {
	i := 2
	for i < len(b) && i < 5 && b[i-1] >= 0x80 {
		i++
	}
	if i > len(b) || b[0] != mqttConnect<<4 {
		return false
	}
	name := string(b[i:min(i+8, len(b))])
	return name == "\x00\x06MQIsdp" || len(name) >= 6 && name[:6] == "\x00\x04MQTT"
}

func mqttVersion(level byte) string {
	switch level {
	case 3:
		return "3.1"
	case 4:
		return "3.1.1"
	case 5:
		return "5"
	}
	return ""
}

// packet reads a packet. It returns false if there is no telling where the next one begins.
func (m *mqttReader) packet() bool {
	m.start, m.stop = m.at, false
	m.endAt(len(m.b) + 1)
	m.kind = m.b[m.at] >> 4
	row := &mqttTypes[m.kind]
	m.t.begin(row.name, "control packet", m.at).Meaning = row.meaning
	good := m.header(row.name)
	if good {
		m.chooseVersion()
		m.body()
		m.rest()
	} else if m.at < len(m.b) {
		m.skip("Rest", len(m.b))
	}
	m.t.end(m.at)
	return good
}

// header reads the fixed header: the type, its flags and the remaining length.
func (m *mqttReader) header(name string) bool {
	before, flags := m.faults, m.b[m.at]&0xF
	m.at++
	m.t.leaf("Packet Type", "4 bits", strconv.Itoa(int(m.kind))+" "+name, m.start, m.at)
	if m.kind == mqttPublish {
		m.bits("DUP", flags>>3, "1 if it is sent again")
		m.bits("QoS", flags>>1&3, mqttQoS[flags>>1&3])
		m.bits("RETAIN", flags&1, "1 if the server keeps it for those who subscribe later")
		if flags>>1&3 == 3 {
			m.fault(m.start, m.at, "There is no QoS 3.")
		}
	} else {
		m.bits("Flags", flags, "Reserved")
		want := byte(0)
		if m.kind == mqttPubrel || m.kind == mqttSubscribe || m.kind == mqttUnsubscribe {
			want = 2
		}
		if m.kind == 0 || flags != want {
			m.fault(m.start, m.at, "No packet of MQTT begins with this byte.")
		}
	}
	if m.faults > before {
		return false
	}
	n, _ := m.field("Remaining Length", 'v', "How many bytes of the packet follow")
	if !m.stop {
		m.endAt(m.at + n)
	}
	return !m.stop
}

func (m *mqttReader) endAt(end int) { m.end, m.packetEnd = end, end }

// chooseVersion takes the version that the packet fits. Where it fits both, what is read is the same, but for a few
// short packets and for a PUBLISH, whose payload may be anything.
func (m *mqttReader) chooseVersion() {
	if m.known || m.kind == mqttConnect {
		return
	}
	four, five := m.trial(4), m.trial(5)
	m.version = 4
	if four.faults > 0 && (five.faults == 0 || five.faultAt > four.faultAt) || five.faults == 0 && five.likely5 {
		m.version = 5
	}
	m.known = (four.faults == 0) != (five.faults == 0)
}

// trial reads the packet as one of a version, and keeps nothing but how well that went.
func (m mqttReader) trial(version byte) mqttReader {
	m.t, m.version, m.faults = &tree{}, version, 0
	m.body()
	m.rest()
	return m
}

// rest ends a packet: it should have no bytes behind its last field, and all bytes before.
func (m *mqttReader) rest() {
	limit := min(m.end, len(m.b))
	if m.at < limit {
		if !m.stop {
			m.fault(m.at, limit, "The packet should end before these bytes: "+mqttTypes[m.kind].name+" has no such field.")
		}
		m.skip("Rest", limit)
	} else if !m.stop && m.end > limit {
		m.cutOff(limit)
	}
}

// cutOff notes that the message ends within the packet, in what begins at start.
func (m *mqttReader) cutOff(start int) {
	m.stop, m.cut = true, true
	m.t.problem(start, len(m.b), "The message ends here, and the packet needs "+words.Count(m.packetEnd-len(m.b), "byte")+
		" more, which may be in the next message.")
}
