package payload

import "strings"

var graphQL = Format{
	ID: "graphql", Label: "GraphQL", Subprotocols: []string{"graphql-transport-ws", "graphql-ws"}, read: readGraphQL, weights: weights{0, 8, 0, 0, 0, 't'},
}

// The types of messages, of graphql-transport-ws and of the older graphql-ws. Behind | is how they differ from those of
// other protocols: a by the name alone, p if there are an id and a payload.
const graphQLTypes = `
connection_init: The client begins|a
connection_ack: The server accepts the connection|a
ping: One side asks whether the other is there
pong: The answer to a ping
subscribe: The client starts an operation|p
next: The server sends a result|p
error: The server refuses an operation; no more comes for its id|p
complete: The server has sent all results, or the client wants no more
start: The client starts an operation (older protocol)|p
stop: The client wants no more results (older protocol)
data: The server sends a result (older protocol)|p
ka: The server is still there (older protocol)|a
connection_error: The server refuses the connection (older protocol)|a
connection_terminate: The client ends the connection (older protocol)|a
`

// What members are for, in a message and in its payload.
const graphQLMembers = `
id: The operation, in all of its messages
query: The GraphQL document
operationName: Which operation of the document runs
variables: Values for the variables of the document
data: The result
errors: What went wrong
message: What went wrong
extensions: What the protocol leaves to its users
`

// readGraphQL reads one message, a JSON object. Members other than three make it that of another protocol.
func readGraphQL(b []byte, t *tree) (int, string) {
	const not = "It is no JSON object with a type of GraphQL."
	if len(b) == 0 || b[0] != '{' {
		t.stray(0, len(b), not)
		return 0, not
	}
	ok := readJSON(b, 0, len(b), "", t)
	t.describe(0, graphQLMembers)
	meaning, how, _ := strings.Cut(rowOf(graphQLTypes, t.kind), "|")
	members := 0
	for i := range t.nodes {
		if n := &t.nodes[i]; n.Depth == 1 {
			switch members++; n.Name {
			case "type":
				n.Meaning = meaning
				members--
			case "id", "payload":
			default:
				meaning = ""
			}
		}
	}
	switch {
	case meaning == "":
		return 0, not
	case how == "" || how == "p" && members < 2:
		return scoreChance, "The type is one of GraphQL, and of other protocols."
	case !ok:
		return scoreBroken, "The type is one of GraphQL."
	}
	return scoreKnown, "The type is one of GraphQL."
}
