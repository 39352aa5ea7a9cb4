// Package payload reads what an application put into a message: text, JSON, MessagePack, and the protocols that people
// run on top of WebSocket. One file holds one format.
//
// A reading is a list of nodes, each with the bytes that it came from; what cannot be read is a Problem at its place,
// and what came before it is kept. Time and memory are linear in the length of the payload, and nothing recurses on it.
package payload

import (
	"errors"

	"github.com/wslens/wslens/codec/internal/ascii"
)

// Format is one way to read a payload.
type Format struct {
	// ID is short and never changes, such as "msgpack".
	ID string
	// Label is the name that people read.
	Label string
	// Subprotocols are the values of Sec-WebSocket-Protocol that say that messages are in this format, in lower case.
	Subprotocols []string

	read    readFunc
	weights weights
}

// A readFunc reads the payload b as its format and puts what it finds into the tree, also if b is broken or cut off.
// The score is 0 if b is not in the format at all; scores.go says what the others mean. The reason is one sentence that
// says what was seen.
type readFunc func(b []byte, t *tree) (score int, reason string)

// Node is one value of a reading. The nodes of a reading stand in the order of their bytes, each container before what
// is in it.
type Node struct {
	// Depth is 0 for the outermost values; what a container holds is one deeper.
	Depth int
	// Name is the key or field that the value stands under, or its index such as "[0]"; it may be empty.
	Name string
	// Kind is the type in the format's own words, such as "fixstr", "map of 3", "QoS".
	Kind string
	// Value is the value as people read it; empty for a container.
	Value string
	// Start and End are the range [Start, End) of the payload, in bytes.
	Start, End int
	// Meaning says in a few words what the value is for, where the format gives it one; else it is empty.
	Meaning string
}

// Problem is the range [Start, End) of the payload, in bytes, and what is wrong there.
type Problem struct {
	Start, End int
	Text       string
}

// Reading is a payload read as one format.
type Reading struct {
	// ID and Label are the format's.
	ID, Label string
	// Score is 0 to 100: how well the payload fits.
	Score int
	// Reason is one sentence that says why the payload was read so.
	Reason string
	// Nodes are the values; none for plain text and for hex, which are shown as they are.
	Nodes []Node
	// Count is how many nodes there are; Nodes holds the first MaxNodes of them.
	Count int
	// Problems are in the order of the payload; behind them are those of data that was found in a value.
	Problems []Problem

	nested []nestedData
}

// MaxNodes is how many nodes a reading holds at most.
const MaxNodes = 20000

// Candidate is a format that fits a payload.
type Candidate struct {
	ID, Label string
	Score     int
	Reason    string
}

// Options say what is known of the message.
type Options struct {
	// Format is the id of the format to read in; "" or "auto" takes the best.
	Format string
	// Subprotocol is the one that the handshake agreed on, or "".
	Subprotocol string
	// Text says that it is a text message, not a binary one.
	Text bool
	// History are the payloads of the messages before it in the same direction, the oldest first. Some share one stream of
	// compressed data. The last 100 count, and of their bytes the last MiB.
	History [][]byte
}

// Result is a payload's best reading, and what else it could be.
type Result struct {
	Reading
	// Candidates are all formats that fit, the best first, and the one taken among them even if it does not fit.
	Candidates []Candidate
	// By is "choice", "subprotocol" or "score": what decided for this format.
	By string
}

var list = []*Format{
	&text, &jsonFormat, &msgpack, &cbor, &protobuf,
	&gzipFormat, &zlibFormat, &rawDeflate, &base64Format, &zstd, &lz4, &snappy, &grpcWeb, &prefixed,
	&mqtt, &stomp, &socketIO, &sockJS, &signalR, &wamp, &graphQL, &phoenix, &actionCable, &centrifuge, &jsonRPC, &ocpp,
	&homeAssistant, &pusher, &discord, &slack, &mattermost, &oldSignalR,
	&jupyter, &tradingView, &rsocket, &rfb, &bilibili, &sip, &enginePayload,
	&hexASCII,
}

// All returns every format in the order of display.
func All() []Format {
	all := make([]Format, len(list))
	for i, f := range list {
		all[i] = *f
	}
	return all
}

// Read reads a payload as the format that was chosen, else as the one of the subprotocol, else as the best one. Only an
// id that is unknown is an error.
func Read(b []byte, opts Options) (Result, error) {
	chosen := opts.Format != "" && opts.Format != "auto"
	if chosen && lookup(opts.Format) == nil {
		return Result{}, errors.New("payload: no format " + opts.Format)
	}
	var out Result
	var named *Reading
	budget := budgetOf(len(b))
	for _, f := range list {
		r := f.readInto(b, &tree{isText: opts.Text, history: opts.History, budget: budget})
		isChoice := chosen && f.ID == opts.Format
		if r.Score > 0 || isChoice {
			out.offer(Candidate{r.ID, r.Label, r.Score, r.Reason})
		}
		switch {
		case isChoice:
			out.Reading, out.By = *r, "choice"
		case chosen:
		case f.hasSubprotocol(opts.Subprotocol) && r.isBetterThan(named):
			named = r
		case out.By == "" || r.Score > out.Score:
			out.Reading, out.By = *r, "score"
		}
	}
	if named != nil {
		out.preferNamed(*named, opts.Subprotocol)
	}
	out.open(&budget, 0)
	return out, nil
}

// isBetterThan reports whether the reading fits better than another one, or than none.
func (r *Reading) isBetterThan(other *Reading) bool { return other == nil || r.Score > other.Score }

// preferNamed takes the reading of the subprotocol's format, unless the payload does not fit it at all.
func (r *Result) preferNamed(named Reading, subprotocol string) {
	said := "The subprotocol is “" + subprotocol + "”"
	if named.Score == 0 {
		r.Reason = said + ", but the payload is not " + named.Label + ". " + r.Reason
		return
	}
	named.Reason = said + ". " + named.Reason
	r.Reading, r.By = named, "subprotocol"
}

// offer puts a candidate behind those that fit better, or as well.
func (r *Result) offer(c Candidate) {
	r.Candidates = append(r.Candidates, c)
	for i := len(r.Candidates) - 1; i > 0 && r.Candidates[i].Score > r.Candidates[i-1].Score; i-- {
		r.Candidates[i-1], r.Candidates[i] = r.Candidates[i], r.Candidates[i-1]
	}
}

// readInto reads b as the format into a tree, which has the options.
func (f *Format) readInto(b []byte, t *tree) *Reading {
	score, reason := f.read(b, t)
	t.endAll(len(b))
	return &Reading{f.ID, f.Label, score, reason, t.nodes, t.count, t.problems, t.nested}
}

func (f *Format) hasSubprotocol(subprotocol string) bool {
	for _, s := range f.Subprotocols {
		if ascii.EqualFold(s, subprotocol) {
			return true
		}
	}
	return false
}

func lookup(id string) *Format {
	for _, f := range list {
		if f.ID == id {
			return f
		}
	}
	return nil
}
