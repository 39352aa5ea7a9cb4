// Package codec frames and unframes WebSocket messages (RFC 6455 section 5) without doing any I/O.
//
// A Decoder takes bytes as they come and gives events; an Encoder appends frames to a slice. Both work at three
// levels: whole messages, single frames, or streaming, where the payload of a frame passes through in pieces and
// memory does not grow with its length. Both check the rules of the protocol: every broken one is a rule.Finding with
// its id and byte range. A strict one stops there with the close code to send; a lenient one goes on.
//
// Where permessage-deflate was negotiated, the package deflate has a Decoder and an Encoder for whole messages.
//
// Neither allocates memory by a length that a header announces, nor once per frame.
package codec
