package codec

import "github.com/wslens/wslens/codec/rule"

// CheckClose judges the body of a Close that a side has sent, apart from its frame (RFC 6455 sections 5.5.1 and 7.4). The places of
// what it finds, notes too, are bytes of the body.
func CheckClose(body []byte, from Sender) []rule.Finding {
	size := int64(len(body))
	c := newChecker(Options{Rules: Rules{Sender: from}, Notes: true})
	c.begin(Header{FIN: true, Opcode: Close, PayloadLength: uint64(size)}, 0, 0)
	if size == 1 {
		c.oneByte(0, size)
		return c.found
	}
	for at := int64(0); at < size; {
		n, _ := c.data(body[at:], at)
		at += int64(n)
	}
	c.end(size)
	return c.found
}
