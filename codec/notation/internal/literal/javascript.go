package literal

import "github.com/wslens/wslens/codec/notation/internal/lex"

// JavaScript is the notation javascript.
var JavaScript = lex.Form{
	ID: "javascript", Label: "JavaScript", Width: 4, Requires: lex.Naming("Array|Buffer.from"), Read: readJavaScript,
	Write: func(b []byte) string { return writeNumbers(b, "new Uint8Array([", ", ", "])", append0x) },
}

var javascriptOpenings = []string{
	"Uint8Array.of", "Uint8ClampedArray.of", "Uint8Array.from(", "Buffer.from(", "new Uint8Array(", "new Uint8ClampedArray(",
	"Array.fromHex(", "Array.fromBase64(",
}

// readJavaScript reads new Uint8Array([...]), Uint8Array.of(...), Buffer.from([...]), Buffer.from('8185', 'hex') and their
// like, perhaps assigned to a name.
func readJavaScript(text string, out *lex.Output) (int, string) {
	var n ListCount
	return n.readLiteral(text, javascriptOpenings, out), "A JavaScript expression that makes a byte array."
}
