package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/rule"
)

// mostGUIDs is how many words of a text are tried in place of the GUID.
const mostGUIDs = 16

// BlameGUID looks for a word of the text that was hashed behind the key in place of the GUID, so that the value came of it. The finding is
// given that cause, and the range of the text returned that differs from the GUID; it is empty if there is no such word.
func BlameGUID(f *rule.Finding, text, value, key string) (differs Span) {
	const most = 6 // characters more than the GUID has, or fewer
	start, end := trimmed(key)
	for i, tried := 0, 0; i < len(text) && tried < mostGUIDs; i++ {
		from := i
		for i < len(text) && isGUIDChar(text[i]) {
			i++
		}
		word := text[from:i]
		if len(word) < len(GUID)-most || len(word) > len(GUID)+most || word == GUID || strings.IndexByte(word, '-') < 0 {
			continue
		}
		if tried++; acceptOf(key[start:end]+word) == value {
			f.Text = "The server hashed the GUID of this text, " + word + ", and not that of RFC 6455."
			blame(f, &mistypedGUID)
			return differing(word, from)
		}
	}
	return Span{}
}

// differing is the range of a word that differs from the GUID; from is where the word stands.
func differing(word string, from int) Span {
	first, last, end := 0, len(word), len(GUID)
	for first < last-1 && first < end && word[first] == GUID[first] {
		first++
	}
	for last > first+1 && end > first && word[last-1] == GUID[end-1] {
		last--
		end--
	}
	return Span{from + first, from + last}
}

// isGUIDChar tells a hyphen, a letter or a digit: a mistyped one need not be one of hex.
func isGUIDChar(c byte) bool {
	l := ascii.Lower(c)
	return c == '-' || c >= '0' && c <= '9' || l >= 'a' && l <= 'z'
}
