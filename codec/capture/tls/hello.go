package tls

import "encoding/binary"

const randomSize = 32

// hello is what is needed of a ClientHello or a ServerHello (RFC 8446 section 4.1).
type hello struct {
	random  []byte
	suite   uint16
	version uint16 // the one that supported_versions chooses, else that of the message
	name    string // server_name
}

// The first byte of handshake messages.
const (
	clientHello = 1
	serverHello = 2
	keyUpdate   = 24
)

// parseHello reads the body of a hello, as far as it is there.
func parseHello(b []byte, fromServer bool) (h hello, ok bool) {
	r := reader{b: b}
	h.version = r.uint16()
	h.random = r.take(randomSize)
	r.take(int(r.uint8())) // session id
	if fromServer {
		h.suite = r.uint16()
		r.uint8()
	} else {
		r.take(int(r.uint16()))
		r.take(int(r.uint8()))
	}
	if r.short {
		return h, false
	}
	extensions := reader{b: r.take(int(r.uint16()))}
	for len(extensions.b) > 0 && !extensions.short {
		kind, body := extensions.uint16(), reader{b: extensions.take(int(extensions.uint16()))}
		switch {
		case kind == 43 && fromServer: // supported_versions
			h.version = body.uint16()
		case kind == 0 && !fromServer: // server_name: a list, of a type and a name each
			body.uint16()
			body.uint8()
			h.name = string(body.take(int(body.uint16())))
		}
	}
	return h, true
}

// reader takes pieces of bytes; behind their end it is short and gives zeros.
type reader struct {
	b     []byte
	short bool
}

func (r *reader) take(n int) []byte {
	if n > len(r.b) {
		r.short = true
		r.b = nil
		return nil
	}
	out := r.b[:n]
	r.b = r.b[n:]
	return out
}

func (r *reader) uint8() byte {
	if b := r.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *reader) uint16() uint16 {
	if b := r.take(2); b != nil {
		return binary.BigEndian.Uint16(b)
	}
	return 0
}
