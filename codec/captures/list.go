package captures

// Note says what of a file or a connection could not be read.
type Note struct {
	Text string `js:"text"`
	// What to do about it; mostly empty.
	Fix string `js:"fix"`
}

// Counts are those of a connection, as its client sees them.
type Counts struct {
	Sent     int `js:"sent"`
	Received int `js:"received"`
}

// Connection is one WebSocket connection of a file.
type Connection struct {
	Index int `js:"index"`
	// Addresses with ports; empty if the file does not tell them.
	Client string `js:"client"`
	Server string `js:"server"`
	// Empty if the request is not in the file.
	URL         string `js:"url"`
	Subprotocol string `js:"subprotocol"`
	Extensions  string `js:"extensions"`
	// "http/1.1", or "h2" for a stream of HTTP/2 (RFC 8441); empty if it is not known.
	Transport string `js:"transport"`
	// "opened" if the connection was encrypted; "no keys" if it could not be opened, so that it is not known whether it is a WebSocket;
	// else empty.
	Encrypted string `js:"encrypted"`
	// The name of the server that TLS asked for; else empty.
	ServerName string `js:"serverName"`
	// What the file has of it: "bytes" (all that was sent), "messages" (whole ones, no frames), "headers" (of the frames, no payloads), or
	// "nothing". Of bytes there is a session; of nothing there is no report.
	Holds string `js:"holds"`
	// When the request was sent and when the last bytes came, in UTC (RFC 3339).
	Start string `js:"start"`
	End   string `js:"end"`
	// "closed", "reset", "replaced" (the same ports were used again), or "open" as far as the file goes.
	Ended  string `js:"ended"`
	Frames Counts `js:"frames"`
	// Texts and binary messages, fragments put together.
	Messages Counts `js:"messages"`
	// Close, Ping and Pong.
	Controls Counts `js:"controls"`
	// Heads included.
	Bytes Counts `js:"bytes"`
	// Of the first Close; 1005 stands for none in it. Absent if there was no Close.
	CloseCode *int `js:"closeCode"`
	// How many rules were broken, but for those in frames that are not whole in the file.
	Errors   int `js:"errors"`
	Warnings int `js:"warnings"`
	// What of the connection is missing.
	Notes []Note `js:"notes"`
}
