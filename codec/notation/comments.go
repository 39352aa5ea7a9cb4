package notation

import "strings"

// commentEnd returns the index behind the comment at text[i]; 0 if there is none.
func commentEnd(text string, i int) int {
	isLine := startsAt(text, i, "//") || startsAt(text, i, "# ")
	switch {
	case !isLine && !startsAt(text, i, "/*"), i > 0 && strings.IndexByte(" \t\n,;[{(\"'", text[i-1]) < 0:
		return 0
	case isLine:
		end, _ := lineEnd(text, i)
		return end
	}
	if n := strings.Index(text[i:], "*/"); n >= 0 {
		return i + n + len("*/")
	}
	return len(text)
}
