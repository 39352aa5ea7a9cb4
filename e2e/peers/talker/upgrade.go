package main

import (
	"net/http"

	coder "github.com/coder/websocket"
	gorilla "github.com/gorilla/websocket"
	"github.com/wslens/wslens/e2e/peers"
)

type upgrade func(http.ResponseWriter, *http.Request) (peers.Session, error)

// upgrades has for each library and compression what opens a connection.
var upgrades = map[string]upgrade{
	"gorilla off":         withGorilla(false),
	"gorilla no-takeover": withGorilla(true),
	"coder off":           withCoder(coder.CompressionDisabled),
	"coder takeover":      withCoder(coder.CompressionContextTakeover),
	"coder no-takeover":   withCoder(coder.CompressionNoContextTakeover),
}

// subprotocols are those that the server speaks.
var subprotocols = []string{"lens.v2"}

func withGorilla(compress bool) upgrade {
	return func(w http.ResponseWriter, r *http.Request) (peers.Session, error) {
		return peers.UpgradeGorilla(w, r, gorilla.Upgrader{
			Subprotocols: subprotocols, EnableCompression: compress,
			WriteBufferSize: 512, // a message of parts that is larger becomes several frames
			CheckOrigin:     func(*http.Request) bool { return true },
		})
	}
}

func withCoder(mode coder.CompressionMode) upgrade {
	return func(w http.ResponseWriter, r *http.Request) (peers.Session, error) {
		return peers.AcceptCoder(w, r, coder.AcceptOptions{
			Subprotocols: subprotocols, CompressionMode: mode, CompressionThreshold: 1, InsecureSkipVerify: true,
		})
	}
}
