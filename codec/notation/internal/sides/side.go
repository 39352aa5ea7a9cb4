// Package sides tells by the words of a text who sent what stands in it.
package sides

// Side is who sent bytes, by the words near them.
type Side int8

// The sides.
const (
	// Unknown: no word near them says it.
	Unknown Side = iota
	// Client and Server are those that the text names.
	Client
	Server
	// Sent and Received are those of a log that does not say which side wrote it.
	Sent
	Received
)

// String returns "unknown", "client", "server", "sent" or "received".
func (s Side) String() string {
	return [...]string{"unknown", "client", "server", "sent", "received"}[s]
}
