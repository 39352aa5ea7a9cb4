package forms

import (
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/dump"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/log"
	"github.com/wslens/wslens/codec/notation/internal/messages"
)

// All lists every notation in the order of display.
var All = []*lex.Form{
	&digits.Hex, &digits.HexSpaced, &digits.HexColon, &digits.HexDash, &digits.Hex0x, &dump.Xxd, &dump.Hexdump, &dump.Words, &dump.Od,
	&dump.Packets, &dump.Wireshark, &dump.Tcpdump, &dump.Follow, &dump.FollowC, &dump.FollowYAML,
	&literal.PythonBytes, &literal.PythonList, &literal.JSONArray, &literal.Node, &literal.JavaScript, &literal.Go, &literal.Rust, &literal.Java, &literal.C, &literal.Elixir, &literal.HexList,
	&literal.Nginx, &Repaired, &digits.Base64, &head.Head, &HeadFrames, &head.Fields, &head.Command, &log.Library, &literal.Escaped, &digits.Binary,
	&ErrorMessage, &PlainText, &messages.Form,
}
