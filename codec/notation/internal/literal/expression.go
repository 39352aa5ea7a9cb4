package literal

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// operators are what source code puts between the numbers of one item, as in 0x68 ^ 1 for a masked byte and 0x80 | 5 for MASK and a length.
// The second one also stands between the cells of tables.
const operators = "^|"

// expressionEnd returns the end of the item text[start:end] with the operators and the numbers behind it.
func expressionEnd(text string, start, end int) int {
	const longest = 40
	item := text[start:min(len(text), start+longest)]
	item = item[:lex.TrimEnd(item[:lex.Until(item, ",;\r\n")])]
	var n ListCount
	if _, ok := n.value(item); ok && (n.hex || strings.IndexByte(item, '^') > 0) {
		return max(end, start+len(item))
	}
	return end
}

// value is that of a number, or of numbers with operators between them, perhaps in parentheses.
func (n *ListCount) value(item string) (v int, ok bool) {
	if strings.HasPrefix(item, "(") && strings.HasSuffix(item, ")") {
		item = item[1 : len(item)-1]
	}
	for operator := byte('|'); ; {
		end := lex.Until(item, operators)
		number, isNumber := n.Number(strings.Trim(item[:end], " "))
		if !isNumber {
			return 0, false
		}
		if operator == '^' {
			number ^= v
			v = 0
		}
		v |= number
		if end == len(item) {
			return v, true
		}
		operator, item = item[end], item[end+1:]
	}
}
