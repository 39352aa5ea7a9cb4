package rule

// nativeSayings are those of libraries for C, C++, Objective-C and Swift.
const nativeSayings = `Boost.Beast
The WebSocket handshake was declined by the remote peer|handshake-status
The WebSocket handshake was not HTTP/1.1|handshake-http-version
The WebSocket handshake method was not GET|handshake-method
The WebSocket handshake Host field is missing|handshake-host
The WebSocket handshake Connection field is missing the upgrade token|handshake-connection
The WebSocket handshake Connection field is missing|handshake-connection
The WebSocket handshake Upgrade field is missing the websocket token|handshake-upgrade
The WebSocket handshake Upgrade field is missing|handshake-upgrade
The WebSocket handshake Sec-WebSocket-Accept field is missing|handshake-accept-missing
The WebSocket handshake Sec-WebSocket-Accept field is invalid|handshake-accept-mismatch
The WebSocket handshake Sec-WebSocket-Key field is missing|handshake-key-missing
The WebSocket handshake Sec-WebSocket-Key field is invalid|handshake-key-length handshake-key-not-base64
The WebSocket handshake Sec-WebSocket-Version field is missing|handshake-version
The WebSocket handshake Sec-WebSocket-Version field is invalid|handshake-version
The WebSocket frame contained an illegal opcode|frame-reserved-data-opcode frame-reserved-control-opcode
The WebSocket data frame was unexpected|message-start-inside-message
The WebSocket continuation frame was unexpected|message-continuation-without-start
The WebSocket frame contained illegal reserved bits|frame-rsv1-not-negotiated frame-rsv2-rsv3
The WebSocket control frame was fragmented|frame-control-fragmented
The WebSocket control frame size was invalid|frame-control-too-long
The WebSocket frame was unmasked|frame-client-not-masked
The WebSocket frame was masked|frame-server-masked
The WebSocket frame size was not canonical|frame-length-not-minimal
The WebSocket frame payload was not valid utf8|message-invalid-utf8
The WebSocket close frame reason code was invalid|close-code-not-sendable close-code-reserved close-code-undefined
The WebSocket close frame payload size was invalid|close-body-one-byte
The WebSocket close frame payload was not valid utf8|close-reason-invalid-utf8
The WebSocket message exceeded the locally configured limit|message-too-big
The WebSocket stream was gracefully closed at both endpoints||No fault: each side sent a Close.
WebSocket upgrade handshake failed|handshake-status handshake-upgrade handshake-connection handshake-accept-mismatch
websocketpp
Control messages are limited to fewer than 125 characters|frame-control-too-long
Invalid use of reserved bits|frame-rsv1-not-negotiated frame-rsv2-rsv3
Control messages cannot be fragmented|frame-control-fragmented
Invalid message continuation|message-continuation-without-start message-start-inside-message
Clients may not send unmasked frames|frame-client-not-masked
Servers may not send masked frames|frame-server-masked
Payload length was not minimally encoded|frame-length-not-minimal
~Invalid UTF8 encoding|message-invalid-utf8 close-reason-invalid-utf8
websocketpp.processor:#n *Invalid HTTP status|handshake-status
~End of File (websocketpp.transport:7)||The other side ended the connection without a Close: look at its log.
Invalid HTTP status. (websocketpp.processor:20)|handshake-status
websocketpp.transport:7 End of File||The other side ended the connection without a Close, or before it sent anything: look at its log.
Disconnect close local:[#c|
libwebsockets
got bad HTTP response '#s|handshake-status
HS: ws upgrade response not 101|handshake-status
HS: ws upgrade unauthorized|handshake-status
HS: ACCEPT missing|handshake-accept-missing
HS: UPGRADE missing|handshake-upgrade
HS: Upgrade to something other than websocket|handshake-upgrade
HS: CONNECTION missing|handshake-connection
HS: PROTOCOL malformed|handshake-subprotocol-not-offered
HS: EXT: unknown ext|handshake-extension-not-offered
HS: Accept hash wrong|handshake-accept-mismatch
illegal rsv bits set|frame-rsv1-not-negotiated frame-rsv2-rsv3
control msg can't be fragmented|frame-control-fragmented
hey you owed us a FIN|message-start-inside-message
disordered continuation|message-continuation-without-start
b63 of length must be zero|frame-length-msb
~bad utf8|message-invalid-utf8
~partial utf8|message-invalid-utf8
Qt
Rsv field is non-zero|frame-rsv1-not-negotiated frame-rsv2-rsv3
Used reserved opcode|frame-reserved-data-opcode frame-reserved-control-opcode
Controle frame is larger than 125 bytes|frame-control-too-long
Controle frames cannot be fragmented|frame-control-fragmented
Control frame is larger than 125 bytes|frame-control-too-long
Control frames cannot be fragmented|frame-control-fragmented
Lengths smaller than #n must be expressed as|frame-length-not-minimal
Highest bit of payload length is not 0|frame-length-msb
Received Continuation frame, while there is nothing to continue|message-continuation-without-start
All data frames after the initial data frame must have opcode 0|message-start-inside-message
~Received message is too big|message-too-big
Invalid UTF-8 code encountered|message-invalid-utf8 close-reason-invalid-utf8
Payload of close frame is too small|close-body-one-byte
Invalid close code #c detected|close-code-not-sendable close-code-reserved close-code-undefined
Accept-Key received from server * does not match the client key|handshake-accept-mismatch
libcurl
WS: unknown opcode: #h|frame-reserved-data-opcode frame-reserved-control-opcode
WS: masked input frame|frame-server-masked
WS: frame length longer than 64 signed not supported|frame-length-msb
Refused WebSockets upgrade: #s|handshake-status
libsoup
Server requested unsupported protocol|handshake-subprotocol-not-offered
Server requested unsupported extension|handshake-extension-not-offered
Server returned incorrect 'Sec-WebSocket-Accept' key|handshake-accept-mismatch handshake-accept-missing
Server ignored WebSocket handshake|handshake-status handshake-upgrade handshake-connection
Server rejected WebSocket handshake|handshake-status
WebSocket handshake expected|handshake-upgrade handshake-connection
IXWebSocket
Expecting status 101 (Switching Protocol), got #s|handshake-status
POCO
Cannot upgrade to WebSocket connection|handshake-status
ESP-IDF
Sec-WebSocket-Accept not found|handshake-accept-missing handshake-status
Invalid websocket key|handshake-accept-mismatch
Error, no PONG received for more than #n seconds after PING|ping-unanswered
Apple's Network framework
nw_ws_validate_server_response * server response doesn't match expected value|handshake-accept-mismatch handshake-upgrade handshake-connection
input message size #n exceeds maximum message size #n|message-too-big|It is over the limit of the program that says this: maximumMessageSize of its URLSessionWebSocketTask, or of NWProtocolWebSocket.Options.
arduinoWebSockets
handleHeader] no Websocket connection close|handshake-status handshake-upgrade handshake-connection
SocketRocket
Received bad response code from server: #s|handshake-status
Received bad response code from server #s|handshake-status
Invalid Sec-WebSocket-Accept response|handshake-accept-mismatch handshake-accept-missing
Server specified Sec-WebSocket-Protocol that wasn't requested|handshake-subprotocol-not-offered
Server used RSV bits|frame-rsv1-not-negotiated frame-rsv2-rsv3
all data frames after the initial data frame must have opcode 0|message-start-inside-message
~cannot continue a message|message-continuation-without-start
Client must receive unmasked data|frame-server-masked
Fragmented control frames not allowed|frame-control-fragmented
Control frames cannot have payloads larger than 126 bytes|frame-control-too-long
Text frames must be valid UTF-8|message-invalid-utf8
Close reason MUST be valid UTF-8|close-reason-invalid-utf8
Payload for close must be larger than 2 bytes|close-body-one-byte
Cannot have close code of #c|close-code-not-sendable close-code-reserved close-code-undefined close-code-late-registration
Starscream
notAnUpgrade(#s|handshake-status
masked and rsv data is not currently supported|frame-server-masked frame-rsv1-not-negotiated frame-rsv2-rsv3
control frames can't be fragmented|frame-control-fragmented
payload length is longer than allowed for a control frame|frame-control-too-long
~upgradeError, message: "Invalid HTTP upgrade", code: #s|handshake-status
`
