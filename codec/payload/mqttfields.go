package payload

import (
	"bytes"
	"strconv"

	"github.com/wslens/wslens/codec/internal/words"
)

// field reads a field of the type and adds it. It returns the value of a number, and the node for what more there is to
// say of the field; what is done to it after the next one is lost.
func (m *mqttReader) field(name string, kind byte, meaning string) (int, *Node) {
	if m.stop {
		return 0, &Node{}
	}
	start := m.at
	value, n := m.value(kind)
	node := m.leaf(name, mqttKind(kind), value, start)
	node.Meaning = meaning
	return n, node
}

// leaf adds what stands between start and the next byte, if anything does.
func (m *mqttReader) leaf(name, kind, value string, start int) *Node {
	if start == m.at {
		return &Node{}
	}
	return m.t.leaf(name, kind, value, start, m.at)
}

// skip adds the bytes up to the byte end, of which no more is known.
func (m *mqttReader) skip(name string, end int) {
	start := m.at
	m.at = end
	value, kind := shownBytes(m.b[start:end])
	m.leaf(name, kind, value, start)
}

// bits adds some bits of the byte before the next one.
func (m *mqttReader) bits(name string, value byte, meaning string) {
	m.t.leaf(name, "bits", strconv.Itoa(int(value)), m.at-1, m.at).Meaning = meaning
}

// mqttKind is the name of a type of field (MQTT 5 section 1.5).
func mqttKind(kind byte) string {
	switch kind {
	case 'b':
		return "byte"
	case 'h':
		return "two byte integer"
	case 'w':
		return "four byte integer"
	case 'v':
		return "variable byte integer"
	case 's':
		return "UTF-8 string"
	case 'p':
		return "UTF-8 string pair"
	}
	return "binary data"
}

// value reads a value of the type: as text, and as a number if it is one.
func (m *mqttReader) value(kind byte) (text string, n int) {
	switch kind {
	case 'b':
		n = m.number(1)
	case 'h':
		n = m.number(2)
	case 'w':
		n = m.number(4)
	case 'v':
		n = m.varint()
	case 's':
		return m.text(), 0
	case 'p':
		key := m.text()
		return key + ": " + m.text(), 0
	default:
		text, _ = shownBytes(m.take(m.number(2)))
		return text, 0
	}
	if m.stop { // only a part of it is there
		return "", 0
	}
	return strconv.Itoa(n), n
}

// take returns the next n bytes. If there are fewer it returns those, and stops.
func (m *mqttReader) take(n int) []byte {
	if m.stop {
		return nil
	}
	start, limit := m.at, min(m.end, len(m.b))
	if n <= limit-start {
		m.at += n
		return m.b[start:m.at]
	}
	m.at = limit
	if n > m.end-start {
		m.fault(start, limit, "This field needs "+words.Count(n, "byte")+", and "+strconv.Itoa(m.end-start)+" are left.")
	} else {
		m.cutOff(start)
	}
	m.stop = true
	return m.b[start:limit]
}

// number reads an integer, the highest byte first.
func (m *mqttReader) number(size int) int {
	n := uint32(0)
	for _, c := range m.take(size) {
		n = n<<8 | uint32(c)
	}
	return int(n)
}

// varint reads an integer of up to four bytes, the lowest seven bits first.
func (m *mqttReader) varint() int {
	start, n := m.at, 0
	for shift := 0; shift < 28; shift += 7 {
		c := m.number(1)
		n |= c & 0x7F << shift
		if m.stop || c < 0x80 && (c > 0 || shift == 0) {
			return n
		}
		if c == 0 {
			break
		}
	}
	m.fault(start, m.at, "A variable byte integer has at most four bytes, and none more than it needs.")
	m.stop = true
	return 0
}

// text reads a string, which has its length before it.
func (m *mqttReader) text() string {
	b := m.take(m.number(2))
	start := m.at - len(b)
	if i := invalidAt(b); i >= 0 && !m.stop {
		m.fault(start+i, start+i+1, "This byte is not UTF-8.")
	} else if i := bytes.IndexByte(b, 0); i >= 0 {
		m.fault(start+i, start+i+1, "A string of MQTT has no character U+0000.")
	}
	return shownText(b)
}

// fault notes what breaks the protocol.
func (m *mqttReader) fault(start, end int, text string) {
	if m.faults == 0 {
		m.faultAt = start
	}
	m.faults++
	m.t.problem(start, end, text)
}

// properties reads the properties of version 5; the others have none.
func (m *mqttReader) properties(name string, packet byte) {
	if m.version != 5 || m.stop {
		return
	}
	start := m.at
	m.t.begin(name, "properties", start)
	n, _ := m.field("Property Length", 'v', "How many bytes of properties follow")
	if m.at+n > m.end {
		m.fault(start, m.at, "The properties would be longer than the packet.")
		m.stop = true
	}
	if !m.stop {
		m.propertyList(m.at+n, packet)
	}
	m.t.end(m.at)
}

// propertyList reads properties up to the byte end. That is where the next field begins, even if one of them is broken.
func (m *mqttReader) propertyList(end int, packet byte) {
	outer := m.end
	var seen uint64
	for m.end = end; m.at < end && !m.stop; {
		m.property(packet, &seen)
	}
	m.end = outer
	if m.stop && !m.cut {
		m.skip("Rest", min(end, len(m.b)))
		m.stop = false
	}
}

// property reads one property, which begins with its identifier. No property but two may come twice.
func (m *mqttReader) property(packet byte, seen *uint64) {
	start := m.at
	id := byte(m.number(1))
	row := mqttProperty(id)
	if row == nil {
		m.fault(start, m.at, "There is no property with this identifier.")
		m.at, m.stop = start, true
		return
	}
	value, _ := m.value(row.kind)
	m.leaf(row.name, "property "+strconv.Itoa(int(id))+", "+mqttKind(row.kind), value, start)
	again := *seen>>id&1 == 1 && id != mqttUserProperty && !(id == mqttSubscriptionID && packet == mqttPublish)
	switch *seen |= 1 << id; {
	case row.packets>>packet&1 == 0:
		m.fault(start, m.at, "This property has no place here.")
	case again:
		m.fault(start, m.at, "This property comes a second time.")
	}
}
