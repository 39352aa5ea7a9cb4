package payload

import "strings"

// body reads what follows the fixed header.
func (m *mqttReader) body() {
	switch m.kind {
	case mqttConnect:
		m.connect()
	case mqttConnack:
		start := m.at
		if flags, _ := m.field("Connect Acknowledge Flags", 'b', "1 if the server still has the client's session"); flags > 1 {
			m.fault(start, m.at, "Only the lowest of these bits is in use.")
		}
		m.reason()
		m.properties("Properties", m.kind)
	case mqttPublish:
		m.publish()
	case mqttPuback, mqttPubrec, mqttPubrel, mqttPubcomp:
		m.packetID()
		m.optional()
	case mqttSubscribe, mqttUnsubscribe:
		m.packetID()
		m.properties("Properties", m.kind)
		m.filters()
	case mqttSuback, mqttUnsuback:
		m.packetID()
		m.properties("Properties", m.kind)
		for m.at < m.end && !m.stop && (m.version == 5 || m.kind == mqttSuback) {
			m.reason()
		}
	case mqttAuth, mqttDisconnect:
		if m.kind == mqttAuth && m.version < 5 {
			m.fault(m.start, m.at, "AUTH is new in version 5.")
		}
		m.optional()
	}
}

// optional reads the reason and the properties of version 5, of which a packet may leave out both, or the second.
func (m *mqttReader) optional() {
	if m.version == 5 && m.at < m.end {
		m.reason()
	}
	if m.at < m.end {
		m.properties("Properties", m.kind)
	}
}

func (m *mqttReader) packetID() {
	start := m.at
	if n, _ := m.field("Packet Identifier", 'h', "The same in what answers this packet"); n == 0 && !m.stop {
		m.fault(start, m.at, "A packet identifier is never 0.")
	}
}

// reason reads a reason code, which version 3.1.1 calls a return code.
func (m *mqttReader) reason() {
	start := m.at
	code, node := m.field("Reason Code", 'b', "")
	if m.stop {
		return
	}
	node.Meaning = mqttReason(m.version, m.kind, byte(code))
	if node.Meaning == "" {
		m.fault(start, m.at, "There is no such reason code.")
	}
}

func (m *mqttReader) connect() {
	start := m.at
	_, node := m.field("Protocol Name", 's', "")
	name := node.Value
	level, node := m.field("Protocol Version", 'b', "")
	if m.stop {
		return
	}
	// Bridges between servers set the highest bit.
	m.version, m.known = byte(level&0x7F), true
	version := mqttVersion(m.version)
	node.Meaning = "MQTT " + version
	if version == "" || (name != "MQTT" || level == 3) && (name != "MQIsdp" || m.version != 3) {
		m.fault(start, m.at, "There is no such protocol: 3.1.1 and 5 are MQTT with level 4 and 5, and 3.1 is MQIsdp with level 3.")
		m.stop = true
		return
	}
	flags := m.connectFlags()
	m.field("Keep Alive", 'h', "Seconds within which the client sends something; 0 for no limit")
	m.properties("Properties", m.kind)
	m.field("Client Identifier", 's', "Empty if the server is to choose one")
	if flags&4 > 0 {
		m.properties("Will Properties", mqttWill)
		m.topic("Will Topic")
		m.field("Will Payload", 'x', "What the server publishes if the client is lost")
	}
	if flags&0x80 > 0 {
		m.field("User Name", 's', "")
	}
	if flags&0x40 > 0 {
		m.field("Password", 'x', "")
	}
}

// connectFlags reads the byte that says which fields the payload has.
func (m *mqttReader) connectFlags() byte {
	start := m.at
	flags := byte(m.number(1))
	if m.stop {
		return 0
	}
	clean := "Clean Session"
	if m.version == 5 {
		clean = "Clean Start"
	}
	m.bits("User Name Flag", flags>>7, "1 if a user name follows")
	m.bits("Password Flag", flags>>6&1, "1 if a password follows")
	m.bits("Will Retain", flags>>5&1, "1 if the server keeps the will for those who subscribe later")
	m.bits("Will QoS", flags>>3&3, mqttQoS[flags>>3&3])
	m.bits("Will Flag", flags>>2&1, "1 if a will follows")
	m.bits(clean, flags>>1&1, "1 if the server is to forget an earlier session")
	m.bits("Reserved", flags&1, "Always 0")
	switch {
	case flags&1 > 0:
		m.fault(start, m.at, "The lowest bit is always 0.")
	case flags>>3&3 == 3:
		m.fault(start, m.at, "There is no QoS 3.")
	case flags&4 == 0 && flags&0x38 > 0:
		m.fault(start, m.at, "Without a will its QoS and its retain flag are 0.")
	case m.version < 5 && flags>>6 == 1:
		m.fault(start, m.at, "Before version 5 there is no password without a user name.")
	}
	return flags
}

func (m *mqttReader) publish() {
	m.topic("Topic Name")
	if m.b[m.start]&6 > 0 {
		m.packetID()
	}
	start := m.at
	m.properties("Properties", m.kind)
	if m.stop {
		return
	}
	properties := m.at - start
	m.skip("Payload", min(m.end, len(m.b)))
	// A payload of version 3.1.1 that looks like properties is rare, and so is one of text with a 0 before it.
	m.likely5 = properties > 1 || properties == 1 && m.at > start+1 && controls(m.b[start+1:m.at]) == 0 && invalidAt(m.b[start+1:m.at]) < 0
}

// topic reads the name of a topic, which has no wildcards.
func (m *mqttReader) topic(name string) {
	start := m.at
	_, node := m.field(name, 's', "")
	switch {
	case m.stop:
	case strings.ContainsAny(node.Value, "+#"):
		m.fault(start, m.at, "The wildcards + and # are for topic filters.")
	case node.Value == "" && m.version < 5:
		m.fault(start, m.at, "A topic has a name of at least one character.")
	}
}

// filters reads the topic filters of SUBSCRIBE, each with its options, or of UNSUBSCRIBE.
func (m *mqttReader) filters() {
	for m.at < m.end && !m.stop {
		start := m.at
		_, node := m.field("Topic Filter", 's', "")
		if !m.stop && !mqttFilter(node.Value) {
			m.fault(start, m.at, "In a topic filter + stands for a whole level, and # for all levels that follow.")
		}
		if m.kind == mqttSubscribe {
			m.options()
		}
	}
}

// mqttFilter tells whether a topic filter is one: wildcards stand alone in their level, and # in the last.
func mqttFilter(filter string) bool {
	for i := range len(filter) {
		wild := filter[i] == '+' || filter[i] == '#'
		alone := (i == 0 || filter[i-1] == '/') && (i+1 == len(filter) || filter[i] == '+' && filter[i+1] == '/')
		if wild && !alone {
			return false
		}
	}
	return filter != ""
}

// options reads the subscription options. Before version 5 they are but the QoS.
func (m *mqttReader) options() {
	start := m.at
	options := byte(m.number(1))
	if m.stop {
		return
	}
	m.bits("Maximum QoS", options&3, mqttQoS[options&3])
	high := options >> 2
	if m.version == 5 {
		m.bits("No Local", options>>2&1, "1 if the client does not get what it publishes itself")
		m.bits("Retain As Published", options>>3&1, "1 if the server leaves the RETAIN flag as it is")
		m.bits("Retain Handling", options>>4&3, mqttRetain[options>>4&3])
		high >>= 4
	}
	m.bits("Reserved", high, "Always 0")
	if high > 0 || options&3 == 3 || m.version == 5 && options>>4&3 == 3 {
		m.fault(start, m.at, "There are no such subscription options.")
	}
}
