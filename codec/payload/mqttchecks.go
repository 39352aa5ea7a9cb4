package payload

import "strings"

// wrong says what is wrong with the value of a field; "" if nothing is. It takes note of what later fields depend on.
func (m *mqttReader) wrong(c byte, n int, text string) string {
	switch c {
	case 'V':
		// Bridges between servers set the highest bit.
		m.version, m.known = byte(n&0x7F), true
	case 'F':
		m.flags = n
	}
	switch bad := m.badText(c, text) || m.badNumber(c, n); {
	case mqttQoS(c, n) == 3:
		return "There is no QoS 3."
	case bad:
		m.stop = m.stop || c == 'V' || c == 'N'
		return rowOf(mqttWrong, string(rune(c)))
	}
	return ""
}

// mqttQoS is the quality of service in a field; 0 if it has none.
func mqttQoS(c byte, n int) int {
	switch c {
	case 'h':
		return n >> 1 & 3
	case 'F':
		return n >> 3 & 3
	case 'O':
		return n & 3
	}
	return 0
}

// badNumber reports whether a number breaks the row of its field in mqttWrong.
func (m *mqttReader) badNumber(c byte, n int) bool {
	switch c {
	case 'H':
		return m.kind == 0 || n&15 != mqttFlagged>>m.kind&1<<1
	case 'V':
		return mqttVersion(m.version) == ""
	case 'F':
		return n&1 > 0 || n&4 == 0 && n&0x38 > 0 || m.version < 5 && n>>6 == 1
	case 'O':
		return n > 0x2F || m.version < 5 && n > 3
	case 'A':
		return n > 1
	case 'I':
		return n == 0
	case 'R':
		return m.reason(n) == ""
	}
	return false
}

// badText is badNumber for a text.
func (m *mqttReader) badText(c byte, text string) bool {
	switch c {
	case 'N':
		return text != "MQTT" && text != "MQIsdp"
	case 'T', 'W':
		return strings.ContainsAny(text, "+#") || text == "" && m.version < 5
	case 'f':
		return !mqttFilter(text)
	}
	return false
}

const mqttWrong = `
H: No packet of MQTT begins with this byte.
N: A protocol of MQTT is called MQTT, or MQIsdp in version 3.1.
V: The versions of MQTT are 3, 4 and 5.
F: These flags do not go together: without a will all of its bits are 0, and so is the lowest one.
O: There are no such subscription options.
A: Only the lowest of these bits is in use.
I: A packet identifier is never 0.
R: There is no such reason code.
T: A topic has a name, without the wildcards + and #.
W: A topic has a name, without the wildcards + and #.
f: In a topic filter + stands for a whole level, and # for all levels that follow.
`

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
