package handshake

import "testing"

// Every part of what looks like a head may become one, and no more bytes can change what is none.
func TestMayBecomeHead(t *testing.T) {
	heads := []string{"GET /chat HTTP/1.1\r\n", "HTTP/1.1 101 Switching Protocols\r\n", "OPTIONS * HTTP/1.1\r\n", ":method: CONNECT\n", "G /  HTTP/"}
	for _, head := range heads {
		for n := range len(head) + 1 {
			if !MayBecomeHead([]byte(head[:n])) {
				t.Errorf("%q may become %q", head[:n], head)
			}
		}
	}
	none := []string{"\x81", "\x01", "\x00", "A\x85", "A\x05Hello", "POST / FTP\n", "HTTP/x", ":sta\n", "PRI\n", "\r\n",
		"a-method-of-more-than-thirty-two-bytes ", "(GET) / HTTP/1.1"}
	for _, b := range none {
		if MayBecomeHead([]byte(b)) {
			t.Errorf("%q cannot become a head", b)
		}
		if LooksLikeHead([]byte(b)) {
			t.Errorf("%q is no head", b)
		}
	}
}
