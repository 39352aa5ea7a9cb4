package notation

// withoutPrefix returns the text with spaces in place of what a log writes before each line of a dump, as wide on all of them: the
// time, the name of a container. With it goes a 0x before offsets that no colon follows. It is the text itself if there is none.
func withoutPrefix(text string) string {
	start := skipSpace(text, 0)
	end, _ := lineEnd(text, start)
	width := dumpWithin(text[start:end])
	if width == 0 {
		return text
	}
	out := []byte(text)
	for i := start; i < len(text); {
		end, next := lineEnd(text, i)
		if skipSpace(text[:end], i) < end {
			rest := text[min(i+width, end):end]
			if alone := rest[:trimEnd(rest)]; !beginsDump(rest) && alone != "*" && !isStream(alone) { // nor a last offset
				return text
			}
			skipped := width
			if startsAt(text, i+width, "0x") && text[tokenEnd(text, i+width, ' ')-1] != ':' {
				skipped += len("0x")
			}
			blank(out, i, i+skipped)
		}
		i = next
	}
	return string(out)
}

// dumpWithin returns where in a line a dump begins behind words; 0 if nowhere.
func dumpWithin(line string) int {
	const least = 4
	if digits, _ := hexEnd(line, 0); digits >= least { // it begins as one
		return 0
	}
	for i := 1; i < min(len(line), longestLabel); i++ {
		if line[i-1] == ' ' && line[i] != ' ' && beginsDump(line[i:]) && (startsAt(line, i, "0") || tokenEnd(line, i, ':') >= i+8) {
			return i
		}
	}
	return 0
}

// beginsDump tells an offset, with a colon or two spaces behind it, before digits of hex.
func beginsDump(line string) bool {
	const least = 4
	i := 0
	if startsAt(line, 0, "0x") {
		i = len("0x")
	}
	digits, _ := hexEnd(line, i)
	behind := skipAny(line, digits, ":")
	first, _ := hexEnd(line, behind)
	isBytes := first > behind && (first-behind)%2 == 0 && (first == len(line) || line[first] == ' ')
	return digits >= i+least && behind >= digits+2 && isBytes
}
