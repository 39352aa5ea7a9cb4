package notation

// withoutRemarks returns the text with spaces in place of what explains bytes behind them: each line begins with hex digits in
// pairs, and words follow behind two spaces or more, or behind a tab. It is the text itself if a line is none of that, or if all
// of it may be words.
func withoutRemarks(text string) string {
	const longestRow = 1000
	out, remarks, lines, digits := []byte(nil), 0, 0, false
	for i := 0; i < len(text); {
		end, next := lineEnd(text, i)
		start := min(skipSpace(text, i), end)
		i = next
		if start == end {
			continue
		}
		behind := pairsEnd(text[:end], start)
		word := min(skipSpace(text, behind), end)
		lines++
		digits = digits || span(text[start:behind], "0123456789") < behind-start
		switch {
		case behind == start, end-start > longestRow, word < end && word < behind+2 && text[behind] != '\t':
			return text
		case word < end && isLabel(text[word:word+span(text[word:end], " ")]):
			if out == nil {
				out = []byte(text)
			}
			blank(out, behind, end)
			remarks++
		case word < end:
			return text
		}
	}
	if lines < 2 || remarks == 0 || !digits {
		return text
	}
	return string(out)
}

// pairsEnd returns the end of the pairs of hex digits, a space apart, that begin at text[i]; i if there are none.
func pairsEnd(text string, i int) int {
	end := i
	for {
		digits, _ := hexEnd(text, i)
		if digits != i+2 || digits < len(text) && spaceWidth(text, digits) == 0 {
			return end
		}
		end, i = digits, digits+1
	}
}
