package literal

import "github.com/wslens/wslens/codec/notation/internal/lex"

// HexList is the notation hex-list.
var HexList = lex.Form{ID: "hex-list", Label: "Hex in a list", Width: 2, Requires: lex.Holding("["), Read: readHexList}

// readHexList reads ['81', '05'] and the list of Rust's {:x?}, whose items have one digit or two. With two digits each
// and no quotes it is spaced hex.
func readHexList(text string, out *lex.Output) (int, string) {
	n := ListCount{base16: true}
	if !n.readAssigned(text, out) || n.hex || n.negative > 0 || !n.decimals || n.outside > 0 || n.bad > 0 && !n.letters {
		return 0, ""
	}
	reason := "A list of hex digits, one or two for each byte."
	base := 92
	if n.quoted {
		base++
	}
	if !n.letters {
		reason = "A list whose items could be hex without 0x. As decimals they are other bytes."
	}
	switch {
	case n.quoted == (n.singleDigits > 0) && !(n.quoted && n.letters), n.singleDigits == n.items:
		return 0, ""
	case !n.letters && !n.quoted:
		base = 40
	}
	return n.Score(base), reason
}
