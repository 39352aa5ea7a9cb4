package rule

// pythonSayings are those of libraries for Python.
const pythonSayings = `Python's websockets
~incorrect masking|frame-server-masked frame-client-not-masked
reserved bits must be 0|frame-rsv1-not-negotiated frame-rsv2-rsv3
control frame too long|frame-control-too-long
close frame too short|close-body-one-byte
expected a continuation frame|message-start-inside-message
incomplete fragmented message|message-start-inside-message message-unfinished
~decompression failed|deflate-inflate-failed deflate-missing-history
~over size limit|message-too-big
sent 1002 (protocol error)|frame-rsv1-not-negotiated frame-reserved-data-opcode frame-client-not-masked frame-server-masked message-continuation-without-start|This side closed, as the other broke a rule of the protocol. The exception that stands above, or words behind the code, say which.
sent 1007 (invalid|message-invalid-utf8 close-reason-invalid-utf8
sent 1009 (message too big)|message-too-big|This side closed: a message was over its own limit, max_size.
received 1009 (message too big)|message-too-big|The other side closed: a message of this one was over the other side's limit. The max_size of this side has no part in it.
keepalive ping timeout|ping-unanswered
no close frame received or sent|close-not-answered frame-truncated
no close frame received|close-not-answered
timed out during opening handshake||No response came in time: the server or a proxy keeps the request and does not answer it.
~opening handshake failed||A client did not finish its handshake. The cause stands below it; often it was no WebSocket client: a check of a load balancer, or a browser at http:.
missing Sec-WebSocket-Accept header|handshake-accept-missing
more than one Sec-WebSocket-Accept header found|handshake-accept-duplicate
invalid Sec-WebSocket-Accept header|handshake-accept-mismatch
missing Sec-WebSocket-Key header|handshake-key-missing
more than one Sec-WebSocket-Key header found|handshake-key-duplicate
invalid Sec-WebSocket-Key header|handshake-key-length handshake-key-not-base64
missing Sec-WebSocket-Version header|handshake-version
invalid Sec-WebSocket-Version header|handshake-version
~missing Upgrade header|handshake-upgrade
empty Upgrade header|handshake-upgrade
~missing Connection header|handshake-connection
~empty Connection header|handshake-connection
~invalid Connection header|handshake-connection
~invalid Origin header|handshake-origin
server rejected WebSocket connection: HTTP #s|handshake-status
server rejected WebSocket connection|handshake-status
did not receive a valid HTTP response|input-other-protocol handshake-http-version
did not receive a valid HTTP request|input-other-protocol handshake-method
~Malformed HTTP message|input-other-protocol handshake-method
Line without CRLF|input-other-protocol handshake-method|The client sent no line of HTTP or ended the connection: often a check of a load balancer, a scan, or TLS.
connection closed while reading HTTP request line||The client sent no request: often a check of a load balancer or a scan.
~no subprotocols supported|handshake-subprotocol-not-offered
unsupported subprotocol|handshake-subprotocol-not-offered
~multiple subprotocols|handshake-subprotocol-several
no extensions supported|handshake-extension-not-offered
~Unsupported extension|handshake-extension-not-offered
websocket-client
WebSocketConnectionClosedException: socket is already closed||The program goes on after the connection was closed.
rsv is not implemented, yet|frame-rsv1-not-negotiated frame-rsv2-rsv3
Invalid opcode %r'|frame-reserved-data-opcode frame-reserved-control-opcode
Invalid ping frame|frame-control-fragmented
Ping message is too long|frame-control-too-long
Invalid close frame|close-body-one-byte close-reason-invalid-utf8
Invalid close opcode|close-code-not-sendable close-code-reserved close-code-undefined
~Illegal frame|message-continuation-without-start message-start-inside-message
~cannot decode: b|message-invalid-utf8
ping/pong timed out|ping-unanswered
~Connection to remote host was lost|close-not-answered frame-truncated
Invalid WebSocket Header|handshake-accept-mismatch handshake-accept-missing handshake-upgrade handshake-connection handshake-subprotocol-not-offered handshake-subprotocol-none-chosen
Handshake status #s|handshake-status
aiohttp
~Cannot write to closing transport||The program sends on a connection that is closed: look at what closed it.
Received frame with non-zero reserved bits|frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol
Control frame payload cannot be larger than 125 bytes|frame-control-too-long
Continuation frame for non started message|message-continuation-without-start
The opcode in non-fin frame is expected to be zero, got #o|message-start-inside-message
The opcode in non-fin frame is expected to be zero|message-start-inside-message
~Message size #n exceeds limit #n|message-too-big
Decompressed message exceeds size limit|message-too-big deflate-output-limit
Invalid UTF-8 text message|message-invalid-utf8 close-reason-invalid-utf8
Invalid close code: #c|close-code-not-sendable close-code-reserved close-code-undefined close-code-late-registration
~Unexpected opcode=#o|frame-reserved-data-opcode frame-reserved-control-opcode
message='Invalid response status'|handshake-status
message='Invalid upgrade header'|handshake-upgrade
message='Invalid connection header'|handshake-connection
message='Invalid challenge response'|handshake-accept-mismatch handshake-accept-missing
Received message 8:#c is not||The other side sent a Close where the program waited for a message.
Received message 256:None is not||The connection was being closed while the program waited for a message.
Received message 257:None is not||The program waited for a message of a connection that was closed before.
No WebSocket UPGRADE hdr|handshake-upgrade|Often a proxy took Upgrade out of the request, or asked by HTTP/2.
No CONNECTION upgrade hdr|handshake-connection|Often a proxy took Connection out of the request.
gevent-websocket
Received frame with non-zero reserved bits: #q|frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol
Received fragmented control frame: #q|frame-control-fragmented input-other-protocol
Received new fragment frame with non-zero opcode #o|message-start-inside-message message-continuation-without-start
Received new unfragmented data frame during fragmented message|message-start-inside-message
wsproto
unexpected CONTINUATION|message-continuation-without-start
expected CONTINUATION, got|message-start-inside-message
Invalid attempt to fragment control frame|frame-control-fragmented
Control frame with payload len > 125|frame-control-too-long
Payload length used #n bytes when #n would have sufficed|frame-length-not-minimal
8-byte payload length with non-zero MSB|frame-length-msb
client received unexpected masked frame|frame-server-masked
server received unexpected unmasked frame|frame-client-not-masked
Reserved bit set unexpectedly|frame-rsv1-not-negotiated frame-rsv2-rsv3
Missing header, 'Connection: Upgrade'|handshake-connection
Missing header, 'Upgrade: WebSocket'|handshake-upgrade
Missing header, 'Sec-WebSocket-Version'|handshake-version
Missing header, 'Sec-WebSocket-Key'|handshake-key-missing
~Missing header, 'Host'|handshake-host
Bad accept token|handshake-accept-mismatch handshake-accept-missing
unrecognized subprotocol|handshake-subprotocol-not-offered
Autobahn
RSV = #r and no extension negotiated|frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol
unmasked client-to-server frame|frame-client-not-masked
masked server-to-client frame|frame-server-masked
received compressed control frame|deflate-rsv1-on-control
received continuation data frame with compress bit set|deflate-rsv1-on-continuation
invalid data frame length (>2^63)|frame-length-msb
encountered invalid UTF-8 while processing text message|message-invalid-utf8
UTF-8 text message payload ended within Unicode code point|message-invalid-utf8
WebSocket ping timeout|ping-unanswered
peer dropped the TCP connection without previous WebSocket closing handshake|close-not-answered
WebSocket connection upgrade failed (#s|handshake-status
WebSocket connection upgrade failed|handshake-status
HTTP Host header missing in opening handshake request|handshake-host
HTTP Upgrade header missing|handshake-upgrade
HTTP Connection header missing|handshake-connection
HTTP Sec-WebSocket-Key header missing|handshake-key-missing
HTTP Sec-WebSocket-Version header missing|handshake-version
HTTP Sec-WebSocket-Accept header missing in opening handshake reply|handshake-accept-missing
HTTP Sec-WebSocket-Accept header appears more than once in opening handshake reply|handshake-accept-duplicate
HTTP Sec-WebSocket-Accept bogus value|handshake-accept-mismatch
invalid close code #c (must be 1000 or from [3000, 4999])|close-code-not-sendable close-code-reserved close-code-undefined
Tornado
Cross origin websockets not allowed|handshake-origin
Malformed WebSocket request received|handshake-key-missing handshake-version handshake-host
Uvicorn and Starlette
Cannot call 'receive' once a disconnect message has been received||The program reads on after the client went away: end at WebSocketDisconnect.
Unexpected ASGI message 'websocket.send', after sending 'websocket.close'||The program sends after the connection was closed.
Unsupported upgrade request|handshake-status|Uvicorn has no library for WebSockets, so it answers as to any other request: install websockets or wsproto.
No supported WebSocket library detected|handshake-status|Uvicorn has no library for WebSockets, so it answers as to any other request: install websockets or wsproto.
WebSocket is not connected. Need to call 'accept' first||The program reads or sends before it called accept, or after the client was gone.
Cannot call 'send' once a close message has been sent||The program sends after the connection was closed by either side: catch WebSocketDisconnect and stop sending.
Django Channels
~No route found for path||No consumer is at this path: compare the path with the routes, a slash at its start or end included.
Jupyter
Blocking Cross Origin WebSocket Attempt|handshake-origin
`
