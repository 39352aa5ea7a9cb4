package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/internal/base64text"
	"github.com/wslens/wslens/codec/internal/hashes"
)

// encodingCause tells which wrong encoding of the right digest value is, or what was sent in place of an accept value.
func encodingCause(value, key string) string {
	start, end := trimmed(key)
	sum := hashes.SHA1([]byte(key[start:end] + GUID))
	want := base64text.Encode(sum[:])
	inner, _ := base64text.Decode(value)
	switch {
	case value == key[start:end]:
		return "It is the key itself, sent back."
	case value == sampleAccept:
		return "It is the sample value of RFC 6455 section 1.3, which answers the key " + sampleKey + " only."
	case ascii.EqualFold(value, want):
		return "It differs in upper and lower case only; base64 depends on case."
	case string(hexBytes(value)) == string(sum[:]):
		return "It is the right digest in hex; its 20 bytes are written in base64."
	case string(hexBytes(string(inner))) == string(sum[:]):
		return "It is base64 of the digest's hex digits; base64 is taken of its 20 bytes."
	case value == strings.TrimSuffix(want, "="):
		return "The padding, = at the end, is missing."
	case string(looseBase64(value)) == string(sum[:]):
		return "It is in the URL-safe alphabet of base64; - stands for + and _ for /."
	case string(inner) == want:
		return "It is base64 of the right value: base64 was taken twice."
	case string(inner) == utf8Of(sum[:]):
		return "The 20 bytes of the digest were made a string and encoded as UTF-8 before base64."
	}
	return ""
}

// utf8Of is what comes of bytes that are taken for characters and then encoded.
func utf8Of(b []byte) string {
	var out strings.Builder
	for _, c := range b {
		out.WriteRune(rune(c))
	}
	return out.String()
}

// shapeCause tells why value cannot be base64 of a SHA-1 digest, whatever the key, and the digest if it shows. The cause
// is empty if it can be.
func shapeCause(value string) (cause string, digest []byte) {
	decoded, good := base64text.Decode(value)
	if good && len(decoded) == hashes.SHA1Size && base64text.Encode(decoded) == value {
		return "", nil
	}
	if digest = unwrapped(value); len(digest) == hashes.SHA1Size {
		return "Around the value are the quotation marks of a program's text, or an escaped newline.", digest
	}
	if digest = hexBytes(value); len(digest) == hashes.SHA1Size {
		return "It is a digest in hex; its 20 bytes are written in base64.", digest
	}
	if digest = hexBytes(string(decoded)); len(digest) == hashes.SHA1Size {
		return "It is base64 of a digest's hex digits; base64 is taken of its 20 bytes.", digest
	}
	if digest = looseBase64(value); len(digest) == hashes.SHA1Size {
		return "It is base64 without its padding, in the URL-safe alphabet or with stray bits at its end.", digest
	}
	switch {
	case good && len(decoded) == hashes.SHA256Size:
		return "It is base64 of 32 bytes, as SHA-256 gives; a SHA-1 digest has 20.", nil
	case good && len(decoded) == keyBytes:
		// MD5 is known by its length alone: package crypto/md5 costs more bytes of WebAssembly than it tells.
		return "It is base64 of 16 bytes: the hash is MD5, or it is a key; a SHA-1 digest has 20.", nil
	}
	return "It is not base64 of the 20 bytes of a SHA-1 digest, so it answers no key.", nil
}

// unwrapped decodes what stands within the text form of a string or a byte string: in quotation marks, with Python's b
// in front of them, or with an escaped newline behind it. It returns nil if there is no such thing.
func unwrapped(value string) []byte {
	inner := strings.TrimPrefix(value, "b")
	if len(inner) > 1 && (inner[0] == '"' || inner[0] == '\'') && inner[len(inner)-1] == inner[0] {
		inner = inner[1 : len(inner)-1]
	}
	inner = strings.TrimSuffix(inner, `\n`)
	if len(inner) != acceptLength || len(inner) == len(value) {
		return nil
	}
	b, _ := base64text.Decode(inner)
	return b
}
