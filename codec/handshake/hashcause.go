package handshake

import (
	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/internal/base64text"
	"github.com/wslens/wslens/codec/internal/hashes"
)

// hashMistakes are the usual wrong inputs of the hash: what stands before the key and behind it in place of the GUID.
var hashMistakes = [...]struct{ before, after, text string }{
	{"", "\n" + GUID, "The key was hashed with a newline (LF) behind it."},
	{"", "\r\n" + GUID, "The key was hashed with its line end (CR LF) behind it."},
	{"", "\r" + GUID, "The key was hashed with a CR behind it."},
	{" ", GUID, "The key was hashed with the space in front of it."},
	{"", " " + GUID, "The key was hashed with a space behind it."},
	{" ", " " + GUID, "The key was hashed with spaces around it."},
	{" ", "\r\n" + GUID, "The key was hashed with the space in front of it and its line end (CR LF) behind it."},
	{"", GUID + "\n", "A newline (LF) was hashed behind the GUID, as echo without -n adds."},
	{"", GUID + "\r\n", "A line end (CR LF) was hashed behind the GUID."},
	{GUID, "", "The GUID was put before the key; it follows the key."},
	{"", "", "The key was hashed without the GUID."},
	{"", "258eafa5-e914-47da-95ca-c5ab0dc85b11", "The GUID was hashed in lower case; it is in upper case."},
	{"", "258EAFA5E91447DA95CAC5AB0DC85B11", "The GUID was hashed without its hyphens."},
	{"", "{" + GUID + "}", "The GUID was hashed in braces."},
	{"", firstGroups + "5AB0DC85B11F", mistyped + "5AB0DC85B11F."},
	{"", firstGroups + "5AB0DC85B11", mistyped + "5AB0DC85B11."},
	{"", firstGroups + "C5AB0DC85B1", mistyped + "C5AB0DC85B1."},
	{"", firstGroups + "5AB9DC11B5AB", mistyped + "5AB9DC11B5AB."},
	{"", firstGroups + "5AB53ADF711E", mistyped + "5AB53ADF711E."},
}

const (
	firstGroups = "258EAFA5-E914-47DA-95CA-"
	mistyped    = "The GUID was mistyped: its last group is C5AB0DC85B11, not "
)

// hashCause tells which wrong input of the hash, or which other hash, leads to value.
func hashCause(value, key string) string {
	start, end := trimmed(key)
	text := key[start:end]
	for i := range hashMistakes {
		if m := &hashMistakes[i]; acceptOf(m.before+text+m.after) == value {
			return m.text
		}
	}
	decoded, _ := base64text.Decode(text)
	sum256 := hashes.SHA256([]byte(text + GUID))
	switch value {
	case acceptOf(string(decoded) + GUID):
		return "The key was base64-decoded before it was hashed; it is hashed as text."
	case acceptOf(base64text.Encode(decoded) + GUID):
		return "The key was base64-decoded and encoded again before it was hashed; it is hashed as sent."
	case acceptOf(ascii.LowerString(text) + GUID):
		return "The key was hashed in lower case; it is hashed as sent."
	case acceptOf(key + GUID):
		return "The key was hashed with the white space around it."
	case acceptOf(GUID):
		return "The GUID was hashed without the key."
	case base64text.Encode(sum256[:]):
		return "The hash is SHA-256; it has to be SHA-1."
	}
	return ""
}
