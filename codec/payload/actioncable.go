package payload

var actionCable = Format{
	ID: "actioncable", Label: "Action Cable", Subprotocols: []string{"actioncable-v1-json", "actioncable-unsupported"},
	read: readActionCable, weights: weights{0, 8, 1, 0, 0, 't'},
}

var actionCableShapes = shapes{"identifier/welcome/ping/disconnect", `
Welcome|The server accepts the connection|type=welcome|?
Ping|The server is still there|type=ping message|?
Confirmation|The server has subscribed the client|type=confirm_subscription identifier
Rejection|The server refuses the subscription|type=reject_subscription identifier
Disconnect|The server ends the connection|type=disconnect reason reconnect
Command|The client subscribes, unsubscribes, or sends to a channel|command=subscribe/unsubscribe/message identifier ?data
Message|What a channel sends|identifier message|?
`, `
identifier: The channel, in JSON within a string
message: What the channel sends; of a ping, the time in seconds
data: What the channel gets, in JSON within a string
reconnect: Whether the client may connect again
`}

func readActionCable(b []byte, t *tree) (int, string) { return actionCableShapes.read(b, t) }
