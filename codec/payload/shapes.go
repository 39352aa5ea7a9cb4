package payload

import (
	"bytes"
	"strings"
)

// shapes tell the messages of a protocol, which are JSON objects, by their members.
type shapes struct {
	// words are names or values of members, with / between them. Each message has at least one of them.
	words string
	// rows has a line for each kind of message: its name, its meaning and its members, with | between these. A member is
	//   name         a member of that name
	//   name=a/b     with one of these values
	//   name{        with an object as its value
	//   a/b          one of these members
	//   ?name        may be left out
	// A ? behind a further | says that messages of other protocols may have the same members.
	rows string
	// members has a line "name: what it is for" for members of all kinds.
	members string
}

// mostMembers is more than any of these messages has.
const mostMembers = 16

// read reads one object, several one after the other, or an array of them.
func (s *shapes) read(b []byte, t *tree) (int, string) {
	const not = "It has no message of this protocol."
	at := afterSpace(b, 0)
	if at == len(b) || b[at] != '{' && b[at] != '[' || !anyOf(b, s.words) {
		return 0, not
	}
	score, _ := readJSONValues(b, t)
	objects, sure := 0, false
	for i := range t.nodes {
		if !t.isOutermost(i) {
			continue
		}
		guess, ok := t.shape(i, s.rows)
		if !ok && (t.count == len(t.nodes) || objects == 0) {
			return 0, not
		}
		t.describe(i, s.members)
		objects++
		sure = sure || !guess
	}
	switch {
	case objects == 0:
		return 0, not
	case score < scoreShaped:
		return scoreBroken, "It begins with a message of this protocol."
	case !sure:
		return scoreShaped + 1, "A guess: these are members of its messages, and may be those of others."
	}
	return scoreKnown + 1, "It has the members of its messages."
}

// isOutermost tells whether the node at the index i is in nothing but an array of all.
func (t *tree) isOutermost(i int) bool {
	isArray := func(n *Node) bool { return n.Kind[0] == 'a' }
	switch n := &t.nodes[i]; n.Depth {
	case 0:
		return !isArray(n)
	case 1:
		return isArray(&t.nodes[0])
	}
	return false
}

// anyOf tells whether one of the words is in b, in quotes.
func anyOf(b []byte, words string) bool {
	for words != "" {
		var word string
		if word, words, _ = strings.Cut(words, "/"); bytes.Contains(b, []byte(`"`+word+`"`)) {
			return true
		}
	}
	return false
}

// shape gives the object in the node at the index root the name and the meaning of the row that it fits. It tells whether the row is a
// guess, and whether there is such a row.
func (t *tree) shape(root int, rows string) (guess, ok bool) {
	var members []*Node
	depth := t.nodes[root].Depth
	for i := root + 1; i < len(t.nodes) && t.nodes[i].Depth > depth; i++ {
		if t.nodes[i].Depth == depth+1 {
			members = append(members, &t.nodes[i])
		}
		if len(members) > mostMembers {
			return false, false
		}
	}
	for rows = rows[1:]; rows != ""; {
		var row string
		row, rows, _ = strings.Cut(rows, "\n")
		row, guess := strings.CutSuffix(row, "|?")
		if last := strings.LastIndexByte(row, '|'); fits(members, row[last+1:]) {
			t.name(root, row[:last])
			return guess, true
		}
	}
	return false, false
}

// fits tells whether an object has the members that a row wants, and no others.
func fits(members []*Node, wanted string) bool {
	found := 0
	for wanted != "" {
		var want string
		want, wanted, _ = strings.Cut(wanted, " ")
		name, optional := strings.CutPrefix(want, "?")
		name, value, hasValue := strings.Cut(name, "=")
		name, object := strings.CutSuffix(name, "{")
		has := 0
		for _, m := range members {
			if !oneOf(name, m.Name) {
				continue
			}
			has++
			if hasValue && !oneOf(value, m.Value) || object && m.Kind[0] != 'o' {
				return false
			}
		}
		if found += has; has > 1 || has == 0 && !optional {
			return false
		}
	}
	return found == len(members)
}

// oneOf tells whether a word is in a list with / between them.
func oneOf(list, word string) bool { return strings.Contains("/"+list+"/", "/"+word+"/") }
