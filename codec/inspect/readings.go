package inspect

import "github.com/wslens/wslens/codec/payload"

// ReadPayload reads a message's payload as an application's data. A format that does not exist is a SpecError.
func ReadPayload(b []byte, opts payload.Options) (Readings, error) {
	read, err := payload.Read(b, opts)
	if err != nil {
		return Readings{}, &SpecError{"format", "there is no format of this id"}
	}
	out := Readings{ID: read.ID, Label: read.Label, Reason: read.Reason, By: read.By, NodeCount: read.Count}
	for _, n := range read.Nodes {
		out.Nodes = append(out.Nodes, ReadingNode{n.Depth, n.Name, n.Kind, n.Value, n.Start, n.End, n.Meaning})
	}
	for _, p := range read.Problems {
		out.Problems = append(out.Problems, ReadingProblem{p.Start, p.End, p.Text})
	}
	for _, c := range read.Candidates {
		out.Candidates = append(out.Candidates, ReadingCandidate{c.ID, c.Label, c.Reason, c.Score})
	}
	return out, nil
}
