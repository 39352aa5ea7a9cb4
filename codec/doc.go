// Package codec frames and unframes WebSocket messages (RFC 6455 section 5).
//
// A Decoder takes bytes as they come and gives events; an Encoder appends frames to a slice. Neither does any I/O: Read
// is a loop for those who have an io.Reader, such as a net.Conn. Both work at three levels: whole messages, single
// frames, or streaming, where the payload of a frame passes through in pieces and memory does not grow with its length.
//
// # Findings
//
// Both check the rules of the protocol. Every broken one is a rule.Finding, with its id, its severity, the section that
// decides and the byte range. A strict Decoder or Encoder, the zero value of Options, stops at an error: the finding is
// then an error value, whose CloseCode method tells the status code to send (RFC 6455 section 7.4.1). A lenient one goes
// on. Warnings come as findings and stop nothing; notes come where Options.Notes asks for them.
//
// # Compression
//
// Where permessage-deflate was negotiated (handshake.Agreed tells), the package deflate has a Decoder and an Encoder for
// whole messages. Those of this package give and take compressed payloads as they are.
//
// # Memory
//
// No memory is allocated by a length that a header announces, nor once per frame. A Decoder collects a frame or a message
// that comes in pieces: MaxFrameBytes and MaxMessageBytes bound what a peer can make it hold. MaxMessageBytes is no limit
// for messages with RSV1, unless Compression is CompressionNone and forbids them; deflate.Decoder holds them to it. Of the
// memory in which it collects a Decoder keeps at most 1 MiB for the next.
package codec
