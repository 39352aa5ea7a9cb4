package inspect

import (
	"github.com/wslens/wslens/codec/payload"
)

// ReadPayload reads a message's payload as an application's data. A format that does not exist is a SpecError.
func ReadPayload(b []byte, opts payload.Options) (Readings, error) {
	read, err := payload.Read(b, opts)
	if err != nil {
		return Readings{}, &SpecError{Field: "format", Message: "there is no format of this id"}
	}
	out := Readings{ID: read.ID, Label: read.Label, Reason: read.Reason, By: read.By, NodeCount: read.Count}
	for _, n := range read.Nodes {
		out.Nodes = append(out.Nodes, ReadingNode{Depth: n.Depth, Name: n.Name, Kind: n.Kind, Value: n.Value, ByteStart: n.Start, ByteEnd: n.End, Meaning: n.Meaning})
	}
	for _, p := range read.Problems {
		out.Problems = append(out.Problems, ReadingProblem{ByteStart: p.Start, ByteEnd: p.End, Text: p.Text})
	}
	for _, c := range read.Candidates {
		out.Candidates = append(out.Candidates, ReadingCandidate{ID: c.ID, Label: c.Label, Reason: c.Reason, Score: c.Score})
	}
	return out, nil
}
