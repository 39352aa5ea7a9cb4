package rule

// scriptSayings are those of libraries for JavaScript on servers and in programs.
const scriptSayings = `npm ws
Invalid WebSocket frame: RSV1 must be clear|frame-rsv1-not-negotiated input-other-protocol deflate-rsv1-on-continuation deflate-rsv1-on-control
~RSV1 must be clear|frame-rsv1-not-negotiated input-other-protocol deflate-rsv1-on-continuation deflate-rsv1-on-control
Invalid WebSocket frame: RSV2 and RSV3 must be clear|frame-rsv2-rsv3 input-other-protocol
Invalid WebSocket frame: invalid opcode #o|frame-reserved-data-opcode frame-reserved-control-opcode message-continuation-without-start message-start-inside-message
Invalid WebSocket frame: invalid opcode|frame-reserved-data-opcode frame-reserved-control-opcode
Invalid WebSocket frame: FIN must be set|frame-control-fragmented
Invalid WebSocket frame: invalid payload length #l|frame-control-too-long close-body-one-byte
Invalid WebSocket frame: invalid payload length|frame-control-too-long close-body-one-byte
Invalid WebSocket frame: MASK must be set|frame-client-not-masked
Invalid WebSocket frame: MASK must be clear|frame-server-masked
Invalid WebSocket frame: invalid UTF-8 sequence|message-invalid-utf8 close-reason-invalid-utf8
Invalid WebSocket frame: invalid status code #c|close-code-not-sendable close-code-reserved close-code-undefined
Invalid WebSocket frame: invalid status code|close-code-not-sendable close-code-reserved close-code-undefined
Unsupported WebSocket frame: payload length > 2^53 - 1|frame-length-msb frame-huge-length
~Max payload size exceeded|message-too-big deflate-output-limit
Too many message fragments|message-empty-fragment
Too many buffered chunks|message-empty-fragment
WS_ERR_EXPECTED_FIN|frame-control-fragmented
WS_ERR_EXPECTED_MASK|frame-client-not-masked
WS_ERR_INVALID_CLOSE_CODE|close-code-not-sendable close-code-reserved close-code-undefined
WS_ERR_INVALID_CONTROL_PAYLOAD_LENGTH|frame-control-too-long close-body-one-byte
WS_ERR_INVALID_OPCODE|frame-reserved-data-opcode frame-reserved-control-opcode message-continuation-without-start message-start-inside-message
WS_ERR_INVALID_UTF8|message-invalid-utf8 close-reason-invalid-utf8
WS_ERR_TOO_MANY_BUFFERED_PARTS|message-empty-fragment
WS_ERR_UNEXPECTED_MASK|frame-server-masked
WS_ERR_UNEXPECTED_RSV_1|frame-rsv1-not-negotiated input-other-protocol deflate-rsv1-on-continuation deflate-rsv1-on-control
WS_ERR_UNEXPECTED_RSV_2_3|frame-rsv2-rsv3 input-other-protocol
WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH|frame-length-msb frame-huge-length
WS_ERR_UNSUPPORTED_MESSAGE_LENGTH|message-too-big deflate-output-limit
~Invalid HTTP method|handshake-method
Invalid Upgrade header|handshake-upgrade
Missing or invalid Sec-WebSocket-Key header|handshake-key-missing handshake-key-length handshake-key-not-base64
Missing or invalid Sec-WebSocket-Version header|handshake-version
Invalid Sec-WebSocket-Protocol header|handshake-subprotocol-syntax
Invalid or unacceptable Sec-WebSocket-Extensions header|handshake-extension-syntax deflate-unknown-parameter deflate-window-bits-invalid
Invalid Sec-WebSocket-Accept header|handshake-accept-mismatch handshake-accept-missing handshake-accept-newline handshake-accept-duplicate
Unexpected server response: #s|handshake-status handshake-upgrade handshake-connection
Unexpected server response|handshake-status
Server sent a subprotocol but none was requested|handshake-subprotocol-not-offered
Server sent an invalid subprotocol|handshake-subprotocol-not-offered
Server sent no subprotocol|handshake-subprotocol-none-chosen
Server sent a Sec-WebSocket-Extensions header but no extension was requested|handshake-extension-not-offered
Server indicated an extension that was not requested|handshake-extension-not-offered
Invalid Sec-WebSocket-Extensions header|handshake-extension-syntax deflate-unknown-parameter deflate-window-bits-invalid deflate-client-bits-not-offered
Unexpected or invalid parameter 'client_max_window_bits'|deflate-client-bits-not-offered deflate-window-bits-invalid
Invalid value for parameter 'server_max_window_bits'|deflate-window-bits-invalid deflate-server-bits-missing-value
Invalid value for parameter 'client_max_window_bits'|deflate-window-bits-invalid deflate-client-bits-missing-value
Unexpected parameter 'client_no_context_takeover'|deflate-takeover-with-value
~First argument must be a valid error code number|close-code-not-sendable close-code-reserved
~must not be greater than 123 bytes|frame-control-too-long
data size must not be greater than 125 bytes|frame-control-too-long
An invalid or duplicated subprotocol was specified|handshake-subprotocol-syntax
WebSocket was closed before the connection was established||The program closed the WebSocket before the server answered, or gave up waiting: look at what calls close or terminate.
WebSocket is not open: readyState 0||The program sends before the connection is open: wait for the event open.
WebSocket is not open: readyState #n||The program sends into a connection that is closed or about to be: the event close before it says why.
~Opening handshake has timed out||No response came within handshakeTimeout: the server or a proxy keeps the request and does not answer it.
Node's HTTP parser
~Parse Error: Expected HTTP/|input-other-protocol|The client waits for an HTTP response, and what came does not begin with HTTP/: the server sends frames before its response, or speaks another protocol on this port.
Node's undici
Received network error or non-101 status code|handshake-status
Received network error or non-200 status code|handshake-status
Server did not respond with sent protocols|handshake-subprotocol-none-chosen
Server did not set Upgrade header to 'websocket'|handshake-upgrade
Server did not set Connection header to 'upgrade'|handshake-connection
Incorrect hash received in Sec-WebSocket-Accept header|handshake-accept-mismatch handshake-accept-missing
Sec-WebSocket-Extensions header does not match|handshake-extension-not-offered deflate-unknown-parameter
Protocol was not set in the opening handshake|handshake-subprotocol-not-offered
~Payload size exceeds maximum allowed size|message-too-big deflate-output-limit
~Invalid opcode received|frame-reserved-data-opcode frame-reserved-control-opcode
Frame cannot be masked|frame-server-masked
Expected RSV1 to be clear|frame-rsv1-not-negotiated input-other-protocol
RSV1, RSV2, RSV3 must be clear|frame-rsv2-rsv3 input-other-protocol
Invalid frame type was fragmented|frame-control-fragmented
Fragmented frame exceeded 125 bytes|message-start-inside-message
Control frame either too large or fragmented|frame-control-too-long frame-control-fragmented
Received payload length > 2^31 bytes|frame-huge-length message-too-big frame-length-msb
Received close frame with a 1-byte body|close-body-one-byte
Received invalid UTF-8 in text frame|message-invalid-utf8
WebSocket-Node
Server responded with a non-101 status: #s|handshake-status
Server did not respond with a requested protocol|handshake-subprotocol-not-offered
Expected a Sec-WebSocket-Protocol header|handshake-subprotocol-none-chosen
~Expected a Connection: Upgrade header from the server|handshake-connection
Expected an Upgrade: websocket header from the server|handshake-upgrade
Expected Sec-WebSocket-Accept header from server|handshake-accept-missing
Sec-WebSocket-Accept header from server didn't match|handshake-accept-mismatch
Illegal control frame longer than 125 bytes|frame-control-too-long
Control frames must not be fragmented|frame-control-fragmented
Frame size of #n bytes exceeds maximum accepted frame size|message-too-big
Unsupported usage of rsv bits without negotiated extension|frame-rsv1-not-negotiated frame-rsv2-rsv3
Illegal BINARY_FRAME received in the middle of a fragmented message|message-start-inside-message
Illegal TEXT_FRAME received in the middle of a fragmented message|message-start-inside-message
Client must provide a value for Sec-WebSocket-Key|handshake-key-missing
Client must provide a value for Sec-WebSocket-Version|handshake-version
~Peer not responding|ping-unanswered
~Connection dropped by remote peer|close-not-answered frame-truncated
faye
Received fragmented control frame: opcode = #n|frame-control-fragmented
Received new data frame but previous continuous frame is unfinished|message-start-inside-message
Received unmasked frame but masking is required|frame-client-not-masked
Received control frame having too long payload: #n|frame-control-too-long
WebSocket frame length too large|message-too-big
Missing handshake request header: Sec-WebSocket-Key|handshake-key-missing
Unsupported WebSocket version: #n|handshake-version
Not a WebSocket request|handshake-method handshake-upgrade handshake-connection
uWebSockets
Received too big message, or other inflation error|message-too-big deflate-inflate-failed
Received too big message|message-too-big
WebSocket timed out from inactivity|ping-unanswered|Nothing came within idleTimeout, not even a Pong.
~Received invalid UTF-8|message-invalid-utf8
Received invalid close payload|close-body-one-byte close-code-not-sendable close-code-reserved close-reason-invalid-utf8
Received invalid WebSocket frame|frame-client-not-masked frame-rsv1-not-negotiated frame-rsv2-rsv3 frame-reserved-data-opcode frame-control-too-long frame-control-fragmented message-continuation-without-start message-start-inside-message
Received TCP FIN before WebSocket close frame|close-not-answered|The other side ended the connection without a Close: a page that was left, a program that ended, or a proxy.
graphql-ws
It was most likely caused due to an unsupported subprotocol||graphql-ws says so of every Close with 1002. If it names the same subprotocol twice, another fault ended the connection.
Socket.IO
websocket connection invalid: received no key|handshake-key-missing|Socket.IO 0.9 says so on the server. The clients of its time that speak an older draft send no Sec-WebSocket-Key.
websocket connection invalid: origin mismatch|handshake-origin|Socket.IO 0.9 says so on the server: its setting “origins” does not list the page.
websocket connection invalid|handshake-upgrade
message':'Session ID unknown'||The server does not know the session of Engine.IO: with several servers or workers, all requests of a client must reach the same one.
message':'Transport unknown'||The server does not have this transport of Engine.IO, or no WebSocket was made of the request: look at the query and at the proxy.
message':'Unsupported protocol version'||Client and server speak different versions of Engine.IO: the field EIO of the query is the client's.
client is using an unsupported version of the Socket.IO or Engine.IO protocols||Client and server speak different versions of Engine.IO: the field EIO of the query is the client's. A plain WebSocket is none either.
~xhr poll error||The client's first request, by HTTP, failed: no server at this address, another path than /socket.io/, or CORS.
message':'Bad handshake method'||A session of Engine.IO begins with GET.
`
