package payload

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec/internal/words"
)

// fields reads the fields of a layout, as mqttTypes has them.
func (m *mqttReader) fields(layout string) {
	for i := 0; i < len(layout) && !m.stop; i++ {
		switch c := layout[i]; c {
		case ';':
			if m.version < 5 || m.at >= m.end {
				return
			}
		case '*':
			if m.at >= m.end {
				m.fault(m.at, m.at, "The packet has to have one more field at least.")
			}
			for m.at < m.end && !m.stop {
				m.fields(layout[i+1:])
			}
			return
		case 'P', 'p':
			m.properties(c)
		case 'D':
			m.payload()
		case 'I':
			if m.kind != mqttPublish || m.b[m.start]&6 > 0 {
				m.field(c)
			}
		case 'c':
			m.ifFlag(0x04, "pWw")
			m.ifFlag(0x80, "U")
			m.ifFlag(0x40, "X")
		default:
			m.field(c)
		}
	}
}

// ifFlag reads the fields that a CONNECT has if its flags say so.
func (m *mqttReader) ifFlag(flag int, layout string) {
	if m.flags&flag > 0 {
		m.fields(layout)
	}
}

// field reads a field, adds it and checks it. It returns the value of a number.
func (m *mqttReader) field(c byte) int {
	start, before := m.at, m.faults
	row := rowOf(mqttFields, string(rune(c)))
	kind := row[0]
	value, n := m.value(kind)
	switch {
	case kind == '.' && !m.stop:
		m.bits(n, row[1:])
	case m.at > start:
		name, meaning, _ := strings.Cut(row[1:], "|")
		if c == 'R' {
			meaning = m.reason(n)
		}
		m.t.leaf(name, rowOf(mqttKinds, string(rune(kind))), value, start, m.at).Meaning = meaning
	}
	if !m.stop && m.faults == before {
		if text := m.wrong(c, n, value); text != "" {
			m.fault(start, m.at, text)
		}
	}
	return n
}

// bits adds the parts of the byte before the next one, each with a name and a width.
func (m *mqttReader) bits(n int, names string) {
	for shift := 8; shift > 0; {
		var name string
		name, names, _ = strings.Cut(names, ",")
		last := len(name) - 1
		width := int(name[last] - '0')
		shift -= width
		value := strconv.Itoa(n >> shift & (1<<width - 1))
		name = name[:last]
		meaning := rowOf(mqttBits, name)
		if meaning == "" {
			meaning = rowOf(mqttBits, name[strings.LastIndexByte(name, ' ')+1:]+" "+value)
		}
		m.t.leaf(name, "bits", value, m.at-1, m.at).Meaning = meaning
	}
}

// value reads a value of the type: as text, and as a number if it is one.
func (m *mqttReader) value(kind byte) (text string, n int) {
	switch kind {
	case 's':
		return m.text(), 0
	case 'p':
		key := m.text()
		return key + ": " + m.text(), 0
	case 'x':
		text, _ = shownBytes(m.nextBytes(m.number(2)))
		return text, 0
	case 'v':
		n = m.varint()
	case 'h':
		n = m.number(2)
	case 'w':
		n = m.number(4)
	default:
		n = m.number(1)
	}
	if m.stop { // only a part of it is there
		return "", 0
	}
	return strconv.Itoa(n), n
}

// nextBytes returns the next n bytes. If there are fewer it returns those, and stops.
func (m *mqttReader) nextBytes(n int) []byte {
	start, limit := m.at, min(m.end, len(m.b))
	switch {
	case m.stop:
		n = 0
	case n > m.end-start:
		m.fault(start, limit, "This field needs "+words.Count(n, "byte")+", and there are fewer.")
		m.stop = true
	case n > limit-start:
		m.cutOff(start)
	}
	m.at = min(start+n, limit)
	return m.b[start:m.at]
}

// number reads an integer, the highest byte first.
func (m *mqttReader) number(size int) int {
	n := uint32(0)
	for _, c := range m.nextBytes(size) {
		n = n<<8 | uint32(c)
	}
	return int(n)
}

// varint reads an integer of up to four bytes, the lowest seven bits first, and no more than it needs.
func (m *mqttReader) varint() (n int) {
	start := m.at
	for shift := 0; shift < 28; shift += 7 {
		c := m.number(1)
		n |= c & 0x7F << shift
		if m.stop || c < 0x80 && (c > 0 || shift == 0) {
			return n
		}
		if c == 0 {
			m.padded = true
			m.fault(start, m.at, "This number has a byte too many: it has to be as short as can be.")
			return n
		}
	}
	m.fault(start, m.at, "This is no variable byte integer: it has at most four bytes.")
	m.stop = true
	return 0
}

// text reads a string, which has its length before it.
func (m *mqttReader) text() string {
	b := m.nextBytes(m.number(2))
	i := max(invalidAt(b), bytes.IndexByte(b, 0))
	if i >= 0 && !m.stop {
		i += m.at - len(b)
		m.fault(i, i+1, "This byte is not UTF-8, or U+0000, which MQTT forbids.")
	}
	return shownText(b)
}

// skip adds the bytes up to the byte end, of which no more is known.
func (m *mqttReader) skip(name string, end int) {
	if start := m.at; end > start {
		m.at = end
		value, kind := shownBytes(m.b[start:end])
		m.t.leaf(name, kind, value, start, end)
	}
}

// payload reads what a PUBLISH has for its topic.
func (m *mqttReader) payload() {
	b := m.b[m.at:max(m.at, min(m.end, len(m.b)))]
	// That a payload of version 3.1.1 looks like properties is rare, and so is one of text with a 0 before it.
	m.likely5 = m.likely5 || len(b) > 0 && m.b[m.at-1] == 0 && controls(b) == 0 && invalidAt(b) < 0
	if m.skip("Payload", m.at+len(b)); len(b) > 0 {
		m.t.addNested(b, false)
	}
}

// properties reads the properties of version 5; the others have none. Their length tells where the next field begins,
// even if one of them is broken.
func (m *mqttReader) properties(c byte) {
	if m.version < 5 {
		return
	}
	start, outer := m.at, m.end
	m.t.begin("Properties", "properties", start)
	end := m.field('l') + m.at
	if end > outer {
		m.fault(start, m.at, "The properties would be longer than the packet.")
		m.stop = true
	}
	place := mqttPlaces[m.kind]
	if c == 'p' {
		place = mqttPlaces[0]
	}
	m.likely5 = end > m.at && !m.stop
	var seen uint64
	for m.end = end; m.at < end && !m.stop; {
		m.property(place, &seen)
		if m.stop && !m.cut {
			m.skip("Rest", min(end, len(m.b)))
			m.stop = false
		}
	}
	m.end = outer
	m.t.end(m.at)
}

// property reads one property, which begins with its identifier. No property but two may come twice. A byte is 0 or 1 in all
// of them.
func (m *mqttReader) property(place byte, seen *uint64) {
	start, before := m.at, m.faults
	id := m.number(1)
	key := strconv.Itoa(id)
	row := rowOf(mqttProperties, key)
	if row == "" {
		m.fault(start, m.at, "There is no property with this identifier.")
		m.stop = true
		return
	}
	value, n := m.value(row[0])
	name, places, _ := strings.Cut(row[1:], "|")
	m.t.leaf(name, "property "+key+", "+rowOf(mqttKinds, row[:1]), value, start, m.at)
	again := *seen>>id&1 == 1 && id != mqttUserProperty && (id != mqttSubscriptionID || m.kind != mqttPublish)
	*seen |= 1 << id
	switch {
	case m.stop || m.faults > before:
	case again || places != "" && strings.IndexByte(places, place) < 0:
		m.fault(start, m.at, "This property has no place here, or comes a second time.")
	case row[0] == 'b' && n > 1 || n == 0 && mqttNeverZero>>id&1 == 1:
		m.fault(start, m.at, "This property never has this value.")
	}
}
