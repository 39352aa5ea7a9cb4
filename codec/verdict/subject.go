// Package verdict says the whole of a report in two sentences: what it is and who sent it, and whether a peer would take it. It also tells
// which findings follow from which by the rules alone, and which of them matters most.
package verdict

import (
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/identify"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
)

// Subject is a report, and what else its verdict depends on.
type Subject struct {
	*report.Report
	// Identity is what the bytes were weighed as; nil for captures and texts that are no bytes.
	Identity *Identity
	// Request and Response are the heads; nil for one that there is not.
	Request, Response *handshake.Head
	// Sides are beside the lanes of the report's connection.
	Sides []*connection.Direction
	// Rebuilt says that the frames were made up for a text that tells of them.
	Rebuilt bool
	// LoggedHeaders is what a log without payloads says of frame headers, in two sentences; empty for all else.
	LoggedHeaders string
	// Guessed says that only the MASK bits tell which side the only lane is of.
	Guessed bool
	// Named says that a sentence of the text names the side.
	Named bool
	// Beyond is how many bytes behind those of the report are not kept.
	Beyond int
	// Exchange is what the messages of the capture's connection come to; nil for all other input.
	Exchange *Exchange
	// Said is the error message that a text holds beside its bytes, and Words are its words; nil if there is none.
	Said  *rule.Saying
	Words string
	// brief says that a title has room for little of what there is.
	brief bool
}

// Identity is what bytes were weighed as.
type Identity struct {
	// List has the best first; it is empty for heads.
	List []identify.Hypothesis
	// Decided says that what they are was not left to the evidence.
	Decided bool
}
