// Package peers runs the codec of wslens against other implementations of WebSocket: github.com/gobwas/ws,
// github.com/coder/websocket and github.com/gorilla/websocket. It is a module of its own, so that they are no
// dependencies of wslens.
//
// Four questions are put:
//
//   - Do they read alike? TestStreams feeds random and broken streams, in both roles, to wslens and to each peer and
//     compares what was read, whether the stream was refused, and with which close code. A disagreement passes only
//     if the table in rows_test.go explains it: peer, rule, the section that decides, why.
//   - Do they understand each other? TestPeerWrites decodes what each peer writes; TestPeerReads has each peer read
//     what the Encoder writes at its three levels; TestHandshake does the same for the opening handshake.
//   - Do they inflate alike? TestPeerInflates, TestPeerDeflates and TestOdd put both questions again with
//     permessage-deflate, on every size of window, with and without context takeover; the disagreements stand in
//     odddeflate_test.go.
//   - Who is faster? The program in speed prints ratios of one run; go test -bench there gives the single numbers.
//
// All runs in memory, but every connection begins with a real handshake through the public functions of the peer
// (wire.go). A failing stream is printed in hex with its number and what was broken in it.
//
// The program in talker is a server or a client made with a peer, and that in echo one made with wslens. In e2e/live browsers talk
// to the first; in e2e/live/peers both talk to each other, and to peers in other languages. What they say stands in talk.
// There github.com/lxzan/gws is a peer, too.
//
//	go test ./...                          all tests
//	go test -run TestStreams -streams N    more random streams; -seed S others
//	go run ./speed                         ratios
//	go test -bench . ./speed               single numbers
//
// The program in accepts runs one peer over TCP for the runner in e2e/accepts.
//
// A new peer is one file like gorilla.go, its row in the list in peer.go, and its rows in rows_test.go.
package peers
