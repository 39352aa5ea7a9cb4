package notation

import "strings"

// withoutComments returns the text with spaces in place of the comments of programming languages behind its first bracket or
// quote: numbers in them are no bytes.
func withoutComments(text string) string {
	if !strings.Contains(text, "//") && !strings.Contains(text, "/*") && !strings.Contains(text, "# ") {
		return text
	}
	out := []byte(text)
	quote, begun := byte(0), false
	for i := 0; i < len(text); {
		next := i + 1
		switch c := text[i]; {
		case c == '\n':
			quote = 0
		case quote != 0 && c == '\\':
			next++
		case c == quote:
			quote = 0
		case quote != 0:
		case c == '"' || c == '\'':
			quote, begun = c, true
		case strings.IndexByte("[{(", c) >= 0:
			begun = true
		case begun:
			if end := commentEnd(text, i); end > 0 {
				blank(out, i, end)
				next = end
			}
		}
		i = next
	}
	return string(out)
}

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
