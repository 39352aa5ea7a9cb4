package payload

import "bytes"

var jsonRPC = Format{ID: "jsonrpc", Label: "JSON-RPC", read: readJSONRPC, weights: weights{8, 8, 1, 0, 0, 't'}}

var jsonRPCShapes = shapes{"jsonrpc", `
Request|Calls a method; without an id it is a notification, which has no answer|jsonrpc=2.0 method ?params ?id
Result|Answers the request with this id|jsonrpc=2.0 result id
Error|The request with this id has failed|jsonrpc=2.0 error{ ?id
`, `
id: The request, in its answer too
method: The method; those of editors and their language servers have names such as textDocument/hover
params: The values for the method
code: What kind of error it is
`}

// readJSONRPC reads version 2.0, also behind the headers that language servers have before it elsewhere.
func readJSONRPC(b []byte, t *tree) (int, string) {
	const header, end = "Content-Length: ", "\r\n\r\n"
	if !startsWith(b, header) {
		return jsonRPCShapes.read(b, t)
	}
	at := bytes.Index(b, []byte(end))
	if at < 0 {
		return 0, "The headers have no end."
	}
	at += len(end)
	t.leaf("Headers", "text", shownText(b[:at-len(end)]), 0, at)
	root := len(t.nodes)
	if ok := readJSON(b, at, len(b), "", t); !ok {
		return scoreHint, "It begins with a header as language servers have."
	}
	if _, ok := t.shape(root, jsonRPCShapes.rows); !ok {
		return scoreHint, "It begins with a header as language servers have."
	}
	return scoreCertain, "It is JSON-RPC behind the header of a language server, which has no place in WebSocket: messages have an end."
}
