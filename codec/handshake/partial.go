package handshake

import "bytes"

// MayBecomeHead reports whether b, the start of a stream, is too short to tell that no head begins with it. What looks
// like a head already may become one.
func MayBecomeHead(b []byte) bool {
	if LooksLikeHead(b) {
		return true
	}
	if bytes.IndexByte(b, '\n') >= 0 || len(b) >= longestLine {
		return false
	}
	for _, name := range append(pseudoNames[:], "HTTP/") {
		if len(b) <= len(name) && name[:len(b)] == string(b) {
			return true
		}
	}
	method := b[:min(len(b), longestMethod)]
	space := bytes.IndexByte(method, ' ')
	if space >= 0 {
		method = method[:space]
	}
	return tokenLength(string(method)) == len(method) && (space >= 0 || len(b) < longestMethod)
}
