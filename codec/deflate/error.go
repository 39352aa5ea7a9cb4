package deflate

import (
	"errors"
	"strconv"

	"github.com/wslens/wslens/codec/rule"
)

// The ways in which a message does not inflate; an Error is one of them.
var (
	// ErrCorrupt: the data is not DEFLATE (RFC 1951).
	ErrCorrupt = errors.New("deflate: the data is not DEFLATE")
	// ErrHistory: the data refers to bytes of an earlier message that is not known (RFC 7692 section 7.2.3.2).
	ErrHistory = errors.New("deflate: the data refers to bytes before those that are known")
	// ErrWindow: the data refers to bytes farther back than the window reaches (RFC 7692 section 7.1.2).
	ErrWindow = errors.New("deflate: the data refers to bytes beyond the window")
	// ErrLimit: the output goes on beyond the limit that the caller set.
	ErrLimit = errors.New("deflate: the output is over the limit")
)

// Error says why and where a message does not inflate. errors.Is finds its Kind.
type Error struct {
	// Kind is ErrCorrupt, ErrHistory, ErrWindow or ErrLimit.
	Kind error
	// Cause says what is wrong, as a part of a sentence.
	Cause string
	// The token at fault is Bits bits, from the bit Bit of the payload on, counted from the low bit of each byte. It may
	// lie in the tail behind the payload.
	Bit, Bits int
	// Distance is how many bytes a back-reference reaches back, if one is at fault.
	Distance int
	// Output is how many bytes came out before it.
	Output int
}

// Error returns the kind, the cause and the place.
func (e *Error) Error() string {
	return e.Kind.Error() + ": " + e.Cause + " (bit " + strconv.Itoa(e.Bit) + ")"
}

// Unwrap returns the kind.
func (e *Error) Unwrap() error { return e.Kind }

// Rule returns the id of the rule that the message breaks; rule.Lookup tells its close code.
func (e *Error) Rule() rule.ID {
	switch e.Kind {
	case ErrHistory:
		return rule.DeflateMissingHistory
	case ErrWindow:
		return rule.DeflateBeyondWindow
	case ErrLimit:
		return rule.DeflateOutputLimit
	}
	return rule.DeflateInflateFailed
}
