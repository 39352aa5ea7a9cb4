package rule

// browserSayings are those of browsers and of what runs in them.
const browserSayings = `Chromium
Invalid frame header|input-other-protocol deflate-inflate-failed frame-length-not-minimal frame-control-too-long frame-control-fragmented frame-length-msb
A server must not mask any frames that it sends to the client|frame-server-masked
Masked frame from server|frame-server-masked
One or more reserved bits are on: reserved1 = #b, reserved2 = #b, reserved3 = #b|frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol deflate-rsv1-on-continuation deflate-rsv1-on-control
One or more reserved bits are on|frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol
WebSocket opening handshake timed out||No response came in time: the address or the port leads nowhere, or the server or a proxy keeps the request and does not answer it.
~Invalid reserved bit|frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol
Unrecognized frame opcode: #o|frame-reserved-data-opcode frame-reserved-control-opcode
Unrecognized frame opcode|frame-reserved-data-opcode frame-reserved-control-opcode
Received unexpected continuation frame|message-continuation-without-start
~Unexpected continuation|message-continuation-without-start
Received start of new message but previous message is unfinished|message-start-inside-message
Previous data frame unfinished|message-start-inside-message
Could not decode a text frame as UTF-8|message-invalid-utf8
Invalid UTF-8 in text frame|message-invalid-utf8
Received a broken close frame with an invalid size of 1 byte|close-body-one-byte
Received a broken close frame containing an invalid size body|close-body-one-byte
Received a broken close frame containing a reserved status code|close-code-not-sendable
Received a broken close frame containing invalid UTF-8|close-reason-invalid-utf8
Data frame received after close|message-after-close
Ping received after close|message-after-close|RFC 6455 lets a side send a Ping behind its own Close; Chromium reports a failure all the same.
Pong received after close|message-after-close|RFC 6455 lets a side answer a Ping behind its own Close; Chromium reports a failure all the same.
~frame received after close|message-after-close
Error during WebSocket handshake: Unexpected response code: #s|handshake-status
Unexpected response code: #s|handshake-status
Unexpected response code|handshake-status
Upgrade' header is missing|handshake-upgrade
Upgrade' header value is not 'WebSocket'|handshake-upgrade
Upgrade' header must not appear more than once|handshake-upgrade
Connection' header is missing|handshake-connection
Connection' header value must contain 'Upgrade'|handshake-connection
Sec-WebSocket-Accept' header is missing|handshake-accept-missing
Incorrect 'Sec-WebSocket-Accept' header value|handshake-accept-mismatch handshake-accept-newline
Sec-WebSocket-Accept' header must not appear more than once|handshake-accept-duplicate
Sec-WebSocket-Protocol' header must not appear more than once|handshake-subprotocol-several
Response must not include 'Sec-WebSocket-Protocol' header|handshake-subprotocol-not-offered
in response does not match any of sent values|handshake-subprotocol-not-offered
Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received|handshake-subprotocol-none-chosen
Found an unsupported extension|handshake-extension-not-offered
Received duplicate permessage-deflate response|extension-accepted-twice
Received an unexpected permessage-deflate extension parameter|deflate-unknown-parameter
Error in permessage-deflate|deflate-unknown-parameter deflate-duplicate-parameter deflate-window-bits-invalid deflate-takeover-with-value
HTTP Authentication failed; no valid credentials available|handshake-status|The server or a proxy answered 401 or 407, and the browser has no password that it takes.
net::ERR_INVALID_HTTP_RESPONSE|input-other-protocol handshake-http-version
Error during WebSocket handshake: Invalid status line|input-other-protocol handshake-http-version
Error in connection establishment: net::ERR_CONNECTION_REFUSED||Nothing listens at this address and port, or a firewall refuses: no byte of WebSocket was sent.
Error in connection establishment: net::ERR_CONNECTION_RESET||The connection was broken off before a response came: often a server that speaks TLS where ws: was asked for, or a firewall.
Error in connection establishment: net::ERR_CONNECTION_TIMED_OUT||No answer came from this address: look at the address, the network and the firewall.
Error in connection establishment: net::ERR_NAME_NOT_RESOLVED||The host's name is not known: look at the address.
Error in connection establishment: net::ERR_CERT_*_INVALID||The browser does not trust the server's certificate. It asks nobody for a WebSocket: open the same host by https: to see why.
Error in connection establishment: net::ERR_SSL_PROTOCOL_ERROR||No TLS came from the server: often wss: was asked for where the port speaks ws:.
Connection closed before receiving a handshake response||The server or a proxy took the request and closed the connection without a response: often no WebSocket is spoken at this port.
Error during WebSocket handshake: net::ERR_CONNECTION_RESET||The connection was broken off before the response was there.
Error in connection establishment: net::||The connection could not be opened, so no byte of WebSocket was sent: what stands behind says why.
WebSocket connection to '*' failed||The browser could not open the connection, or gave it up. What it prints behind says why; if that is nothing, its tab of the network shows the response.
WebSocket is closed before the connection is established||The page closed the WebSocket, or was left, while it was still being opened. In development often a component that is mounted twice.
WebSocket is already in CLOSING or CLOSED state||The page sends into a connection that is closed or about to be: the event close before it says why.
Failed to execute 'send' on 'WebSocket': Still in CONNECTING state||The page sends before the connection is open: wait for the event open.
An insecure WebSocket connection may not be initiated from a page loaded over HTTPS||A page by https: may open wss: only.
Failed to construct 'WebSocket': The URL||The page gives an address that is none of a WebSocket: that begins with ws: or wss:.
attempted to connect to the insecure WebSocket endpoint||A page by https: may open wss: only.
violates the following Content Security Policy directive: 'connect-src||The policy of the page does not list this address: add it, with ws: or wss:, to connect-src.
subprotocol '*' is invalid|handshake-subprotocol-syntax
~URL contains a fragment identifier|handshake-target
~code must be either 1000, or between 3000 and 4999|close-code-range close-code-not-sendable
must not be greater than 123 UTF-8 bytes|frame-control-too-long
Firefox
establish a connection to the server at|handshake-status handshake-accept-mismatch handshake-upgrade handshake-connection handshake-accept-missing handshake-subprotocol-not-offered handshake-extension-not-offered|The connection was refused, or the handshake failed: the tab of the network shows which.
was interrupted while the page was loading|message-invalid-utf8 frame-rsv1-not-negotiated frame-rsv2-rsv3 frame-reserved-data-opcode frame-reserved-control-opcode message-continuation-without-start message-start-inside-message frame-length-not-minimal frame-control-too-long frame-control-fragmented close-reason-invalid-utf8|Firefox says so too where the page was left or the network broke.
Safari
~There was a bad response from the server|handshake-status handshake-upgrade handshake-connection handshake-accept-mismatch handshake-subprotocol-not-offered
Vite
vite] failed to connect to websocket||The client of the development server cannot reach it: behind a proxy, set server.hmr to the address that the browser sees, and let the proxy pass Upgrade on.
webpack-dev-server
~Invalid Host/Origin header|handshake-origin|The development server does not know this host: its option allowedHosts lists those that it takes.
SignalR
Failed to start the transport 'WebSockets'||SignalR falls back to another transport. A line before it says why: often a proxy that does not pass Upgrade on.
WebSocket failed to connect. The connection could not be found on the server||The server does not know the connection: with several servers, the negotiation and the WebSocket must reach the same one.
~Handshake was canceled||The first message did not come in time, or byte 1e was not behind it, which ends each message of SignalR.
Server timeout elapsed without receiving a message from the server||No message and no ping of SignalR came within serverTimeout: the server is stuck, or something on the way broke without a word.
`
