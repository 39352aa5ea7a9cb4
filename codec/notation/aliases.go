package notation

import "github.com/wslens/wslens/codec/notation/internal/lex"

// Span is the range [Start, End) of the text, in bytes, that one byte came from.
type Span = lex.Span

// Problem is the range [Start, End) of the text, in bytes, and what is wrong there.
type Problem = lex.Problem

// Turn is where a side begins to send: its bytes go on until the next Turn.
type Turn = lex.Turn
