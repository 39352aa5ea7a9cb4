package literal

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Java is the notation java.
var Java = lex.Form{ID: "java", Label: "Java", Width: 2, Read: readJava, Whole: true}

var javaOpenings = []string{"new byte[]", "yteArrayOf", "[UInt8](", "[UInt8] =", "Data(", "ByteString"}

// readJava reads the numbers from -128 to 127 that Java prints for bytes, and others that are signed; and how Java, C#,
// Kotlin, Scala and Swift write bytes. Without brackets such numbers are bytes only if they can be frames.
func readJava(text string, out *lex.Output) (int, string) {
	n := ListCount{signed: true, characters: true}
	if score := n.readLiteral(text, javaOpenings, out); score > 0 {
		return score, "An array of bytes, as Java, C#, Kotlin or Swift writes it."
	}
	n.strict, n.characters = true, false
	if !n.readAssigned(text, out) {
		start := lex.SkipSpace(text, 0)
		if _, ok := n.Number(text[start:lex.TokenEnd(text, start, ',')]); !ok || strings.IndexByte(text[:min(len(text), lex.TrialLength)], '-') < 0 {
			return 0, ""
		}
		n.ReadItems(text, 0, len(text), out)
		if n.hex || lex.Framing(out.Bytes) == lex.NoFrames || 8*(n.outside+n.bad) > n.items {
			return 0, ""
		}
	}
	if n.negative == 0 {
		return 0, ""
	}
	return n.Score(91), "Numbers from -128 to 127, as Java prints bytes: -127 is 81 in hex."
}
