package notation

import "strings"

var javascript = Notation{
	ID: "javascript", Label: "JavaScript", width: 4, read: readJavaScript,
	Write: func(b []byte) string { return writeNumbers(b, "new Uint8Array([", ", ", "])", append0x) },
}

// readJavaScript reads new Uint8Array([...]), Uint8Array.of(...), Uint8Array.from([...]) and Buffer.from([...]), perhaps
// assigned to a name.
func readJavaScript(text string, out *sink) (int, string) {
	list := javaScriptList(text)
	if list < 0 {
		return 0, ""
	}
	var n listCount
	leftOver(text, n.readList(text, list, out), ");", out)
	return literalScore(97, n.items, n.score(97)), "A JavaScript expression that makes a byte array."
}

// javaScriptList returns where the list of numbers begins; -1 if there is none.
func javaScriptList(text string) int {
	const most = 100
	beginning := text[:min(len(text), skipSpace(text, 0)+most)]
	for _, call := range [...]string{"Uint8Array.of", "Uint8Array.from(", "Uint8ClampedArray.of", "Buffer.from(", "Array("} {
		at := strings.Index(beginning, call)
		if at < 0 || call == "Array(" && !strings.Contains(beginning[:at], "new Uint8") {
			continue
		}
		i := skipSpace(text, at+len(call))
		if i < len(text) && (text[i] == '[' || text[i] == '(') {
			return i
		}
	}
	return -1
}
