package report

// Blocks is what a compressed payload is made of (RFC 1951).
type Blocks struct {
	// The first 1,000.
	Blocks []Block `js:"blocks"`
	// Five numbers a token: its first bit in the payload, its length in bits, how many bytes it makes, how far back
	// these are copied from (0 for literal bytes), and where they begin in bytes. The end of a block makes no bytes.
	Tokens []uint32 `js:"tokens" json:"-"`
	// How many tokens there are; tokens lists the first 20,000 of them.
	TokenCount int `js:"tokenCount"`
	// What comes out, up to 1 MiB.
	Bytes []byte `js:"bytes" json:"-"`
	// What ends the reading early, and the bit at which; empty if nothing does.
	Problem    string `js:"problem"`
	ProblemBit int    `js:"problemBit"`
}

// Block is one DEFLATE block.
type Block struct {
	// "stored", "fixed", "dynamic" or "reserved".
	Kind string `js:"kind"`
	// BFINAL.
	Final bool `js:"final"`
	// [bitStart, bitEnd) in the payload, counted from the low bit of each byte; the first headerBits hold no data.
	BitStart   int `js:"bitStart"`
	BitEnd     int `js:"bitEnd"`
	HeaderBits int `js:"headerBits"`
	// [tokenStart, tokenEnd) of the tokens.
	TokenStart int `js:"tokenStart"`
	TokenEnd   int `js:"tokenEnd"`
	// [byteStart, byteEnd) of what comes out.
	ByteStart int `js:"byteStart"`
	ByteEnd   int `js:"byteEnd"`
}

// Readings is a payload read as an application's data, and what else it could be.
type Readings struct {
	// The format that the payload was read as.
	ID    string `js:"id"`
	Label string `js:"label"`
	// Why it was taken.
	Reason string `js:"reason"`
	// "choice", "subprotocol" or "score": what decided.
	By string `js:"by"`
	// The values in the order of their bytes, each container before what is in it; none for plain text and for hex.
	Nodes []ReadingNode `js:"nodes"`
	// How many values there are; nodes lists the first 20,000 of them.
	NodeCount int              `js:"nodeCount"`
	Problems  []ReadingProblem `js:"problems"`
	// Every format that fits, best first.
	Candidates []ReadingCandidate `js:"candidates"`
}

// ReadingNode is one value in a payload.
type ReadingNode struct {
	// 0 for the outermost values; what a container holds is one deeper.
	Depth int `js:"depth"`
	// The key, field or index that it stands under; may be empty.
	Name string `js:"name"`
	// The type in the format's own words.
	Kind string `js:"kind"`
	// Empty for a container.
	Value string `js:"value"`
	// The range [byteStart, byteEnd) of the payload.
	ByteStart int `js:"byteStart"`
	ByteEnd   int `js:"byteEnd"`
	// What the value is for, where the format gives it a meaning.
	Meaning string `js:"meaning"`
}

// ReadingProblem is a place of the payload, [byteStart, byteEnd), that could not be read.
type ReadingProblem struct {
	ByteStart int    `js:"byteStart"`
	ByteEnd   int    `js:"byteEnd"`
	Text      string `js:"text"`
}

// ReadingCandidate is one format that fits a payload.
type ReadingCandidate struct {
	ID     string `js:"id"`
	Label  string `js:"label"`
	Reason string `js:"reason"`
	// 0 to 100: how well the payload fits.
	Score int `js:"score"`
}
