package notation_test

import (
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// Every side and every extent has a name.
func TestNames(t *testing.T) {
	for side, want := range map[notation.Side]string{notation.UnknownSide: "unknown", notation.ClientSide: "client", notation.ServerSide: "server",
		notation.SentSide: "sent", notation.ReceivedSide: "received"} {
		if side.String() != want {
			t.Errorf("%d is called %q", int(side), side)
		}
	}
	for extent, want := range map[notation.Extent]string{notation.UnknownExtent: "unknown", notation.PartOfHead: "part of a head",
		notation.AllButHost: "all but Host", notation.CutHead: "cut head"} {
		if extent.String() != want {
			t.Errorf("%d is called %q", int(extent), extent)
		}
	}
}
