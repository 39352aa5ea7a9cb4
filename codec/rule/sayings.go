package rule

// sayings are phrases of error messages, by who prints them: a line without a bar names it. Behind the bar stand the rules
// that the phrase can mean, the likeliest first. The more exact of two phrases comes before the other.
const sayings = `Chromium
Invalid frame header|input-other-protocol deflate-inflate-failed frame-length-not-minimal frame-control-too-long frame-control-fragmented frame-length-msb
A server must not mask any frames that it sends to the client|frame-server-masked
One or more reserved bits are on: reserved1 = 1|frame-rsv1-not-negotiated deflate-rsv1-on-continuation deflate-rsv1-on-control
One or more reserved bits are on|frame-rsv2-rsv3 frame-rsv1-not-negotiated
Unrecognized frame opcode|frame-reserved-data-opcode frame-reserved-control-opcode
Received unexpected continuation frame|message-continuation-without-start
Received start of new message but previous message is unfinished|message-start-inside-message
Could not decode a text frame as UTF-8|message-invalid-utf8
Received a broken close frame with an invalid size of 1 byte|close-body-one-byte
Received a broken close frame containing an invalid size body|close-body-one-byte
Received a broken close frame containing a reserved status code|close-code-not-sendable
Received a broken close frame containing invalid UTF-8|close-reason-invalid-utf8
frame received after close|message-after-close
Unexpected response code|handshake-status
'Upgrade' header is missing|handshake-upgrade
'Upgrade' header value is not 'WebSocket'|handshake-upgrade
'Connection' header is missing|handshake-connection
'Connection' header value must contain 'Upgrade'|handshake-connection
'Sec-WebSocket-Accept' header is missing|handshake-accept-missing
Incorrect 'Sec-WebSocket-Accept' header value|handshake-accept-mismatch handshake-accept-newline
'Sec-WebSocket-Accept' header must not appear more than once|handshake-accept-duplicate
'Sec-WebSocket-Protocol' header must not appear more than once|handshake-subprotocol-several
Response must not include 'Sec-WebSocket-Protocol' header|handshake-subprotocol-not-offered
in response does not match any of sent values|handshake-subprotocol-not-offered
Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received|handshake-subprotocol-none-chosen
Found an unsupported extension|handshake-extension-not-offered
Received an unexpected permessage-deflate extension parameter|deflate-unknown-parameter
Error in permessage-deflate|deflate-unknown-parameter deflate-duplicate-parameter deflate-window-bits-invalid deflate-takeover-with-value
net::ERR_INVALID_HTTP_RESPONSE|input-other-protocol handshake-http-version
Error during WebSocket handshake: Invalid status line|input-other-protocol handshake-http-version
The subprotocol '|handshake-subprotocol-syntax
The URL contains a fragment identifier|handshake-target
code must be either 1000, or between 3000 and 4999|close-code-range close-code-not-sendable
must not be greater than 123 UTF-8 bytes|frame-control-too-long
Firefox
establish a connection to the server at|handshake-status handshake-accept-mismatch handshake-upgrade handshake-connection handshake-accept-missing handshake-subprotocol-not-offered handshake-extension-not-offered
was interrupted while the page was loading|message-invalid-utf8 frame-rsv1-not-negotiated frame-rsv2-rsv3 frame-reserved-data-opcode frame-reserved-control-opcode message-continuation-without-start message-start-inside-message frame-length-not-minimal frame-control-too-long frame-control-fragmented close-reason-invalid-utf8
npm ws
Invalid WebSocket frame: RSV1 must be clear|frame-rsv1-not-negotiated input-other-protocol deflate-rsv1-on-continuation deflate-rsv1-on-control
Invalid WebSocket frame: RSV2 and RSV3 must be clear|frame-rsv2-rsv3
Invalid WebSocket frame: invalid opcode 0|message-continuation-without-start
Invalid WebSocket frame: invalid opcode 1|message-start-inside-message
Invalid WebSocket frame: invalid opcode 2|message-start-inside-message
Invalid WebSocket frame: invalid opcode|frame-reserved-data-opcode frame-reserved-control-opcode
Invalid WebSocket frame: FIN must be set|frame-control-fragmented
Invalid WebSocket frame: invalid payload length 1|close-body-one-byte
Invalid WebSocket frame: invalid payload length|frame-control-too-long
Invalid WebSocket frame: MASK must be set|frame-client-not-masked
Invalid WebSocket frame: MASK must be clear|frame-server-masked
Invalid WebSocket frame: invalid UTF-8 sequence|message-invalid-utf8 close-reason-invalid-utf8
Invalid WebSocket frame: invalid status code|close-code-not-sendable close-code-reserved close-code-undefined
Unsupported WebSocket frame: payload length > 2^53 - 1|frame-length-msb frame-huge-length
Max payload size exceeded|message-too-big deflate-output-limit
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
WS_ERR_UNEXPECTED_RSV_2_3|frame-rsv2-rsv3
WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH|frame-length-msb frame-huge-length
WS_ERR_UNSUPPORTED_MESSAGE_LENGTH|message-too-big deflate-output-limit
Invalid HTTP method|handshake-method
Invalid Upgrade header|handshake-upgrade
Missing or invalid Sec-WebSocket-Key header|handshake-key-missing handshake-key-length handshake-key-not-base64
Missing or invalid Sec-WebSocket-Version header|handshake-version
Invalid Sec-WebSocket-Protocol header|handshake-subprotocol-syntax
Invalid or unacceptable Sec-WebSocket-Extensions header|handshake-extension-syntax deflate-unknown-parameter deflate-window-bits-invalid
Invalid Sec-WebSocket-Accept header|handshake-accept-mismatch handshake-accept-missing handshake-accept-newline handshake-accept-duplicate
Unexpected server response: 101|handshake-upgrade handshake-connection
Unexpected server response|handshake-status
Server sent a subprotocol but none was requested|handshake-subprotocol-not-offered
Server sent an invalid subprotocol|handshake-subprotocol-not-offered
Server sent no subprotocol|handshake-subprotocol-none-chosen
Server sent a Sec-WebSocket-Extensions header but no extension was requested|handshake-extension-not-offered
Server indicated an extension that was not requested|handshake-extension-not-offered
Invalid Sec-WebSocket-Extensions header|handshake-extension-syntax deflate-unknown-parameter deflate-window-bits-invalid deflate-client-bits-not-offered
First argument must be a valid error code number|close-code-not-sendable close-code-reserved
must not be greater than 123 bytes|frame-control-too-long
The data size must not be greater than 125 bytes|frame-control-too-long
An invalid or duplicated subprotocol was specified|handshake-subprotocol-syntax
gorilla
RSV1 set|frame-rsv1-not-negotiated
RSV2 set|frame-rsv2-rsv3
RSV3 set|frame-rsv2-rsv3
len > 125 for control|frame-control-too-long
FIN not set on control|frame-control-fragmented
data before FIN|message-start-inside-message
continuation after FIN|message-continuation-without-start
bad opcode|frame-reserved-data-opcode frame-reserved-control-opcode
bad MASK|frame-client-not-masked frame-server-masked
bad close code|close-code-not-sendable close-code-reserved close-code-undefined close-code-late-registration
invalid utf8 payload in close frame|close-reason-invalid-utf8
websocket: close 1005 (no status)|close-empty
websocket: close 1006 (abnormal closure)|close-not-answered frame-truncated
websocket: close 1007 (invalid payload data)|message-invalid-utf8 close-reason-invalid-utf8 deflate-inflate-failed
websocket: close 1009 (message too big)|message-too-big
websocket: read limit exceeded|message-too-big
websocket: invalid compression negotiation|deflate-server-takeover-ignored
websocket: invalid control frame|frame-control-too-long
websocket: bad handshake|handshake-status handshake-upgrade handshake-connection handshake-accept-mismatch
'upgrade' token not found in 'Connection' header|handshake-connection
'websocket' token not found in 'Upgrade' header|handshake-upgrade
request method is not GET|handshake-method
13 not found in 'Sec-Websocket-Version' header|handshake-version
request origin not allowed by Upgrader.CheckOrigin|handshake-origin
'Sec-WebSocket-Key' header must be Base64 encoded value of 16-byte in length|handshake-key-missing handshake-key-length handshake-key-not-base64
'Sec-WebSocket-Key' header is missing or blank|handshake-key-missing
client sent data before handshake is complete|handshake-early-data
tungstenite
Reserved bits are non-zero|frame-rsv1-not-negotiated frame-rsv2-rsv3
Received an unmasked frame from client|frame-client-not-masked
Received a masked frame from server|frame-server-masked
Fragmented control frame|frame-control-fragmented
Control frame too big|frame-control-too-long
Unknown control frame type|frame-reserved-control-opcode
Unknown data frame type|frame-reserved-data-opcode
Encountered invalid opcode|frame-reserved-data-opcode frame-reserved-control-opcode
Continue frame but nothing to continue|message-continuation-without-start
While waiting for more fragments received|message-start-inside-message
Invalid close sequence|close-body-one-byte
Connection reset without closing handshake|close-not-answered frame-truncated
Sending after closing is not allowed|message-after-close
Remote sent after having closed|message-after-close
Message too long:|message-too-big
Unsupported HTTP method used|handshake-method
HTTP version must be 1.1 or higher|handshake-http-version
No "Connection: upgrade" header|handshake-connection
No "Upgrade: websocket" header|handshake-upgrade
No "Sec-WebSocket-Version: 13" header|handshake-version
No "Sec-WebSocket-Key" header|handshake-key-missing
Key mismatch in "Sec-WebSocket-Accept" header|handshake-accept-mismatch handshake-accept-missing
Junk after client request|handshake-early-data
Python's websockets
incorrect masking|frame-server-masked frame-client-not-masked
reserved bits must be 0|frame-rsv1-not-negotiated frame-rsv2-rsv3
control frame too long|frame-control-too-long
fragmented control frame|frame-control-fragmented
close frame too short|close-body-one-byte
expected a continuation frame|message-start-inside-message
unexpected continuation frame|message-continuation-without-start
incomplete fragmented message|message-start-inside-message message-unfinished
decompression failed|deflate-inflate-failed deflate-missing-history
over size limit|message-too-big
sent 1007 (invalid|message-invalid-utf8 close-reason-invalid-utf8 deflate-inflate-failed
sent 1009 (message too big)|message-too-big
received 1009 (message too big)|message-too-big
no close frame received or sent|close-not-answered frame-truncated
no close frame received|close-not-answered
missing Sec-WebSocket-Accept header|handshake-accept-missing
more than one Sec-WebSocket-Accept header found|handshake-accept-duplicate
invalid Sec-WebSocket-Accept header|handshake-accept-mismatch
missing Sec-WebSocket-Key header|handshake-key-missing
more than one Sec-WebSocket-Key header found|handshake-key-duplicate
invalid Sec-WebSocket-Key header|handshake-key-length handshake-key-not-base64
missing Sec-WebSocket-Version header|handshake-version
invalid Sec-WebSocket-Version header|handshake-version
missing Upgrade header|handshake-upgrade
empty Upgrade header|handshake-upgrade
invalid Upgrade header|handshake-upgrade
missing Connection header|handshake-connection
empty Connection header|handshake-connection
invalid Connection header|handshake-connection
invalid Origin header|handshake-origin
server rejected WebSocket connection: HTTP|handshake-status
did not receive a valid HTTP response|input-other-protocol handshake-http-version
did not receive a valid HTTP request|input-other-protocol handshake-method
no subprotocols supported|handshake-subprotocol-not-offered
unsupported subprotocol|handshake-subprotocol-not-offered
multiple subprotocols|handshake-subprotocol-several
no extensions supported|handshake-extension-not-offered
Unsupported extension|handshake-extension-not-offered
websocket-client
rsv is not implemented, yet|frame-rsv1-not-negotiated frame-rsv2-rsv3
'Invalid opcode %r'|frame-reserved-data-opcode frame-reserved-control-opcode
Invalid ping frame|frame-control-fragmented
Ping message is too long|frame-control-too-long
Invalid close frame|close-body-one-byte close-reason-invalid-utf8
Invalid close opcode|close-code-not-sendable close-code-reserved close-code-undefined
Illegal frame|message-continuation-without-start message-start-inside-message
cannot decode: b|message-invalid-utf8
Connection to remote host was lost|close-not-answered frame-truncated
Invalid WebSocket Header|handshake-accept-mismatch handshake-accept-missing handshake-upgrade handshake-connection handshake-subprotocol-not-offered handshake-subprotocol-none-chosen
Handshake status|handshake-status
Several libraries
invalid opcode|frame-reserved-data-opcode frame-reserved-control-opcode
invalid status code|close-code-not-sendable close-code-reserved close-code-undefined
missing Sec-WebSocket-Key|handshake-key-missing
invalid Sec-WebSocket-Accept|handshake-accept-mismatch
`
