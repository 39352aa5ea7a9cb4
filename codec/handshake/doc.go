// Package handshake reads, writes and judges the opening handshake of a WebSocket connection (RFC 6455 section 4; over
// HTTP/2, RFC 8441).
//
// A client writes its request with NewRequest, reads the response with Read and Parse, judges it with CheckResponse, and
// goes on if no finding is a rule.Error. A server reads the request in the same way, and sends what Answer makes of it. To
// both Agreed tells the terms of permessage-deflate.
//
// Parse takes whatever there is of a head and tells where each part stands, in bytes. Every broken rule is a rule.Finding
// with its place, the HTTP status that refuses it, and the corrected bytes where there are any. Derive shows how the
// accept value comes about.
package handshake
