package rule

import (
	"slices"
	"strings"
	"testing"
)

// sources say where the phrases of each library stand: a repository and its files, or documents where a program's source is
// not to be had. They were looked up when a row was added.
var sources = map[string]string{
	"Chromium":                  "chromium/chromium net/websockets/websocket_channel.cc, websocket_basic_handshake_stream.cc, websocket_stream.cc, services/network/websocket_factory.cc; third_party/blink/renderer/modules/websockets",
	"Firefox":                   "mozilla/gecko-dev dom/locales/en-US/chrome/appstrings.properties, dom/websocket",
	"Safari":                    "CFNetwork's text of NSURLErrorBadServerResponse (-1011), as its console prints it",
	"Vite":                      "vitejs/vite packages/vite/src/client/client.ts",
	"webpack-dev-server":        "webpack/webpack-dev-server lib/Server.js",
	"SignalR":                   "dotnet/aspnetcore src/SignalR/clients/ts/signalr/src HttpConnection.ts, HubConnection.ts, WebSocketTransport.ts",
	"npm ws":                    "websockets/ws lib receiver.js, sender.js, websocket.js, websocket-server.js, permessage-deflate.js",
	"Node's HTTP parser":        "nodejs/llhttp src/llhttp/http.ts; Node 16 and 20 print it",
	"Node's undici":             "nodejs/undici lib/web/websocket receiver.js, connection.js, websocket.js",
	"WebSocket-Node":            "theturtle32/WebSocket-Node lib WebSocketClient.js, WebSocketConnection.js, WebSocketFrame.js, WebSocketRequest.js",
	"faye":                      "faye/websocket-driver-node lib/websocket/driver base.js, client.js, hybi.js",
	"uWebSockets":               "uNetworking/uWebSockets src/WebSocketProtocol.h",
	"graphql-ws":                "enisdenjo/graphql-ws src/use/ws.ts",
	"Socket.IO":                 "socketio/engine.io lib/server.js, miguelgrinberg/python-engineio src/engineio/base_server.py",
	"Python's websockets":       "python-websockets/websockets src/websockets frames.py, protocol.py, exceptions.py, client.py, server.py",
	"websocket-client":          "websocket-client/websocket-client websocket _abnf.py, _handshake.py, _app.py, _http.py",
	"aiohttp":                   "aio-libs/aiohttp aiohttp/_websocket/reader_py.py, web_ws.py, client_ws.py, client.py",
	"gevent-websocket":          "jgelens/gevent-websocket geventwebsocket/websocket.py",
	"wsproto":                   "python-hyper/wsproto src/wsproto frame_protocol.py, handshake.py",
	"Autobahn":                  "crossbario/autobahn-python autobahn/websocket/protocol.py",
	"Tornado":                   "tornadoweb/tornado tornado/websocket.py",
	"Uvicorn and Starlette":     "encode/uvicorn uvicorn/protocols/http/h11_impl.py, encode/starlette starlette/websockets.py",
	"Django Channels":           "django/channels channels/routing.py",
	"Jupyter":                   "jupyter-server/jupyter_server jupyter_server/base/websocket.py",
	"gorilla":                   "gorilla/websocket conn.go, client.go, server.go",
	"coder":                     "coder/websocket read.go, accept.go, dial.go",
	"gobwas/ws":                 "gobwas/ws check.go, http.go, server.go",
	"x/net/websocket":           "golang/net websocket/websocket.go, websocket/dial.go",
	"Go's ReverseProxy":         "golang/go src/net/http/httputil/reverseproxy.go",
	"tungstenite":               "snapview/tungstenite-rs src/error.rs",
	"rust-websocket":            "websockets-rs/rust-websocket websocket-base/src/dataframe.rs",
	"Apple's Network framework": "libnetwork's log, as iOS and macOS print it; seen in reports",
	"zlib":                      "madler/zlib inflate.c, inffast.c",
	"fastwebsockets":            "denoland/fastwebsockets src/error.rs",
	"actix":                     "actix/actix-web actix-http/src/ws/mod.rs",
	"Swoole":                    "swoole/swoole-src src/protocol/websocket.c, websocket.cc",
	"Workerman":                 "walkor/workerman src/Protocols/Websocket.php",
	"Erlang's websocket_client": "jeremyong/websocket_client and sanmiguel/websocket_client src/websocket_req.erl",
	"Haskell's websockets":      "jaspervdj/websockets src/Network/WebSockets/Hybi13.hs",
	"ntex":                      "ntex-rs/ntex ntex/src/ws/error.rs",
	"Bandit":                    "mtrudel/bandit lib/bandit/websocket/frame.ex",
	"WebSockex":                 "Azolo/websockex lib/websockex/errors.ex",
	"axum":                      "tokio-rs/axum axum/src/extract/ws.rs",
	"Netty":                     "netty/netty codec-http/src/main/java/io/netty/handler/codec/http/websocketx WebSocket08FrameDecoder.java, WebSocketClientHandshaker13.java, WebSocketServerHandshaker13.java, Utf8Validator.java",
	"Netty and Autobahn":        "as Netty and Autobahn",
	"Vert.x":                    "eclipse-vertx/vert.x WebSocketHandshakeInboundHandler.java",
	"OkHttp":                    "square/okhttp okhttp3/internal/ws WebSocketReader.kt, RealWebSocket.kt",
	"Tomcat":                    "apache/tomcat java/org/apache/tomcat/websocket/LocalStrings.properties",
	"Undertow":                  "undertow-io/undertow core/src/main/java/io/undertow/websockets/core/WebSocketMessages.java",
	"Jetty":                     "eclipse/jetty.project websocket Parser.java, Generator.java, WebSocketCoreSession.java, FrameSequence.java",
	"Java-WebSocket":            "TooTallNate/Java-WebSocket src/main/java/org/java_websocket drafts/Draft_6455.java, extensions/DefaultExtension.java, framing/CloseFrame.java, AbstractWebSocket.java",
	"Tyrus":                     "eclipse-ee4j/tyrus core/src/main/resources/org/glassfish/tyrus/core/l10n/localization.properties",
	"Java's HttpClient":         "openjdk/jdk src/java.net.http/share/classes/jdk/internal/net/http/websocket MessageDecoder.java, OpeningHandshake.java",
	"nv-websocket-client":       "TakahikoKawasaki/nv-websocket-client HandshakeReader.java, ReadingThread.java",
	"Ktor":                      "ktorio/ktor ktor-client-core WebSockets.kt",
	"Spring":                    "spring-projects/spring-framework spring-websocket AbstractHandshakeHandler.java",
	".NET":                      "dotnet/runtime src/libraries System.Net.WebSockets/src/Resources/Strings.resx, System.Net.WebSockets.Client/src/Resources/Strings.resx",
	"websocket-sharp":           "sta/websocket-sharp websocket-sharp WebSocket.cs, WebSocketFrame.cs",
	"Boost.Beast":               "boostorg/beast include/boost/beast/websocket/impl/error.ipp, error.hpp",
	"websocketpp":               "zaphoyd/websocketpp websocketpp/processors/base.hpp",
	"libwebsockets":             "warmcat/libwebsockets lib/roles/ws client-ws.c, client-parser-ws.c",
	"Qt":                        "qt/qtwebsockets src/websockets qwebsocketframe.cpp, qwebsocketdataprocessor.cpp, qwebsocket_p.cpp",
	"libcurl":                   "curl/curl lib ws.c, http.c",
	"libsoup":                   "GNOME/libsoup libsoup/websocket/soup-websocket.c",
	"IXWebSocket":               "machinezone/IXWebSocket ixwebsocket/IXWebSocketHandshake.cpp",
	"POCO":                      "pocoproject/poco Net/src/WebSocket.cpp",
	"ESP-IDF":                   "espressif/esp-idf components/tcp_transport/transport_ws.c, espressif/esp-protocols esp_websocket_client.c",
	"SocketRocket":              "facebookincubator/SocketRocket SocketRocket/SRWebSocket.m",
	"Starscream":                "daltoniam/Starscream Sources/Framer/WSFramer.swift; of version 3 Sources/Starscream/WebSocket.swift",
	"lua-resty-websocket":       "openresty/lua-resty-websocket lib/resty/websocket protocol.lua, client.lua",
	"Ratchet":                   "ratchetphp/RFC6455 src/Messaging/MessageBuffer.php",
	"Textalk and Phrity":        "Textalk/websocket-php lib Base.php, Client.php",
	"Rails' Action Cable":       "rails/rails actioncable/lib/action_cable/connection/base.rb",
	"Phoenix":                   "phoenixframework/phoenix lib/phoenix/socket/transport.ex, serializers/v2_json_serializer.ex; of 1.3 lib/phoenix/transports/v2/websocket_serializer.ex",
	"Dart":                      "dart-lang/sdk sdk/lib/_http/websocket_impl.dart",
	"Bun":                       "oven-sh/bun, as its close event says; seen in reports",
	"nginx":                     "nginx/nginx src/http/ngx_http_upstream.c",
	"Apache":                    "apache/httpd modules/proxy/mod_proxy.c",
	"Envoy":                     "envoyproxy/envoy source/common/http/utility.cc",
	"Heroku":                    "its documentation of error codes, H15",
	"Kubernetes":                "kubernetes/kubernetes staging/src/k8s.io/apimachinery/pkg/util/httpstream/spdy",
	"arduinoWebSockets":         "Links2004/arduinoWebSockets src/WebSocketsClient.cpp, WebSocketsServer.h",
	"older browsers and faye":   "WebKit's and Blink's WebSocketHandshake.cpp until 2015, faye/websocket-driver-node lib/websocket/driver/client.js",
	"several libraries":         "those that print it are above",
}

// Every phrase is found as the whole text, in a line of a log, and before a stack trace; it means rules of the catalogue and
// comes from a source. A phrase that another one hides would never be found.
func TestTable(t *testing.T) {
	by, seen, count := "", map[string]bool{}, 0
	for line := range strings.Lines(sayings) {
		phrase, rest, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "|")
		if !ok {
			by = phrase
			if sources[by] == "" {
				t.Errorf("no source of %q is named", by)
			}
			seen[by] = true
			continue
		}
		count++
		causes, means, _ := strings.Cut(rest, "|")
		if means != "" && !strings.HasSuffix(means, ".") || causes == "" && means == "" && !strings.Contains(phrase, "#c") {
			t.Errorf("%q says nothing, or no sentence: %q", phrase, means)
		}
		for _, id := range strings.Fields(causes) {
			if _, known := Lookup(ID(id)); !known {
				t.Errorf("%q: there is no rule %q", phrase, id)
			}
		}
		checkRow(t, by, strings.TrimPrefix(phrase, "~"), causes)
	}
	for by := range sources {
		if !seen[by] {
			t.Errorf("%q has a source and no phrase", by)
		}
	}
	if count < 350 || len(seen) < 40 {
		t.Errorf("only %d phrases of %d libraries", count, len(seen))
	}
	t.Logf("%d phrases of %d libraries", count, len(seen)-1)
}

// examples fill the holes of a phrase.
var examples = strings.NewReplacer("#n", "70000", "#o", "3", "#h", "b", "#r", "4", "#b", "1", "#l", "126", "#c", "1005", "#s", "403", "#m", "0x40", "#q", `'\x41\x05'`, "*", "some thing")

func checkRow(t *testing.T, by, phrase, causes string) {
	said := examples.Replace(phrase)
	for _, text := range []string{said, "2026-11-25 10:00:00.123 ERROR [io-1] websocket/client - " + said + ".", "\x1b[31m" + strings.ToUpper(said) + "\x1b[0m\n    at Receiver.getInfo (node_modules/ws/lib/receiver.js:200:16)\n" + strings.Repeat("    at x\n", 500)} {
		found := Sayings(text)
		i := slices.IndexFunc(found, func(s Saying) bool { return strings.EqualFold(text[s.Start:s.End], said) })
		if i < 0 {
			t.Errorf("%q of %s is not found in %q: %+v", phrase, by, text[:min(len(text), 120)], found)
			return
		}
		if s := found[i]; text == said && (s.By != by || s.Code == 0 && len(s.Rules) == 0 && causes != "") {
			t.Errorf("%q: %+v, want it of %s", phrase, s, by)
		}
		for _, id := range found[i].Rules {
			if causes != "" && found[i].By == by && !slices.Contains(strings.Fields(causes), string(id)) {
				t.Errorf("%q means %v", phrase, found[i].Rules)
			}
		}
	}
}

// first is the first saying of a text, the zero Saying if there is none.
func first(text string) Saying {
	if found := Sayings(text); len(found) > 0 {
		return found[0]
	}
	return Saying{}
}
