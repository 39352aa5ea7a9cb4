package lex

import "strings"

// CommentEnd returns the index behind the comment at text[i]; 0 if there is none.
func CommentEnd(text string, i int) int {
	isLine := StartsAt(text, i, "//") || StartsAt(text, i, "# ")
	switch {
	case !isLine && !StartsAt(text, i, "/*"), i > 0 && strings.IndexByte(" \t\n,;[{(\"'", text[i-1]) < 0:
		return 0
	case isLine:
		end, _ := LineEnd(text, i)
		return end
	}
	if n := strings.Index(text[i:], "*/"); n >= 0 {
		return i + n + len("*/")
	}
	return len(text)
}
