package payload

var centrifuge = Format{
	ID: "centrifuge", Label: "Centrifuge (Centrifugo)", Subprotocols: []string{"centrifuge-json"},
	read: readCentrifuge, weights: weights{0, 8, 1, 0, 0, 't'},
}

const centrifugeMethods = "connect/subscribe/unsubscribe/publish/presence/presence_stats/history/rpc/refresh/sub_refresh"

var centrifugeShapes = shapes{centrifugeMethods + "/push/send", `
Command or reply|Asks for something, or answers that|id ` + centrifugeMethods + `{|?
Connect|The client begins|connect{|?
Push|The server sends what a channel has, or news of it|push{|?
Send|The client sends, and wants no answer|send{|?
`, `
id: The command, in its reply too
channel: The channel
token: Tells who the client is
pub: What was published
offset: The place in the channel's history
epoch: Which history that place is in
`}

func readCentrifuge(b []byte, t *tree) (int, string) { return centrifugeShapes.read(b, t) }
