package connection

import (
	"math"
	"strconv"
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/internal/words"
)

const (
	// maxInflated is how many bytes of one message, or of all messages of a recording that stays as it is, are inflated.
	maxInflated = 16 << 20
	// maxWhole is how many compressed bytes of a message are gathered in such a recording: any number, as the recording is in memory as a whole.
	maxWhole = math.MaxInt
	// maxLookInside is how many bytes of one report are tried, to find compressed messages without RSV1.
	maxLookInside = 1 << 20
	// minCompressed is the shortest payload that is tried, in bytes.
	minCompressed = 5
)

// Inflation is the permessage-deflate context of one direction.
type Inflation struct {
	// WindowBits is the base-2 logarithm of the window's size, 8 to 15.
	WindowBits int
	// NoTakeover says that each message is inflated by itself.
	NoTakeover bool
	// The messages that were inflated, their bytes on the wire, and what came out.
	Messages, Compressed, Inflated int

	inflater deflate.Inflater
	failures int
	grew     bool // a message was larger compressed than plain

	terms  *Terms
	found  *Findings
	budget *budget
}

// budget counts what was inflated for one connection, in bytes.
type budget struct {
	inflated int  // compressed messages
	tried    int  // plain messages that were looked into
	each     bool // each message has a limit of its own
}

// maxFailures is how many messages of a direction may fail to inflate before the rest stay compressed: a receiver would have failed the
// connection at the first. One message over the limit is enough, for the later ones refer to what it was to give.
const maxFailures = 50

// newInflation is the context that what is in force gives to a direction (RFC 7692 sections 7.1.1 and 7.1.2).
func newInflation(t *Terms, from codec.Sender, found *Findings, b *budget) Inflation {
	bits, takeover := t.Deflate.Terms(from == codec.Client)
	return Inflation{inflater: deflate.Inflater{WindowBits: bits}, WindowBits: bits, NoTakeover: !takeover, terms: t, found: found, budget: b}
}

// BitPlace names a bit, counted from the low bit of each byte.
func BitPlace(bit int) string {
	return "byte " + words.Number(bit/8) + ", bit " + strconv.Itoa(bit%8)
}

// readable tells whether the bytes are a text of two bytes or more as they are.
func readable(b []byte) bool { return len(b) >= 2 && utf8.Valid(b) && !ascii.HasControl(b) }
