package verdict

import (
	"strings"

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

// clause makes the title of a rule go on a sentence: an article or another common word at its start gets a small letter, the name of a field or
// of a bit does not.
func clause(title string) string {
	const common = "ABKMPTW"
	if strings.IndexByte(common, title[0]) < 0 {
		return title
	}
	return string(ascii.Lower(title[0])) + title[1:]
}
