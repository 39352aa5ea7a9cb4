package rule

// goSayings are those of libraries for Go.
const goSayings = `gorilla
RSV1 set, RSV2 set|frame-rsv2-rsv3 input-other-protocol
RSV1 set, RSV3 set|frame-rsv2-rsv3 input-other-protocol
RSV2 set, RSV3 set|frame-rsv2-rsv3 input-other-protocol
RSV1 set, RSV2 set, RSV3 set|frame-rsv2-rsv3 input-other-protocol
RSV1 set|frame-rsv1-not-negotiated input-other-protocol
RSV1 set, bad opcode 7|input-other-protocol frame-rsv1-not-negotiated frame-reserved-data-opcode|The first byte ends in the bits of 47, “G”, as GET begins: where a frame is due, HTTP came, most likely.
RSV2 set|frame-rsv2-rsv3 input-other-protocol
RSV3 set|frame-rsv2-rsv3 input-other-protocol
len > 125 for control|frame-control-too-long
FIN not set on control|frame-control-fragmented
~data before FIN|message-start-inside-message
continuation after FIN|message-continuation-without-start
~bad opcode #o|frame-reserved-data-opcode frame-reserved-control-opcode
~bad opcode|frame-reserved-data-opcode frame-reserved-control-opcode
bad MASK|frame-client-not-masked frame-server-masked
bad close code #c|close-code-not-sendable close-code-reserved close-code-undefined close-code-late-registration
bad close code|close-code-not-sendable close-code-reserved close-code-undefined close-code-late-registration
unexpected reserved bits #m|frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol
incorrect mask flag|frame-client-not-masked frame-server-masked
invalid utf8 payload in close frame|close-reason-invalid-utf8
websocket: close sent|message-after-close|The program sends after its own Close.
websocket: close 1006 (abnormal closure)|close-not-answered frame-truncated|The connection was gone without a Close: the network, the time that a proxy lets a connection idle, a crash of the other side, or a page that was left.
websocket: close #c|
websocket: read limit exceeded|message-too-big
websocket: invalid compression negotiation|deflate-server-takeover-ignored
websocket: invalid control frame|frame-control-too-long
websocket: upgrade != websocket|handshake-upgrade
websocket: connection header != upgrade|handshake-connection
websocket: version != 13|handshake-version
websocket: key missing or blank|handshake-key-missing
websocket: bad handshake|handshake-status handshake-upgrade handshake-connection handshake-accept-mismatch
upgrade' token not found in 'Connection' header|handshake-connection
websocket' token not found in 'Upgrade' header|handshake-upgrade
~request method is not GET|handshake-method
13 not found in 'Sec-Websocket-Version' header|handshake-version
request origin not allowed by Upgrader.CheckOrigin|handshake-origin
Sec-WebSocket-Key' header must be Base64 encoded value of 16-byte in length|handshake-key-missing handshake-key-length handshake-key-not-base64
Sec-WebSocket-Key' header is missing or blank|handshake-key-missing
client sent data before handshake is complete|handshake-early-data
repeated read on failed websocket connection||The program reads on after an error: leave the loop at the first one, which says what happened.
concurrent write to websocket connection||Two goroutines write to one connection: let one write, or lock.
~response does not implement http.Hijacker||A middleware wraps the ResponseWriter and hides its Hijack, so no WebSocket can be made of the request.
coder
received header with unexpected rsv bits set: #b:#b:#b|frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol deflate-rsv1-on-continuation deflate-rsv1-on-control
received unmasked frame from client|frame-client-not-masked
received unknown opcode #o|frame-reserved-data-opcode frame-reserved-control-opcode
received unknown opcode|frame-reserved-data-opcode frame-reserved-control-opcode
received control frame payload with invalid length: #n|frame-control-too-long
received invalid close payload|close-body-one-byte close-code-not-sendable close-code-reserved close-code-undefined
received continuation frame without text or binary frame|message-continuation-without-start
received new data message without finishing the previous message|message-start-inside-message
read limited at #n bytes|message-too-big
expected handshake response status code #n but got #s|handshake-status
Connection header '*' does not contain Upgrade|handshake-connection
Upgrade header '*' does not contain websocket|handshake-upgrade
handshake request method is not GET but|handshake-method
handshake request must be at least HTTP/1.1|handshake-http-version
unsupported WebSocket protocol version (only 13 is supported)|handshake-version
WebSocket protocol violation: missing Sec-WebSocket-Key|handshake-key-missing
WebSocket protocol violation: invalid Sec-WebSocket-Accept|handshake-accept-mismatch handshake-accept-missing
unexpected Sec-WebSocket-Protocol from server|handshake-subprotocol-not-offered
request Origin '*' is not authorized for Host|handshake-origin
unsupported permessage-deflate parameter|deflate-unknown-parameter
gobwas/ws
use of reserved op code|frame-reserved-data-opcode frame-reserved-control-opcode
control frame payload limit exceeded|frame-control-too-long
control frame is not final|frame-control-fragmented
non-zero rsv bits with no extension negotiated|frame-rsv1-not-negotiated frame-rsv2-rsv3
frames from client to server must be masked|frame-client-not-masked
frames from server to client must be not masked|frame-server-masked
unexpected non-continuation data frame|message-start-inside-message
unexpected continuation data frame|message-continuation-without-start
~status code is not in use|close-code-range close-code-not-sendable close-code-undefined
invalid utf8 sequence in close reason|close-reason-invalid-utf8
handshake error: bad HTTP protocol version|handshake-http-version
handshake error: bad HTTP request method|handshake-method
handshake error: bad 'Host' header|handshake-host
handshake error: bad 'Upgrade' header|handshake-upgrade
handshake error: bad 'Connection' header|handshake-connection
handshake error: bad 'Sec-WebSocket-Accept' header|handshake-accept-mismatch handshake-accept-missing
handshake error: bad 'Sec-WebSocket-Key' header|handshake-key-missing handshake-key-length
handshake error: bad 'Sec-WebSocket-Version' header|handshake-version
x/net/websocket
missing or bad upgrade|handshake-upgrade handshake-connection
mismatch challenge/response|handshake-accept-mismatch handshake-accept-missing
not websocket protocol|handshake-upgrade handshake-connection
missing or bad WebSocket Version|handshake-version
missing or bad WebSocket-Origin|handshake-origin
missing or bad WebSocket-Protocol|handshake-subprotocol-not-offered
websocket.Dial *: bad status|handshake-status
websocket: frame payload size exceeds limit|message-too-big
Go's ReverseProxy
can't switch protocols using non-Hijacker ResponseWriter|handshake-status|A middleware wraps the ResponseWriter and hides its Hijack, so no WebSocket can be made of the request.
backend tried to switch protocol '*' when '*' was requested|handshake-upgrade
`

// rustSayings are those of libraries for Rust.
const rustSayings = `tungstenite
Http(Response { status: #s|handshake-status
HttparseError(Version)|input-other-protocol handshake-http-version|Where a line of HTTP was due came something else: the other side sends frames before its handshake, or speaks another protocol, such as TLS.
Reserved bits are non-zero|frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol
Received an unmasked frame from client|frame-client-not-masked
Received a masked frame from server|frame-server-masked
Control frame too big|frame-control-too-long
Unknown control frame type: #o|frame-reserved-control-opcode
Unknown control frame type|frame-reserved-control-opcode
Unknown data frame type: #o|frame-reserved-data-opcode
Unknown data frame type|frame-reserved-data-opcode
Encountered invalid opcode: #o|frame-reserved-data-opcode frame-reserved-control-opcode
Encountered invalid opcode|frame-reserved-data-opcode frame-reserved-control-opcode
Continue frame but nothing to continue|message-continuation-without-start
While waiting for more fragments received|message-start-inside-message
Invalid close sequence|close-body-one-byte
Trying to work with closed connection||The program goes on after the connection was closed.
Connection reset without closing handshake|close-not-answered frame-truncated
Sending after closing is not allowed|message-after-close
Remote sent after having closed|message-after-close
~Message too long: #n > #n|message-too-big
~Message too long:|message-too-big
~UTF-8 encoding error|message-invalid-utf8 close-reason-invalid-utf8
~Unsupported HTTP method used|handshake-method
~HTTP version must be 1.1 or higher|handshake-http-version
No 'Connection: upgrade' header|handshake-connection
No 'Upgrade: websocket' header|handshake-upgrade
No 'Sec-WebSocket-Version: 13' header|handshake-version
No 'Sec-WebSocket-Key' header|handshake-key-missing
Key mismatch in 'Sec-WebSocket-Accept' header|handshake-accept-mismatch handshake-accept-missing
Junk after client request|handshake-early-data
~HTTP error: #s|handshake-status
Handshake not finished||The connection ended inside the handshake: the server sent no whole response, or the client no whole request.
HandshakeIncomplete||The connection ended inside the handshake: the server sent no whole response, or the client no whole request.
SendAfterClosing|message-after-close
ReceivedAfterClosing|message-after-close
NonZeroReservedBits|frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol
UnmaskedFrameFromClient|frame-client-not-masked
MaskedFrameFromServer|frame-server-masked
FragmentedControlFrame|frame-control-fragmented
ControlFrameTooBig|frame-control-too-long
UnknownControlFrameType|frame-reserved-control-opcode
UnknownDataFrameType|frame-reserved-data-opcode
UnexpectedContinueFrame|message-continuation-without-start
ResetWithoutClosingHandshake|close-not-answered frame-truncated
rust-websocket
Expected unmasked data frame|frame-server-masked|The frame that came is masked, and this side reads as a client, which takes only frames that are not.
Expected masked data frame|frame-client-not-masked|The frame that came is not masked, and this side reads as a server, which takes only masked ones.
fastwebsockets
Invalid continuation frame|message-continuation-without-start message-start-inside-message
Reserved bits are not zero|frame-rsv1-not-negotiated frame-rsv2-rsv3
Control frame must not be fragmented|frame-control-fragmented
Ping frame too large|frame-control-too-long
Sec-Websocket-Version must be 13|handshake-version
Sec-WebSocket-Key header is missing|handshake-key-missing
actix
invalid control frame length (#n)|frame-control-too-long
~invalid opcode (#o)|frame-reserved-data-opcode frame-reserved-control-opcode
~payload reached size limit|message-too-big
continuation has not started|message-continuation-without-start
received new continuation but it has already started|message-start-inside-message
WebSocket upgrade is expected|handshake-upgrade
No WebSocket Upgrade header found|handshake-upgrade
~connection upgrade is expected|handshake-connection
WebSocket version header is required|handshake-version
unknown WebSocket key|handshake-key-missing
ntex
Bad web socket op code|frame-reserved-data-opcode frame-reserved-control-opcode
Continuation is not started|message-continuation-without-start
Received new continuation but it is already started|message-start-inside-message
axum
~Request method must be 'GET'|handshake-method
~Connection header did not include 'upgrade'|handshake-connection
Upgrade' header did not include 'websocket'|handshake-upgrade
Sec-WebSocket-Version' header did not include '13'|handshake-version
Sec-WebSocket-Key' header missing|handshake-key-missing
protocol' pseudo-header did not include 'websocket'|h2-connect
WebSocket request couldn't be upgraded since no upgrade state was present|handshake-http-version|The request came by HTTP/1.0, or a layer before the handler took the upgrade away.
`
