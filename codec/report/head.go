package report

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/handshake"
)

// maxFields is how many fields of a head are listed.
const maxFields = 500

// NewHead describes a head, or nil.
func NewHead(h *handshake.Head) *Head {
	if h == nil {
		return nil
	}
	out := &Head{Kind: h.Kind.String(), ByteStart: h.Start, ByteEnd: h.End, Complete: h.Complete, Protocol: "HTTP/1.1",
		StartLine: h.StartLine, Fields: []HeadField{}, FieldCount: len(h.Fields)}
	if h.HTTP2 {
		out.Protocol = "HTTP/2"
	}
	for _, f := range h.Fields[:min(len(h.Fields), maxFields)] {
		meaning, section := handshake.Meaning(f.Name)
		out.Fields = append(out.Fields, HeadField{Name: f.Name, Value: f.Value, ByteStart: f.Line.Start, ByteEnd: f.Line.End,
			Meaning: meaning, Section: section})
	}
	return out
}

// Holds tells whether a finding begins in the head, which may be nil.
func (h *Head) Holds(f *Finding) bool {
	if h == nil || f.Frame != nil || f.Direction != nil && (*f.Direction == Direction(codec.Client)) != (h.Kind == "request") {
		return false
	}
	return f.ByteStart >= h.ByteStart && f.ByteStart < h.ByteEnd
}

// NewAcceptance describes the derivation of an accept value.
func NewAcceptance(a handshake.Acceptance) Acceptance {
	out := Acceptance{Key: a.Key, TrimmedKey: a.TrimmedKey, Concatenated: a.Concatenated, SHA1: a.SHA1, Accept: a.Accept}
	for _, s := range a.Steps {
		out.Steps = append(out.Steps, Step(s))
	}
	return out
}
