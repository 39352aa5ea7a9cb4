package payload

type stompRow struct {
	name, meaning string
	// needs is a header that has to be there, in every version.
	needs string
	// escapes says that headers may have escapes, and body that there may be a body.
	escapes, body bool
}

// The commands (STOMP 1.2, Augmented BNF).
var stompCommands = []stompRow{
	{"CONNECT", "The client asks for a session", "", false, false},
	{"STOMP", "The client asks for a session", "", false, false},
	{"CONNECTED", "The server accepts the session", "", false, false},
	{"SEND", "The client sends a message to a destination", "destination", true, true},
	{"SUBSCRIBE", "The client asks for the messages of a destination", "destination", true, false},
	{"UNSUBSCRIBE", "The client ends a subscription", "", true, false},
	{"BEGIN", "The client begins a transaction", "transaction", true, false},
	{"COMMIT", "The client carries a transaction out", "transaction", true, false},
	{"ABORT", "The client drops a transaction", "transaction", true, false},
	{"ACK", "The client has handled a message", "", true, false},
	{"NACK", "The client did not handle a message", "", true, false},
	{"DISCONNECT", "The client ends the session", "", true, false},
	{"MESSAGE", "The server delivers a message", "destination", true, true},
	{"RECEIPT", "The server has handled a frame that asked for a receipt", "receipt-id", true, false},
	{"ERROR", "The server gives up, and closes the connection", "", true, true},
}

var stompHeaders = []stompRow{
	{name: "accept-version", meaning: "The versions that the client knows"},
	{name: "version", meaning: "The version of the session"},
	{name: "host", meaning: "The virtual host"},
	{name: "heart-beat", meaning: "Milliseconds: at most so long without sending, and so long without hearing; 0 for never"},
	{name: "content-length", meaning: "The length of the body in bytes"},
	{name: "content-type", meaning: "The type of the body"},
	{name: "destination", meaning: "Where the message goes, or comes from"},
	{name: "id", meaning: "The name of the subscription, or of the message to acknowledge"},
	{name: "subscription", meaning: "The id of the subscription"},
	{name: "message-id", meaning: "The message's own name"},
	{name: "ack", meaning: "How messages are acknowledged, or the id for ACK"},
	{name: "transaction", meaning: "The name of the transaction"},
	{name: "receipt", meaning: "Asks for a RECEIPT with this id"},
	{name: "receipt-id", meaning: "The receipt that the client asked for"},
}

// stompFind returns the row of a name, or nil.
func stompFind(rows []stompRow, name []byte) *stompRow {
	for i := range rows {
		if rows[i].name == string(name) {
			return &rows[i]
		}
	}
	return nil
}
