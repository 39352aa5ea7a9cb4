package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/internal/base64text"
	"github.com/wslens/wslens/codec/internal/hashes"
	"github.com/wslens/wslens/codec/rule"
)

// The causes that the encoding tells, or what was sent in place of a digest.
var (
	sentBack     = rule.Cause{Title: "it is the key itself, sent back"}
	sampleValue  = rule.Cause{Title: "it is the sample value of RFC 6455", Mend: "Compute the value from the key of each request."}
	otherCase    = rule.Cause{Title: "it differs in upper and lower case", Mend: asItComes}
	digestInHex  = rule.Cause{Title: "it is the right digest, but in hex", Mend: rawDigest}
	hexInBase64  = rule.Cause{Title: "base64 was taken of the digest's hex digits", Mend: rawDigest}
	noPadding    = rule.Cause{Title: "the padding, = at its end, is missing", Mend: asItComes}
	urlSafeValue = rule.Cause{Title: "it is in the URL-safe alphabet of base64", Mend: standardSet}
	encodedTwice = rule.Cause{Title: "base64 was taken twice", Mend: "Take base64 once, of the 20 bytes of the digest."}
	digestAsUTF8 = rule.Cause{Title: "the digest was encoded as UTF-8 before base64", Mend: "Give base64 the digest as bytes, never as a string."}
	quotedValue  = rule.Cause{Title: "quotation marks or an escaped newline are around it",
		Mend: "Write the value alone: in Python decode() the bytes that base64 gives, and strip() a newline."}
	someHex        = rule.Cause{Title: "it is a digest in hex, not in base64", Mend: rawDigest}
	looseValue     = rule.Cause{Title: "it has no padding, a URL-safe alphabet or stray bits", Mend: standardSet}
	thirtyTwoBytes = rule.Cause{Title: "it has 32 bytes, as of SHA-256, not 20", Mend: useSHA1}
	sixteenBytes   = rule.Cause{Title: "it has 16 bytes, as MD5 or a key has, not 20", Mend: useSHA1}
	noDigest       = rule.Cause{Title: "it is not base64 of 20 bytes, so it answers no key"}
)

const (
	rawDigest   = "Encode the 20 bytes of the digest, not their hex digits: digest(), not hexdigest(), in Python; digest('base64') in Node."
	asItComes   = "Send what base64 gives as it is: 28 characters that end in =."
	standardSet = "Use standard base64: b64encode, not urlsafe_b64encode, in Python; getEncoder(), not getUrlEncoder(), in Java."
)

// encodingCause tells which wrong encoding of the right digest value is, or what was sent in place of an accept value; nil if
// that is not known.
func encodingCause(value, key string) *rule.Cause {
	start, end := trimmed(key)
	sum := hashes.SHA1([]byte(key[start:end] + GUID))
	want := base64text.Encode(sum[:])
	inner, _ := base64text.Decode(value)
	switch {
	case value == key[start:end]:
		return &sentBack
	case value == sampleAccept:
		return &sampleValue
	case ascii.EqualFold(value, want):
		return &otherCase
	case string(hexBytes(value)) == string(sum[:]):
		return &digestInHex
	case string(hexBytes(string(inner))) == string(sum[:]):
		return &hexInBase64
	case value == strings.TrimSuffix(want, "="):
		return &noPadding
	case string(looseBase64(value)) == string(sum[:]):
		return &urlSafeValue
	case string(inner) == want:
		return &encodedTwice
	case string(inner) == utf8Of(sum[:]):
		return &digestAsUTF8
	}
	return nil
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
// is nil if it can be.
func shapeCause(value string) (cause *rule.Cause, digest []byte) {
	decoded, good := base64text.Decode(value)
	if good && len(decoded) == hashes.SHA1Size && base64text.Encode(decoded) == value {
		return nil, nil
	}
	if digest = unwrapped(value); len(digest) == hashes.SHA1Size {
		return &quotedValue, digest
	}
	if digest = hexBytes(value); len(digest) == hashes.SHA1Size {
		return &someHex, digest
	}
	if digest = hexBytes(string(decoded)); len(digest) == hashes.SHA1Size {
		return &hexInBase64, digest
	}
	if digest = looseBase64(value); len(digest) == hashes.SHA1Size {
		return &looseValue, digest
	}
	switch {
	case good && len(decoded) == hashes.SHA256Size:
		return &thirtyTwoBytes, nil
	case good && len(decoded) == keyBytes:
		// MD5 is known by its length alone: package crypto/md5 costs more bytes of WebAssembly than it tells.
		return &sixteenBytes, nil
	}
	return &noDigest, nil
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
