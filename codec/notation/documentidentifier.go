package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// identifierWords name what only identifies something, however much it looks like bytes. So does a name that ends in Id, ID, _id or -id.
const identifierWords = " id sid cid uid uuid guid session token hash digest md5 sha1 sha256 fingerprint etag mac address serial trace span commit "

// identifierEnd returns the index behind the run of digits at line[i] if the name before it says that it identifies something, or if it is a
// member of an object that is not called like bytes and makes no frames; else 0.
func (p *passages) identifierEnd(line string, i int) int {
	const most = 40
	before := strings.TrimRight(p.text[max(p.lines[p.at].Start, i-most):i], "\\\"' `([<")
	label := strings.TrimRight(before, "\\\"'`:=# ")
	start := len(label)
	for start > 0 && (lex.IsWordChar(label[start-1]) || label[start-1] == '-') {
		start--
	}
	name := label[start:]
	lower := ascii.LowerString(name)
	isMember := strings.HasSuffix(before, `":`) || strings.HasSuffix(before, `':`)
	isIdentifier := strings.Contains(identifierWords, " "+lower+" ") || strings.HasSuffix(lower, "_id") || strings.HasSuffix(lower, "-id") || strings.HasSuffix(name, "Id") || strings.HasSuffix(name, "ID")
	last := max(pairsRun(line, i), lex.TokenEnd(line, i, ','))
	if name != "" && isIdentifier || isMember && !hasWord(lower, bytesWords) && !p.holdsFrames(i, last, &digits.Hex) && !p.holdsFrames(i, last, &digits.HexSpaced) {
		p.identified = true
		return last
	}
	return 0
}
