package report

// Passage is a part of the text that is one thing. The passages tile the text.
type Passage struct {
	// The range of the text, as UTF-16 offsets.
	Start int `js:"start"`
	End   int `js:"end"`
	// "prose", "head", "bytes", "command", "saying" or "export".
	Kind string `js:"kind"`
	// The id of the notation that it is in, and its label; both are empty for prose around passages that are read.
	Form  string `js:"form"`
	Label string `js:"label"`
	// Why it was taken so, or left out.
	Reason string `js:"reason"`
	// "client-to-server", "server-to-client" or "unknown": who sent it, as far as the text tells.
	Direction string `js:"direction"`
	// The index, among the stories, of the connection that it belongs to; -1 for what belongs to none.
	Story int `js:"story"`
	// Whether its bytes are among those that are read.
	Included bool `js:"included"`
}

// Story is one connection that a text tells of.
type Story struct {
	// What it begins with and how much belongs to it, such as "GET /feed, 101, 2 passages of bytes".
	Label string `js:"label"`
}
