// Package notation turns text into bytes and bytes into text: hex in its many forms, dumps, the literals of
// programming languages, base64, and HTTP heads with or without frames behind them. One file holds one notation.
//
// Every byte has the place in the text that it came from, and what cannot be read is a Problem at its place: the rest is kept.
// Time and memory are linear in the length of the text.
package notation

import (
	"errors"

	"github.com/wslens/wslens/codec/notation/internal/clean"
	"github.com/wslens/wslens/codec/notation/internal/forms"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// Notation is one way to write bytes as text.
type Notation struct {
	// ID is short and never changes, such as "hex-spaced".
	ID string
	// Label is the name that people read.
	Label string
	// Read reads a text; false says that the text is not in this notation at all. It is nil if the notation only
	// writes.
	Read func(text string) (Reading, bool)
	// Write writes bytes in this notation. It is nil if the notation only reads.
	Write func(b []byte) string
}

// All returns every notation in the order of display.
func All() []Notation {
	all := make([]Notation, len(forms.All))
	for i, n := range forms.All {
		all[i] = Notation{ID: n.ID, Label: n.Label, Write: n.Write}
		if n.Read != nil {
			all[i].Read = func(text string) (Reading, bool) { return reading.Attempt(n, clean.Of(text).Traits, nil) }
		}
	}
	return all
}

// Reads reports whether there is a notation id that can be read.
func Reads(id string) bool {
	n := lookup(id)
	return n != nil && n.Read != nil
}

// Format writes b in the notation id. An id that is unknown, or only read, is an error.
func Format(b []byte, id string) (string, error) {
	n := lookup(id)
	if n == nil || n.Write == nil {
		return "", errors.New("notation: no notation " + lex.Quote(id) + " can be written")
	}
	return n.Write(b), nil
}

func lookup(id string) *lex.Form {
	for _, n := range forms.All {
		if n.ID == id {
			return n
		}
	}
	return nil
}
