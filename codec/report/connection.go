package report

// Connection is what is known of a connection as a whole, and of each direction at the end of the input.
type Connection struct {
	// "handshake", "option" or "unknown": where the extensions are known from.
	TermsFrom string `js:"termsFrom"`
	// The negotiated ones, as in Sec-WebSocket-Extensions.
	Extensions  string `js:"extensions"`
	Subprotocol string `js:"subprotocol"`
	// The client's frames, then the server's; one alone if all came from one side, or from an unknown one.
	Lanes []Lane `js:"lanes"`
	// Each Ping with its Pong, each Close with its answer; the first 500.
	Pairs []Pair `js:"pairs"`
}

// Lane is the state of one direction at the end of the input.
type Lane struct {
	Direction string `js:"direction"`
	Frames    int    `js:"frames"`
	Messages  int    `js:"messages"`
	// Of all frames, on the wire.
	PayloadBytes int `js:"payloadBytes"`
	// "open", "in-message" (a message waits for its end), "in-frame" (a frame is cut), "closing" (its Close was sent)
	// or "closed" (both have been).
	State string `js:"state"`
	// The state as a sentence.
	Text    string       `js:"text"`
	Deflate *LaneDeflate `js:"deflate"`
}

// LaneDeflate is permessage-deflate in one direction; absent if it is not in use.
type LaneDeflate struct {
	// 8 to 15; 15 unless fewer were agreed.
	WindowBits int  `js:"windowBits"`
	Takeover   bool `js:"takeover"`
	// How many messages were compressed, their bytes on the wire, and what these inflate to.
	Messages        int `js:"messages"`
	CompressedBytes int `js:"compressedBytes"`
	InflatedBytes   int `js:"inflatedBytes"`
}

// Pair is a Ping or Close and its answer, by the indexes of their frames; -1 stands for a frame that is not there.
type Pair struct {
	// "ping" or "close".
	Kind     string `js:"kind"`
	Asked    int    `js:"asked"`
	Answered int    `js:"answered"`
	// "answered", "unanswered", "differs", "unsolicited", "superseded" (the Pong of a later Ping stands for it), or
	// "unknown" (the other direction is not in the input).
	State string `js:"state"`
}

// Capture is what an export of developer tools or of a proxy holds: payloads of whole messages, never frames.
type Capture struct {
	// The first 500.
	Connections     []CaptureConnection `js:"connections"`
	ConnectionCount int                 `js:"connectionCount"`
	// The index of the connection that is shown.
	Shown int `js:"shown"`
	// The index, among the messages of that connection, of the first that is listed.
	From int `js:"from"`
	// Says so if another connection was asked for; else empty.
	Note string `js:"note"`
}

// CaptureConnection is one connection of a capture.
type CaptureConnection struct {
	// Empty if the export does not tell it.
	URL          string `js:"url"`
	MessageCount int    `js:"messageCount"`
	// Of the first and the last message, in seconds; absent if the export has no times.
	FirstTime *float64 `js:"firstTime"`
	LastTime  *float64 `js:"lastTime"`
}
