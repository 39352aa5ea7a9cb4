package notation_test

import "testing"

// Pieces of heads, many times, in the forms in which programs print them.
func TestLinearHeads(t *testing.T) {
	for _, unit := range []string{"'upgrade', 'websocket'\n", `"name": "upgrade", `, "name\"\nname\"", "Host: a\n", "Host\t", "host=[a], ", "[Host, ",
		"| Host ", "<td>Host</td><td>", "Status Code\n", "Request URL: ws://a\n", "key: 8yEHE5uTP0Xp0tvYmJ+VvA==\n", "a: b\\r\\n\n", "Upgrade: &#61;\n",
		"GET / HTTP/1.1\\r\\n\n", "HTTP_UPGRADE: ", "headers: {'sec-websocket-key': '1'}\n", "xx GET / HTTP/1.1\nHost: a\n"} {
		grows(t, "any", many(unit), recognised)
	}
}
