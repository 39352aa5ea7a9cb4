package rule

// otherSayings are those of libraries for Lua, PHP, Ruby, Elixir, Dart and others.
const otherSayings = `lua-resty-websocket
bad RSV1, RSV2, or RSV3 bits|frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol
reserved non-control frames|frame-reserved-data-opcode
reserved control frames|frame-reserved-control-opcode
frame unmasked|frame-client-not-masked
~bad HTTP response status line|handshake-status
Ratchet
Ratchet detected an invalid UTF-8 payload in the close reason|close-reason-invalid-utf8
Ratchet detected an invalid UTF-8 payload|message-invalid-utf8
Ratchet detected an invalid reserve code|frame-rsv1-not-negotiated frame-rsv2-rsv3
Ratchet detected an incorrect frame mask|frame-client-not-masked
Ratchet detected a mismatch between final bit and indicated payload length|frame-control-too-long frame-control-fragmented
Ratchet detected an invalid close code|close-code-not-sendable close-code-reserved close-code-undefined close-body-one-byte
Ratchet detected an invalid OP code|frame-reserved-data-opcode frame-reserved-control-opcode
Ratchet detected the first frame of a message was a continue|message-continuation-without-start
Ratchet detected invalid OP code when expecting continue frame|message-start-inside-message
~Maximum message size exceeded|message-too-big
~Maximum frame size exceeded|message-too-big
Workerman
Invalid handshake data for websocket|handshake-key-missing handshake-upgrade handshake-method
Swoole
~unknown opcode [#n]|input-other-protocol frame-reserved-data-opcode frame-reserved-control-opcode|With another opcode each time the reader is out of step, or what came is no frame: often the rest of a request's head.
Textalk and Phrity
Bad opcode in websocket frame|frame-reserved-data-opcode frame-reserved-control-opcode
Server sent bad upgrade response|handshake-accept-mismatch
Rails' Action Cable
~Request origin not allowed|handshake-origin|List the origin in config.action_cable.allowed_request_origins.
Failed to upgrade to WebSocket (REQUEST_METHOD: GET, HTTP_CONNECTION: |handshake-connection handshake-upgrade|Often a proxy took Upgrade and Connection out of the request.
Failed to upgrade to WebSocket (REQUEST_METHOD|handshake-connection handshake-upgrade
Haskell's websockets
Wrong response status or message|handshake-status
CloseRequest 21584|input-other-protocol|HTTP was read as a frame: HT as a Close of 84 bytes, and TP as its status code. The reason shows what follows, often a second response.
CloseRequest #c|
Erlang's websocket_client
websocket_req:opcode_to_name(#o)|frame-reserved-data-opcode frame-reserved-control-opcode
Phoenix
V2.WebSocketSerializer.decode!||The server reads messages of version 2, arrays of five items. A client of version 1 sends maps and connects with vsn=1.0.0.
V2.JSONSerializer.decode!||The server reads messages of version 2, arrays of five items. A client of version 1 sends maps and connects with vsn=1.0.0.
Could not check origin for Phoenix.Socket transport|handshake-origin|List the origin in the endpoint's check_origin, or set its url to the host that the browser sees.
Bandit
Received unsupported RSV flags 1|frame-rsv2-rsv3 input-other-protocol
Received unsupported RSV flags 2|frame-rsv2-rsv3 input-other-protocol
Received unsupported RSV flags 3|frame-rsv2-rsv3 input-other-protocol
Cannot have a compressed continuation frame|deflate-rsv1-on-continuation
WebSockex
Didn't get a proper response from the server. The response was: #s|handshake-status
Dart
was not upgraded to websocket, HTTP status code: #s|handshake-status
was not upgraded to websocket|handshake-status handshake-upgrade handshake-connection
Response did not contain a 'Sec-WebSocket-Accept' header|handshake-accept-missing
Bad response 'Sec-WebSocket-Accept' header|handshake-accept-mismatch
Bun
~Expected 101 status code|handshake-status
`

// proxySayings are those of proxies and of servers in front of programs.
const proxySayings = `nginx
upstream timed out (#n: *) while proxying upgraded connection|close-not-answered|nginx ended a connection on which nothing came within proxy_read_timeout, 60 seconds if it is not set: send pings more often, or let it be longer.
recv() failed (#n: *) while proxying upgraded connection|close-not-answered|One side broke the connection off while nginx passed bytes on: look at the log of the server behind it.
client sent invalid * while reading client request line|input-other-protocol|What came is no request of HTTP: its first bytes stand behind “request:”. There \x16\x03 is TLS, as of wss:, and \x81, \x82 or \x88 (octal \201, \202, \210) is a frame without a handshake before it.
~client sent plain HTTP request to HTTPS port||ws: or http: was asked for where the port speaks TLS: use wss:.
~upstream sent no valid HTTP/1.0 header|input-other-protocol|The server behind nginx sent no response of HTTP: TLS, or another protocol, is at this port.
~upstream prematurely closed connection while reading response header from upstream|handshake-status|The server behind nginx closed the connection and sent no response: look at its log.
Apache
~No protocol handler was valid for the URL|handshake-status|Apache lacks the module for this scheme: mod_proxy_wstunnel for ws: and wss:, or upgrade=websocket of mod_proxy_http.
Envoy
~upstream connect error or disconnect/reset before headers|handshake-status|Envoy got no response from the server behind it: see whether that one runs on this port, and whether the upgrade is allowed by upgrade_configs.
Heroku
code=H15 desc='Idle connection'||The router closed a connection on which nothing was sent for 55 seconds: send pings more often.
Kubernetes
~unable to upgrade connection||The request to a container was not turned into a stream, by WebSocket or SPDY: what stands behind says why.
~missing upgrade headers in request|handshake-upgrade handshake-connection|Its part for SPDY says so, which wants Upgrade: SPDY/3.1: the request was not taken for one for a WebSocket, or the server behind takes none.
`

// sharedSayings are those that several programs have, and those of which only the words are known.
const sharedSayings = `zlib
~invalid distance too far|deflate-missing-history deflate-inflate-failed|The data points back to before its beginning: what the messages before it left in the window is missing, or the window is smaller than the sender's.
~unexpected end of file at genericNodeError|deflate-inflate-failed|The data ends too early. Of a message of permessage-deflate the sender leaves out the last bytes 00 00 ff ff: put them behind it before it is inflated.
~unexpected end of file at Zlib|deflate-inflate-failed|The data ends too early. Of a message of permessage-deflate the sender leaves out the last bytes 00 00 ff ff: put them behind it before it is inflated.
~Z_BUF_ERROR|deflate-inflate-failed|The data ends too early. Of a message of permessage-deflate the sender leaves out the last bytes 00 00 ff ff: put them behind it before it is inflated.
~invalid stored block lengths|deflate-inflate-failed
~invalid block type|deflate-inflate-failed
~invalid code lengths set|deflate-inflate-failed
~invalid distance code|deflate-inflate-failed deflate-missing-history
older browsers and faye
Error during WebSocket handshake: Sec-WebSocket-Accept mismatch|handshake-accept-mismatch handshake-accept-missing
Error during WebSocket handshake: Sec-WebSocket-Protocol mismatch|handshake-subprotocol-not-offered
Connection' header value is not 'Upgrade'|handshake-connection
several libraries
Fragmented control frame|frame-control-fragmented
A frame from the server is masked|frame-server-masked
A control frame is fragmented|frame-control-fragmented
Can 'Upgrade' only to 'WebSocket'|handshake-upgrade
Connection' must be 'Upgrade'|handshake-connection
~Invalid opcode #o|frame-reserved-data-opcode frame-reserved-control-opcode
~invalid opcode|frame-reserved-data-opcode frame-reserved-control-opcode
~invalid status code|close-code-not-sendable close-code-reserved close-code-undefined
missing Sec-WebSocket-Key|handshake-key-missing
invalid Sec-WebSocket-Accept|handshake-accept-mismatch
~Request method must be GET|handshake-method
Unsupported WebSocket version|handshake-version
`
