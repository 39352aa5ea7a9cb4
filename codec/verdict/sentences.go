package verdict

import (
	"strings"
	"unicode/utf8"

	"github.com/wslens/wslens/codec/internal/ascii"
)

// sentences joins sentences with spaces; each is given a capital, and a full stop if it has none. Empty ones are left out.
func sentences(parts ...string) string {
	out := ""
	for _, s := range parts {
		switch {
		case s == "":
			continue
		case !strings.HasSuffix(s, "."):
			s += "."
		}
		if out != "" {
			out += " "
		}
		out += capital(s)
	}
	return out
}

// isTooLong tells whether a title has more characters than can be read at a glance, with its full stop.
func isTooLong(title string) bool {
	const most = 90
	return utf8.RuneCountInString(title) >= most
}

// fitting is the title text + end, with more as the sentences behind it. If that is too long it takes text
// and more with fewer words for what r is; if that is too long as well, the title is empty.
func (r *Subject) fitting(k kind, text, more, end string) (title, behind string) {
	if !isTooLong(text + end) {
		return text + end, more
	}
	r.brief = true
	text, behind = k.what()
	r.brief = false
	if isTooLong(text + end) {
		return "", more
	}
	return text + end, behind
}

// clause is the title of a rule as the end of a sentence. An article or another common word at its start is written in lower case, the
// name of a field or of a bit is not; their first letters tell them apart.
func clause(title string) string {
	const common = "ABKMPTW"
	if strings.IndexByte(common, title[0]) < 0 {
		return title
	}
	return string(ascii.Lower(title[0])) + title[1:]
}
