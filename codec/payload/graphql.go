package payload

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/jsontext"
)

var graphQL = Format{
	ID: "graphql", Label: "GraphQL", Subprotocols: []string{"graphql-transport-ws", "graphql-ws"}, read: readGraphQL,
}

// The types of messages, of graphql-transport-ws and of the older graphql-ws. Some tell the protocol by their name;
// others do if their payload is a list, or has one of some members; and others mean anything in other protocols.
var graphQLTypes = []struct{ name, meaning, payload string }{
	{"connection_init", "The client begins", anyPayload},
	{"connection_ack", "The server accepts the connection", anyPayload},
	{"ping", "One side asks whether the other is there", ""},
	{"pong", "The answer to a ping", ""},
	{"subscribe", "The client starts an operation", "query"},
	{"next", "The server sends a result", "data errors"},
	{"error", "The server refuses an operation; no more comes for its id", listPayload},
	{"complete", "The server has sent all results, or the client wants no more", ""},
	{"start", "The client starts an operation (older protocol)", "query"},
	{"stop", "The client wants no more results (older protocol)", ""},
	{"data", "The server sends a result (older protocol)", "data errors"},
	{"ka", "The server is still there (older protocol)", anyPayload},
	{"connection_error", "The server refuses the connection (older protocol)", anyPayload},
	{"connection_terminate", "The client ends the connection (older protocol)", anyPayload},
}

const (
	anyPayload  = "*"
	listPayload = "["
)

// What members are for, in a message and in its payload.
var graphQLMembers = [][2]string{
	{"id", "The operation, in all of its messages"},
	{"query", "The GraphQL document"},
	{"operationName", "Which operation of the document runs"},
	{"variables", "Values for the variables of the document"},
	{"data", "The result"},
	{"errors", "What went wrong"},
	{"message", "What went wrong"},
	{"extensions", "What the protocol leaves to its users"},
}

// readGraphQL reads one message, a JSON object.
func readGraphQL(b []byte, t *tree) (int, string) {
	start := 0
	for start < len(b) && isBlank(b[start:start+1]) {
		start++
	}
	if start == len(b) || b[start] != '{' {
		t.problem(start, len(b), "A message of GraphQL is a JSON object.")
		return 0, "The payload is no message of GraphQL."
	}
	score, kind, meaning := graphQLScore(b, start)
	if score == 0 {
		t.problem(start, start+1, "The object has no type that GraphQL knows.")
	}
	next, ok := readMembers(b, start, len(b), "", t, func(_ int, m *member) {
		if m.name == "payload" && m.kind == '{' {
			readMembers(b, m.start, m.end, m.name, t, func(_ int, m *member) { graphQLMember(b, m, t) })
			return
		}
		n := graphQLMember(b, m, t)
		if m.name == "type" {
			n.Meaning = meaning
		}
	})
	if ok && !isBlank(b[next:]) {
		t.leaf("Rest", "bytes", "", next, len(b))
		t.problem(next, len(b), "The message should end with its object.")
		ok = false
	}
	switch {
	case ok || score == 0:
	case score == scoreKnown:
		score = scoreBroken
	default:
		score = scoreAlways
	}
	return score, "The type is “" + kind + "”, one of GraphQL."
}

func graphQLMember(b []byte, m *member, t *tree) *Node {
	n := readMember(b, m, t)
	n.Meaning = pairOf(graphQLMembers, m.name)
	if m.name == "query" && m.kind == jsontext.String {
		n.Value = shownText([]byte(m.text(b)))
	}
	return n
}

// graphQLScore weighs the object by its type and its payload. No type, or another member, makes it that of another
// protocol.
func graphQLScore(b []byte, start int) (score int, kind, meaning string) {
	var payload member
	others := false
	eachMember(b, start, len(b), func(_ int, m *member) {
		switch m.name {
		case "type":
			kind = m.text(b)
		case "payload":
			payload = *m
		case "id":
		default:
			others = true
		}
	})
	if others {
		return 0, kind, ""
	}
	for _, row := range graphQLTypes {
		if row.name == kind {
			if row.payload == anyPayload || row.payload == listPayload && payload.kind == '[' || hasMember(b, &payload, row.payload) {
				return scoreKnown, kind, row.meaning
			}
			return scoreChance, kind, row.meaning
		}
	}
	return 0, kind, ""
}

// hasMember tells whether the value is an object with one of the members whose names stand in names.
func hasMember(b []byte, value *member, names string) (found bool) {
	if value.kind != '{' || names == "" {
		return false
	}
	eachMember(b, value.start, value.end, func(_ int, m *member) {
		found = found || m.name != "" && strings.Contains(" "+names+" ", " "+m.name+" ")
	})
	return found
}
