package report

// Handshake is what was read of the opening handshake (RFC 6455 section 4).
type Handshake struct {
	Request  *Head `js:"request"`
	Response *Head `js:"response"`
	// The accept value that the request's key leads to; absent without a key.
	Acceptance *Acceptance `js:"acceptance"`
	// The response's Sec-WebSocket-Accept, as it stands there.
	AcceptFound string `js:"acceptFound"`
	// "match", "mismatch", "missing" or "unknown" (no key to judge by, no response, or HTTP/2, which has no such value).
	AcceptState string `js:"acceptState"`
	// Offer against answer: the subprotocol, each extension, and each of its parameters.
	Terms []Term `js:"terms"`
}

// Term is one thing that a handshake negotiates.
type Term struct {
	// "subprotocol", or the name of an extension or of a parameter.
	Name string `js:"name"`
	// The extension that a parameter belongs to; empty for all else.
	Extension string `js:"extension"`
	// As written by the client and by the server: a value, "yes" for a name without one, empty if it is not there.
	Offered  string `js:"offered"`
	Answered string `js:"answered"`
	// What is in force because of it, or would be.
	Meaning string `js:"meaning"`
	// The id of the rule that it breaks; empty for none.
	Rule string `js:"rule"`
}

// Reply is what a good server answers to a request.
type Reply struct {
	// The whole head with CR LF, blank line included.
	Response string `js:"response"`
	Status   int    `js:"status"`
	// Absent if there is no key, or none is used.
	Acceptance *Acceptance `js:"acceptance"`
	// Those of the request.
	Findings []Finding `js:"findings"`
}

// Head is the start line and header fields of a request or response.
type Head struct {
	// "request" or "response".
	Kind string `js:"kind"`
	// The head's bytes in the input, blank line included; both are 0 for a request given as an option.
	ByteStart int `js:"byteStart"`
	ByteEnd   int `js:"byteEnd"`
	// Whether the blank line that ends the head is there.
	Complete bool `js:"complete"`
	// "HTTP/1.1", or "HTTP/2" for a head of pseudo-header fields, which may be of HTTP/3 too.
	Protocol  string      `js:"protocol"`
	StartLine string      `js:"startLine"`
	Fields    []HeadField `js:"fields"`
	// How many fields the head has; fields lists the first of them.
	FieldCount int `js:"fieldCount"`
}

// HeadField is one line of a head.
type HeadField struct {
	Name string `js:"name"`
	// Without the white space around it.
	Value string `js:"value"`
	// The whole line's bytes in the input, line end included.
	ByteStart int `js:"byteStart"`
	ByteEnd   int `js:"byteEnd"`
	// What the field is for, and which section says so; empty for fields that have no part in the handshake.
	Meaning string `js:"meaning"`
	Section string `js:"section"`
}

// Acceptance is the derivation of Sec-WebSocket-Accept (RFC 6455 section 4.2.2).
type Acceptance struct {
	Key          string `js:"key"`
	TrimmedKey   string `js:"trimmedKey"`
	Concatenated string `js:"concatenated"`
	// The 20 bytes of the digest, in hex.
	SHA1   string `js:"sha1"`
	Accept string `js:"accept"`
	Steps  []Step `js:"steps"`
}

// Step is one line of the derivation.
type Step struct {
	Name    string `js:"name"`
	Value   string `js:"value"`
	Text    string `js:"text"`
	Section string `js:"section"`
}
