package main

import (
	"fmt"
	"io"
	"net"
	"slices"

	"github.com/lxzan/gws"
	"github.com/wslens/wslens/e2e/peers"
	"github.com/wslens/wslens/e2e/peers/talk"
)

// others has for each library and compression a server that takes the connection itself.
var others = map[string]peers.Peer{
	"gobwas off":         named(peers.All, "gobwas"),
	"gobwas no-takeover": named(peers.Deflating, "gobwas"),
	"gws off":            peers.GWS("gws", gws.PermessageDeflate{}),
	"gws takeover":       gwsTakeover,
	"gws no-takeover":    gwsNoTakeover,
	"gws small-window":   gwsSmallWindow,
}

// Without a window of their own the library's servers have one of 12 bits where contexts are taken over.
var (
	gwsTakeover = peers.GWS("gws", gws.PermessageDeflate{Enabled: true, Threshold: 1, ServerContextTakeover: true,
		ClientContextTakeover: true, ServerMaxWindowBits: 15, ClientMaxWindowBits: 15})
	gwsNoTakeover  = peers.GWS("gws without takeover", gws.PermessageDeflate{Enabled: true, Threshold: 1})
	gwsSmallWindow = peers.GWS("gws with a small window", gws.PermessageDeflate{Enabled: true, Threshold: 1, ServerContextTakeover: true,
		ClientContextTakeover: true, ServerMaxWindowBits: 9, ClientMaxWindowBits: 9})
)

// clients are those that a script may name. One of gobwas compresses even where that was not agreed.
var clients = map[string]peers.Peer{
	"gobwas":                  named(peers.All, "gobwas"),
	"gobwas with wsflate":     named(peers.Deflating, "gobwas"),
	"coder":                   named(peers.Deflating, "coder"),
	"coder without takeover":  named(peers.Deflating, "coder without takeover"),
	"gorilla":                 named(peers.Deflating, "gorilla"),
	"gws":                     gwsTakeover,
	"gws without takeover":    gwsNoTakeover,
	"gws with a small window": gwsSmallWindow,
}

func named(list []peers.Peer, name string) peers.Peer {
	return list[slices.IndexFunc(list, func(p peers.Peer) bool { return p.Name == name })]
}

func dial(script *talk.Script) (talk.Session, io.Closer, error) {
	client, known := clients[script.Peer]
	if !known {
		return nil, nil, fmt.Errorf("there is no client %q", script.Peer)
	}
	conn, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", script.Port))
	if err != nil {
		return nil, nil, err
	}
	session, err := client.Client(conn)
	return session, conn, err
}
