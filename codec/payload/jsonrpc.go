package payload

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

// readJSONRPC reads requests and answers of version 2.0, one or several, such as editors and language servers send.
func readJSONRPC(b []byte, t *tree) (int, string) { return jsonRPCShapes.read(b, t) }
