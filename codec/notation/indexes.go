package notation

// withoutIndexes returns the text with spaces in place of all but the values of numbers that stand each behind its index, as
// print_r and var_dump of PHP, console.table of Node and the variables of a debugger show them. It is the text itself if the
// numbers are not so, or the values no frames.
func withoutIndexes(text string) string {
	const longest, most = 1 << 14, 2 // numbers before the first index, such as how many there are
	if len(text) > longest {
		return text
	}
	numbers := numbersIn(text)
	for skipped := 0; skipped <= most && skipped < len(numbers); skipped++ {
		if out := indexed(text, numbers[skipped:]); out != "" {
			return out
		}
	}
	return text
}

// numbersIn returns where the numbers stand that are no part of a word.
func numbersIn(text string) (all []Span) {
	for i := 0; i < len(text); i++ {
		start := i
		for i < len(text) && (text[i] == '_' || text[i] == '.' || isDigit(text[i]) || text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z') {
			i++
		}
		if i > start && isDigit(text[start]) {
			if start > 0 && text[start-1] == '-' {
				start--
			}
			all = append(all, Span{uint32(start), uint32(i)})
		}
	}
	return all
}

// indexed leaves of the text the values, if the numbers are indexes that count up by one from 0 or 1, and the bytes of a frame.
func indexed(text string, numbers []Span) string {
	const least = 4
	if len(numbers) < 2*least || len(numbers)%2 > 0 {
		return ""
	}
	n := listCount{signed: true}
	var bytes sink
	out, kept, first := []byte(text), 0, 0
	for i, s := range numbers {
		start, end := int(s.Start), int(s.End)
		if i%2 > 0 {
			n.readItem(text, start, end, &bytes)
			blank(out, kept, start)
			if kept = end; end < len(text) && text[end] != '\n' {
				out[end] = ','
				kept++
			}
			continue
		}
		v, ok := n.number(text[start:end])
		if i == 0 {
			first = v
		}
		if !ok || v != first+i/2 || first > 1 {
			return ""
		}
	}
	blank(out, kept, len(out))
	if n.bad+n.outside > 0 || framing(bytes.bytes) != wholeFrames {
		return ""
	}
	return string(out)
}
