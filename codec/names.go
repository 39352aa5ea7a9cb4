package codec

import "strconv"

// nameOf is the name of an enum's value; one that has none is its number.
func nameOf(names []string, value uint8) string {
	if int(value) < len(names) {
		return names[value]
	}
	return strconv.Itoa(int(value))
}

// String returns "messages", "frames" or "stream".
func (l Level) String() string { return nameOf([]string{"messages", "frames", "stream"}, uint8(l)) }

// String returns "fault", "message", "frame", "frame start", "frame data" or "frame end".
func (k EventKind) String() string {
	return nameOf([]string{"fault", "message", "frame", "frame start", "frame data", "frame end"}, uint8(k))
}

// String returns "unknown", "client", "server" or "mixed".
func (s Sender) String() string {
	return nameOf([]string{"unknown", "client", "server", "mixed"}, uint8(s))
}

// String returns "unknown", "none" or "permessage-deflate".
func (c Compression) String() string {
	return nameOf([]string{"unknown", "none", "permessage-deflate"}, uint8(c))
}

// String returns what the class is called: "registered", "late", "library", "private", "not sendable", "reserved" or
// "undefined".
func (c CloseClass) String() string {
	return nameOf([]string{"registered", "late", "library", "private", "not sendable", "reserved", "undefined"}, uint8(c))
}

// String returns the number of bits, such as "7-bit"; "shortest" for 0.
func (f LengthForm) String() string {
	switch f {
	case 0:
		return "shortest"
	case Length7:
		return "7-bit"
	case Length16:
		return "16-bit"
	case Length64:
		return "64-bit"
	}
	return nameOf(nil, uint8(f))
}

// String returns the number and, if there is one, the name in the IANA registry: "1000 Normal Closure".
func (c CloseCode) String() string {
	text := strconv.Itoa(int(c))
	if name := c.Name(); name != "" {
		text += " " + name
	}
	return text
}
