// Package lex holds what every family reads texts with: what a form of notation is, what one puts out, and the scanning
// of spaces, lines, words and digits.
package lex

// Form is one way to write bytes as text.
type Form struct {
	// ID is short and never changes, such as "hex-spaced".
	ID string
	// Label is the name that people read.
	Label string
	// Write writes bytes in this notation. It is nil if the notation only reads.
	Write func(b []byte) string

	Read ReadFunc
	// What a text must hold to be in it; nil for any text.
	Requires Requirement
	// The least text that one byte takes, to size the buffers by.
	Width int
	// The start of a long text does not show whether it fits.
	Whole bool
	// Any text can be read so, or what other forms make of it: it is tried apart from them.
	Apart bool
}

// A ReadFunc takes what it can from any text and puts it into out. The score is 0 if the text is not in its notation.
type ReadFunc func(text string, out *Output) (score int, reason string)

// Text always fits, so it comes after everything that fits for a reason.
const TextScore = 10

// A text longer than twice this is first tried by its start, so that it is not read in full by every notation.
const TrialLength = 512

// Join is several lists of forms, one behind the other.
func Join(lists ...[]*Form) (all []*Form) {
	for _, forms := range lists {
		all = append(all, forms...)
	}
	return all
}
