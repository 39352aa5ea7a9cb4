package notation

// betweenLines returns the text with spaces in place of the lines that tell of the bytes in the lines between them, which are hex
// and whole frames, as socat -x writes. It is the text itself if that is not so.
func betweenLines(text string) string {
	out, others := []byte(text), 0
	for i := 0; i < len(text); {
		end, next := lineEnd(text, i)
		start := min(skipSpace(text, i), end)
		line := text[start : start+trimEnd(text[start:end])]
		isHex, _ := isCode(line)
		switch word := span(line, " \t"); {
		case line == "", isHex:
		case line == "--", line[0] == '<', line[0] == '>', word > 2 && word < len(line) && isLabel(line[:word]), line[len(line)-1] == ':':
			blank(out, i, end)
			others++
		default:
			return text
		}
		i = next
	}
	var bytes sink
	left := string(out)
	readHexTokens(left, 0, len(left), '_', &bytes)
	if others == 0 || len(bytes.bytes) <= 2 || len(bytes.problems) > 0 || framing(bytes.bytes) != wholeFrames {
		return text
	}
	return left
}
