package rule

// jvmSayings are those of libraries for Java and Kotlin.
const jvmSayings = `Netty
RSV != 0 and no extension negotiated, RSV:#r|frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol
RSV != 0 and no extension negotiated|frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol
received a frame that is not masked as expected|frame-client-not-masked frame-server-masked
Max frame length of #n has been exceeded|message-too-big
Invalid close frame getStatus code: #c|close-code-not-sendable close-code-reserved close-code-undefined
Invalid handshake response getStatus: #s|handshake-status
Invalid handshake response status: #s|handshake-status
Invalid handshake response upgrade|handshake-upgrade
Invalid handshake response connection|handshake-connection
Invalid challenge. Actual|handshake-accept-mismatch handshake-accept-missing
Invalid handshake response sec-websocket-accept|handshake-accept-mismatch handshake-accept-missing
~Invalid subprotocol. Actual|handshake-subprotocol-not-offered handshake-subprotocol-none-chosen
not a WebSocket handshake request: missing upgrade|handshake-upgrade
not a WebSocket request: missing key|handshake-key-missing
~bytes are not UTF-8|message-invalid-utf8 close-reason-invalid-utf8
~invalid WebSocket Extension handshake for "|handshake-extension-not-offered deflate-unknown-parameter deflate-window-bits-invalid|Netty's client did not offer, or does not allow, what Sec-WebSocket-Extensions of the response says; parameters such as server_no_context_takeover count too.
Netty and Autobahn
control frame with payload length > 125 octets|frame-control-too-long
control frame using reserved opcode #o|frame-reserved-control-opcode
data frame using reserved opcode #o|frame-reserved-data-opcode
received close control frame with payload len 1|close-body-one-byte
received continuation data frame outside fragmented message|message-continuation-without-start
received non-continuation data frame while inside fragmented message|message-start-inside-message
invalid data frame length (not using minimal length encoding)|frame-length-not-minimal
Vert.x
WebSocket upgrade failure: #s|handshake-status
OkHttp
Control frames must be final|frame-control-fragmented
Unexpected rsv1 flag|frame-rsv1-not-negotiated deflate-rsv1-on-control deflate-rsv1-on-continuation
Unexpected rsv2 flag|frame-rsv2-rsv3
Unexpected rsv3 flag|frame-rsv2-rsv3
Server-sent frames must not be masked|frame-server-masked
Client-sent frames must be masked|frame-client-not-masked
Frame length #n > 0x7FFFFFFFFFFFFFFF|frame-length-msb
Control frame must be less than 125B|frame-control-too-long
Malformed close payload length of 1|close-body-one-byte
Code must be in range [1000,5000): #c|close-code-undefined close-code-reserved|A program may close with 1000, and with 3000 to 4999.
Code #c is reserved and may not be used|close-code-not-sendable close-code-reserved close-code-late-registration|A program may close with 1000, and with 3000 to 4999.
Unknown control opcode: #h|frame-reserved-control-opcode
~Unknown opcode: #h|frame-reserved-data-opcode frame-reserved-control-opcode message-continuation-without-start
Expected continuation opcode. Got: #h|message-start-inside-message
Expected HTTP 101 response but was '#s|handshake-status
Expected 'Connection' header value 'Upgrade' but was|handshake-connection
Expected 'Upgrade' header value 'websocket' but was|handshake-upgrade
Expected 'Sec-WebSocket-Accept' header value|handshake-accept-mismatch handshake-accept-missing
~EOFException at okio.RealBufferedSource|close-not-answered frame-truncated|The connection ended without a Close: look at the network, at the time that a proxy lets a connection idle, and at the server's log.
~EOFException: null at okio.RealBufferedSource|close-not-answered frame-truncated
sent ping but didn't receive pong within #nms|ping-unanswered
Tomcat
The remote endpoint was in state [*] which is an invalid state for called method||Two threads send at once: let one message end before the next begins.
~EOFException at org.apache.tomcat.util.net|close-not-answered frame-truncated
~EOFException: null at org.apache.tomcat.util.net|close-not-answered frame-truncated
The client frame set the reserved bits to [#r] for a message with opCode [#o] which was not supported by this endpoint|frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol
The client frame was not masked but all client frames must be masked|frame-client-not-masked
A WebSocket frame was sent with an unrecognised opCode of [#o]|frame-reserved-data-opcode frame-reserved-control-opcode
A new message was started when a continuation frame was expected|message-start-inside-message
A fragmented control frame was received but control frames may not be fragmented|frame-control-fragmented
A control frame was sent that did not have the fin bit set|frame-control-fragmented
A control frame was sent with a payload of size [#n] which is larger than the maximum permitted of 125 bytes|frame-control-too-long
A WebSocket text frame was received that could not be decoded to UTF-8|message-invalid-utf8
A WebSocket close frame was received with a close reason that contained invalid UTF-8|close-reason-invalid-utf8
The client sent a close frame with a single byte payload which is not valid|close-body-one-byte
New frame received after a close control frame|message-after-close
the most significant bit of a 64-bit payload was illegally set|frame-length-msb
The message was [#n] bytes long but the MessageHandler has a limit of [#n] bytes|message-too-big
The decoded text message was too big for the output buffer|message-too-big
No async message support and buffer too small|message-too-big
Failed to decompress a compressed WebSocket frame|deflate-inflate-failed deflate-missing-history
Duplicate definition of the [*] extension parameter|deflate-duplicate-parameter
An invalid windows of [*] size was specified|deflate-window-bits-invalid
An unknown extension parameter [*] was defined|deflate-unknown-parameter
The HTTP response from the server [#s] did not permit the HTTP upgrade to WebSocket|handshake-status
The WebSocket server returned multiple values for the Sec-WebSocket-Protocol header|handshake-subprotocol-several
The WebSocket session [*] idle timeout expired||Nothing came within the session's maxIdleTimeout: send pings more often, or let it be longer.
Undertow
Control frame with payload length > 125 octets|frame-control-too-long
Control frame using reserved opcode = #o|frame-reserved-control-opcode
Data frame using reserved opcode = #o|frame-reserved-data-opcode
Extensions not allowed but received rsv of #r|frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol
Web socket frame was not masked|frame-client-not-masked
Text frame contains non UTF-8 data|message-invalid-utf8
Invalid close frame status code: #c|close-code-not-sendable close-code-reserved close-code-undefined
~Message exceeded max message size of #n|message-too-big
Close frame was send before|message-after-close
Not a WebSocket handshake request: missing Upgrade|handshake-upgrade
Not a WebSocket handshake request: missing Connection|handshake-connection
Not a WebSocket handshake request: missing Sec-WebSocket-Key|handshake-key-missing
Could not find supported protocol in request list|handshake-subprotocol-not-offered
The response did not contain an 'Upgrade: websocket' header|handshake-upgrade
The response did not contain a 'Connection: upgrade' header|handshake-connection
Sec-WebSocket-Accept mismatch, expecting|handshake-accept-mismatch handshake-accept-missing
Server responded with unsupported extension|handshake-extension-not-offered
Jetty
RSV1 not allowed to be set|frame-rsv1-not-negotiated
RSV2 not allowed to be set|frame-rsv2-rsv3
RSV3 not allowed to be set|frame-rsv2-rsv3
Cannot have RSV1==true on Control frames|deflate-rsv1-on-control
Cannot have RSV3==true on Control frames|frame-rsv2-rsv3
Invalid control frame payload length|frame-control-too-long
Control Frames must be FIN=true|frame-control-fragmented
Fragmented Close Frame [|frame-control-fragmented
Fragmented Ping Frame [|frame-control-fragmented
Fragmented Pong Frame [|frame-control-fragmented
CONTINUATION frame without prior !FIN|message-continuation-without-start
frame, was expecting CONTINUATION|message-start-inside-message
Client MUST mask all frames (RFC-6455|frame-client-not-masked
Server MUST NOT mask any frames (RFC-6455|frame-server-masked
Java-WebSocket
~refuses handshake|handshake-accept-mismatch handshake-upgrade handshake-connection handshake-subprotocol-not-offered
WebsocketNotConnectedException||The program sends before onOpen or after onClose.
bad rsv RSV1: #b RSV2: #b RSV3: #b|frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol
~more than 125 octets|frame-control-too-long
~Unknown opcode #o|frame-reserved-data-opcode frame-reserved-control-opcode
Continuous frame sequence not completed|message-start-inside-message
Continuous frame sequence was not started|message-continuation-without-start
~Payload limit reached|message-too-big
Payloadsize is to big|frame-huge-length message-too-big
Payloadsize is to little|frame-length-msb
closecode must not be sent over the wire: #c|close-code-not-sendable
Invalid status code received: #s|handshake-status
the other endpoint did not respond with a pong in time|ping-unanswered
Tyrus
~Response code was not #n: #s|handshake-status
Missing headers required for WebSocket negotiation|handshake-upgrade handshake-connection handshake-accept-missing handshake-key-missing
Control frame payloads must be no greater than 125 bytes|frame-control-too-long
RSV bit(s) incorrectly set|frame-rsv1-not-negotiated frame-rsv2-rsv3
End fragment sent, but wasn't processing any previous fragments|message-continuation-without-start
Fragment sent but opcode was not 0|message-start-inside-message
Null Sec-WebSocket-Key is not allowed|handshake-key-missing
Sec-WebSocket-Key returned from server does not match expected response|handshake-accept-mismatch
Message too long; allowed message size is #n bytes|message-too-big
~Illegal UTF-8 Sequence|message-invalid-utf8
Received HTTP response status code: #s and redirect processing is not enabled|handshake-status
Session closed by the container because of the idle timeout||Nothing came within the session's maxIdleTimeout: send pings more often, or let it be longer.
Java's HttpClient
java.net.http.WebSocketHandshakeException|handshake-status handshake-accept-mismatch handshake-subprotocol-not-offered|Its getResponse() has the status.
~Unexpected HTTP response status code #s|handshake-status
Bad response field: Upgrade|handshake-upgrade
~Bad response field: Connection|handshake-connection
Bad Sec-WebSocket-Accept|handshake-accept-mismatch
Response field missing: Upgrade|handshake-upgrade
~Response field missing: Connection|handshake-connection
Response field missing: Sec-WebSocket-Accept|handshake-accept-missing
Response field 'Sec-WebSocket-Accept' multivalued|handshake-accept-duplicate
Response field 'Sec-WebSocket-Extensions' present|handshake-extension-not-offered
~Unexpected subprotocol:|handshake-subprotocol-not-offered
Unexpected rsv1 bit|frame-rsv1-not-negotiated
Unexpected rsv2 bit|frame-rsv2-rsv3
Unexpected rsv3 bit|frame-rsv2-rsv3
Masked frame received|frame-server-masked
Unexpected frame CONTINUATION (fin=|message-continuation-without-start
Unexpected frame TEXT (fin=|message-start-inside-message
Unexpected frame BINARY (fin=|message-start-inside-message
CLOSE's payload length #n|frame-control-too-long
PING's payload length #n|frame-control-too-long
PONG's payload length #n|frame-control-too-long
~Incomplete status code|close-body-one-byte
~Illegal status code: #c|close-code-not-sendable close-code-reserved close-code-undefined
~Illegal close reason|close-reason-invalid-utf8
~Invalid UTF-8 in frame|message-invalid-utf8
nv-websocket-client
At least one of the reserved bits of a frame is set: RSV1=#b,RSV2=#b,RSV3=#b|frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol
A frame has an unknown opcode: #o|frame-reserved-data-opcode frame-reserved-control-opcode
A continuation frame was detected although a continuation had not started|message-continuation-without-start
A non-control frame was detected although the existing continuation had not been closed|message-start-inside-message
The payload size of a control frame exceeds the maximum size (125 bytes)|frame-control-too-long
The status code of the opening handshake response is not '101 Switching Protocols'. The status line is: HTTP/1.1 #s|handshake-status
The status code of the opening handshake response is not '101 Switching Protocols'|handshake-status
The opening handshake response does not contain 'Upgrade' header|handshake-upgrade
The opening handshake response does not contain 'Connection' header|handshake-connection
The opening handshake response does not contain 'Sec-WebSocket-Accept' header|handshake-accept-missing
Ktor
Handshake exception, expected status code 101 but was #s|handshake-status
Spring
Handshake failed due to invalid Upgrade header|handshake-upgrade
Handshake failed due to invalid Connection header|handshake-connection
Handshake failed due to unsupported WebSocket version|handshake-version
Missing 'Sec-WebSocket-Key' header|handshake-key-missing
`

// dotnetSayings are those of libraries for .NET.
const dotnetSayings = `.NET
The WebSocket received a frame with one or more reserved bits set|frame-rsv2-rsv3 frame-rsv1-not-negotiated
The WebSocket server sent a masked frame|frame-server-masked
The WebSocket received a continuation frame from a previous final message|message-continuation-without-start
The WebSocket expected a continuation frame after having received a previous non-final frame|message-start-inside-message
The WebSocket received an invalid control message|frame-control-too-long frame-control-fragmented
The WebSocket received a frame with an unknown opcode: '#o'|frame-reserved-data-opcode frame-reserved-control-opcode
The WebSocket didn't recieve a Pong frame in response to a Ping frame|ping-unanswered
The WebSocket received a continuation frame with Per-Message Compressed flag set|deflate-rsv1-on-continuation
The WebSocket received compressed frame when compression is not enabled|frame-rsv1-not-negotiated
The WebSocket received a frame with an invalid payload length|frame-length-msb
The remote party closed the WebSocket connection without completing the close handshake|close-not-answered|The connection ended without a Close of the other side: a page that was left, a crash, a proxy. An inner exception, behind --->, says how.
The WebSocket client request requested '*' protocol(s), but server is only accepting|handshake-subprotocol-not-offered
The server returned status code '#s' when the expected status code was '#n'|handshake-status
The server returned status code '#s' when status code '#n' was expected|handshake-status
The message was compressed using an unsupported compression method|deflate-inflate-failed
The close status code '#c' is reserved for system use only|close-code-not-sendable close-code-reserved
The WebSocket is in an invalid state ('*') for this operation||The program goes on after the connection ended: look at what it said first, and at the state before each call.
There is already one outstanding '*' call for this WebSocket instance||Two calls to send, or two to receive, run at once: let one end before the next begins.
~Unable to connect to the remote server||The connection or its handshake failed; the inner exception says why.
websocket-sharp
The header part of a frame cannot be read from the data source|close-not-answered frame-truncated
The header of a frame cannot be read from the stream|close-not-answered frame-truncated
A frame from a client is not masked|frame-client-not-masked
A frame is compressed without any agreement for it|frame-rsv1-not-negotiated
A non data frame is compressed|deflate-rsv1-on-control
A data frame was received while receiving continuation frames|message-start-inside-message
A control frame has payload data which is greater than the allowable max length|frame-control-too-long
The payload length of a control frame is greater than 125|frame-control-too-long
The RSV2 of a frame is non-zero without any negotiation for it|frame-rsv2-rsv3
The RSV3 of a frame is non-zero without any negotiation for it|frame-rsv2-rsv3
Not a WebSocket handshake request|handshake-upgrade handshake-connection handshake-method
Not a WebSocket handshake response|handshake-status handshake-upgrade handshake-connection
The Sec-WebSocket-Key header is non-existent|handshake-key-missing
The Sec-WebSocket-Version header is non-existent|handshake-version
The Sec-WebSocket-Version header is invalid|handshake-version
The Sec-WebSocket-Accept header is non-existent|handshake-accept-missing
The Sec-WebSocket-Accept header is invalid|handshake-accept-mismatch
The Sec-WebSocket-Protocol header is non-existent|handshake-subprotocol-none-chosen
The Sec-WebSocket-Protocol header is invalid|handshake-subprotocol-not-offered handshake-subprotocol-syntax
The Sec-WebSocket-Extensions header is invalid|handshake-extension-not-offered handshake-extension-syntax
`
