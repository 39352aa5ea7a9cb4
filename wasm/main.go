//go:build js && wasm

// Command wasm binds inspect to JavaScript. It is the core, which every page loads.
package main

import "github.com/wslens/wslens/wasm/internal/boundary"

// exports are the functions of the boundary. A new one is a row here.
var exports = boundary.Exports{
	"inspect":   inspectInput,
	"encode":    encode,
	"accept":    accept,
	"answer":    answer,
	"request":   request,
	"blocks":    blocks,
	"readings":  readings,
	"formats":   formats,
	"notations": notations,
	"format":    format,
	"open":      openSession,
	"push":      boundary.OfSession(pushBytes),
	"finish":    boundary.OfSession(finish),
}

func main() { boundary.Serve(exports, boundary.SessionCalls) }
