package handshake

import (
	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/internal/base64text"
	"github.com/wslens/wslens/codec/internal/hashes"
	"github.com/wslens/wslens/codec/rule"
)

// What puts a server right that hashes something else.
const (
	trimKey  = "Strip white space and line ends from the key before you hash it: strip() in Python, trim() in Java and JavaScript."
	noEnd    = "Hash nothing behind the GUID: in a shell use printf, not echo."
	noNUL    = "Hash as many bytes as strlen counts; sizeof counts the 0 byte, too."
	copyGUID = "Copy the GUID as it is: " + GUID + "."
	addGUID  = "Hash key + \"" + GUID + "\", in this order."
	keyAsIs  = "Hash the key as it came, as text."
	useSHA1  = "Hash with SHA-1: hashlib.sha1 in Python, createHash('sha1') in Node."
)

// hashMistakes are the usual wrong inputs of the hash: what stands before the key and behind it in place of the GUID.
var hashMistakes = [...]struct {
	before, after string
	cause         rule.Cause
}{
	{"", "\n" + GUID, rule.Cause{Title: "the key was hashed with its newline (LF)", Mend: trimKey}},
	{"", "\r\n" + GUID, rule.Cause{Title: "the key was hashed with its line end (CR LF)", Mend: trimKey}},
	{"", "\r" + GUID, rule.Cause{Title: "the key was hashed with a CR behind it", Mend: trimKey}},
	{" ", GUID, rule.Cause{Title: "the key was hashed with the space in front of it", Mend: trimKey}},
	{"", " " + GUID, rule.Cause{Title: "the key was hashed with a space behind it", Mend: trimKey}},
	{" ", " " + GUID, rule.Cause{Title: "the key was hashed with spaces around it", Mend: trimKey}},
	{" ", "\r\n" + GUID, rule.Cause{Title: "the key was hashed with its space and line end (CR LF)", Mend: trimKey}},
	{"", GUID + "\n", rule.Cause{Title: "a newline (LF) was hashed behind the GUID", Mend: noEnd}},
	{"", GUID + "\r\n", rule.Cause{Title: "a line end (CR LF) was hashed behind the GUID", Mend: noEnd}},
	{"", GUID + "\x00", rule.Cause{Title: "a 0 byte was hashed behind the GUID", Mend: noNUL}},
	{"", "\x00" + GUID, rule.Cause{Title: "a 0 byte was hashed behind the key", Mend: noNUL}},
	{GUID, "", rule.Cause{Title: "the GUID was put before the key", Mend: addGUID}},
	{"", "", rule.Cause{Title: "the key was hashed without the GUID", Mend: addGUID}},
	{"", "258eafa5-e914-47da-95ca-c5ab0dc85b11", rule.Cause{Title: "the GUID was hashed in lower case", Mend: copyGUID}},
	{"", "258EAFA5E91447DA95CAC5AB0DC85B11", rule.Cause{Title: "the GUID was hashed without its hyphens", Mend: copyGUID}},
	{"", "{" + GUID + "}", rule.Cause{Title: "the GUID was hashed in braces", Mend: copyGUID}},
	{"", firstGroups + "5AB0DC85B11F", rule.Cause{Title: lastGroup + "5AB0DC85B11F", Mend: copyGUID}},
	{"", firstGroups + "5AB0DC85B11", rule.Cause{Title: lastGroup + "5AB0DC85B11", Mend: copyGUID}},
	{"", firstGroups + "C5AB0DC85B1", rule.Cause{Title: lastGroup + "C5AB0DC85B1", Mend: copyGUID}},
	{"", firstGroups + "5AB9DC11B5AB", rule.Cause{Title: lastGroup + "5AB9DC11B5AB", Mend: copyGUID}},
	{"", firstGroups + "5AB53ADF711E", rule.Cause{Title: lastGroup + "5AB53ADF711E", Mend: copyGUID}},
}

const (
	firstGroups = "258EAFA5-E914-47DA-95CA-"
	lastGroup   = "the GUID ends in C5AB0DC85B11, not "
)

// The causes that a hash of another kind tells.
var (
	mistypedGUID = rule.Cause{Title: "the GUID is mistyped", Mend: copyGUID}
	decodedKey   = rule.Cause{Title: "the key was base64-decoded before it was hashed", Mend: keyAsIs}
	encodedAgain = rule.Cause{Title: "the key was decoded and encoded again, then hashed", Mend: keyAsIs}
	lowerKey     = rule.Cause{Title: "the key was hashed in lower case", Mend: keyAsIs}
	spacedKey    = rule.Cause{Title: "the key was hashed with the white space around it", Mend: trimKey}
	noKey        = rule.Cause{Title: "the GUID was hashed without the key", Mend: addGUID}
	sha256Hash   = rule.Cause{Title: "the hash is SHA-256, not SHA-1", Mend: useSHA1}
)

// hashCause tells which wrong input of the hash, or which other hash, leads to value; nil if none does.
func hashCause(value, key string) *rule.Cause {
	start, end := trimmed(key)
	text := key[start:end]
	for i := range hashMistakes {
		if m := &hashMistakes[i]; acceptOf(m.before+text+m.after) == value {
			return &m.cause
		}
	}
	decoded, _ := base64text.Decode(text)
	sum256 := hashes.SHA256([]byte(text + GUID))
	switch value {
	case acceptOf(string(decoded) + GUID):
		return &decodedKey
	case acceptOf(base64text.Encode(decoded) + GUID):
		return &encodedAgain
	case acceptOf(ascii.LowerString(text) + GUID):
		return &lowerKey
	case acceptOf(key + GUID):
		return &spacedKey
	case acceptOf(GUID):
		return &noKey
	case base64text.Encode(sum256[:]):
		return &sha256Hash
	}
	return nil
}
