package digits

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// IsFrames reports whether a line is hex of whole frames, byte by byte, perhaps behind a word and a colon or an arrow, such as "Server: 81 02 48 69".
func IsFrames(line string) bool {
	const longestLabel = 24
	if n := strings.Index(line, ": "); n > 0 && n < longestLabel {
		line = line[n+1:]
	}
	line = line[lex.SkipAny(line, 0, "<>-= "):]
	if len(line) < len("81 00") || lex.Until(line, " ,") > len("0x81") {
		return false
	}
	out := &lex.Output{}
	n := ReadHexTokens(line, 0, lex.TrimEnd(line), ' ', out)
	return n.Bad == 0 && n.Tokens == len(out.Bytes) && len(out.Bytes) > 1 && lex.Framing(out.Bytes) == lex.WholeFrames
}
