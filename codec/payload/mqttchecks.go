package payload

import "strings"

// wrong says what is wrong with the value of a field; "" if nothing is.
func (m *mqttReader) wrong(c byte, n int, text string) string {
	bad, qos := false, 0
	switch c {
	case 'H':
		bad = m.kind == 0 || n&15 != mqttFlagged>>m.kind&1<<1
	case 'h':
		qos = n >> 1
	case 'V':
		// Bridges between servers set the highest bit.
		m.version, m.known = byte(n&0x7F), true
		bad = mqttVersion(m.version) == ""
		m.stop = bad
	case 'F':
		m.flags, qos = n, n>>3
		bad = n&1 > 0 || n&4 == 0 && n&0x38 > 0 || m.version < 5 && n>>6 == 1
	case 'O':
		qos = n
		bad = n > 0x2F || m.version < 5 && n > 3
	case 'A':
		bad = n > 1
	case 'I':
		bad = n == 0
	case 'R':
		bad = m.reason(n) == ""
	case 'N':
		bad = text != "MQTT" && text != "MQIsdp"
		m.stop = bad
	case 'T', 'W':
		bad = strings.ContainsAny(text, "+#") || text == "" && m.version < 5
	case 'f':
		bad = !mqttFilter(text)
	}
	if qos&3 == 3 {
		return "There is no QoS 3."
	}
	if bad {
		return rowOf(mqttWrong, string(rune(c)))
	}
	return ""
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
