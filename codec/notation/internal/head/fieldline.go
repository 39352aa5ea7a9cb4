package head

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// IsWebSocketField reports whether a line, in lower case, is a field that the head of a WebSocket has.
func IsWebSocketField(line string) bool {
	name, value, _ := strings.Cut(line, ":")
	return strings.HasPrefix(name, "sec-websocket-") || name == "upgrade" && strings.Contains(value, "websocket") ||
		name == "connection" && strings.Contains(value, "upgrade")
}

// What the names of fields begin with that stand first in a head.
var firstFields = []string{"host", "upgrade", "connection", "sec-websocket-", "origin", "user-agent", "accept", "pragma", "cache-control",
	"cookie", "server", "date", "access-control-", "content-", "x-", "via", "cf-", "strict-transport-", "alt-svc", "transfer-encoding", "set-cookie"}

// FieldAt returns where in a line, in lower case, a field begins that often stands first; -1 if there is none.
func FieldAt(line string) int {
	const most = 160
	for i := lex.SkipSpace(line, 0); i < min(len(line), most); {
		if IsQuoteAt(line, i) {
			i++
		}
		if end := i + lex.Until(line[i:], ": "); end < len(line) && line[end] == ':' {
			for _, name := range firstFields {
				if lex.StartsAt(line, i, name) {
					return i
				}
			}
		}
		i += lex.Until(line[i:], " \t:")
		i = lex.SkipAny(line, i, ":")
	}
	return -1
}

// IsEqualsField tells a field as the texts on HTTP/2 write it, with an equals sign.
func IsEqualsField(line string) bool {
	name := lex.Until(line, " ")
	return lex.StartsAt(line, name, " = ") && lex.Until(line[:name], "\"'()[]{}<>/\\,;=@?:") == name
}

// IsFieldOrEnd tells a field, or nothing: the blank line behind a head.
func IsFieldOrEnd(line string) bool {
	name := lex.Until(line, ":\"'()[]{}<>/\\,;=?@")
	return line == "" || name > 0 && name < len(line) && line[name] == ':'
}
