package lex

import "testing"

// A label is a word, a time, an arrow or what is in brackets; bytes, also with a mistake among them, are none.
func TestIsLabel(t *testing.T) {
	for word, is := range map[string]bool{
		"recv": true, "recv:": true, "RX": true, "[3]": true, "->": true, "=>": true, "<-": true, "<<": true, "data=": true, `"data":`: true, "12:34:56Z": true,
		"<message>:": true, "<message": false, "81": false, "0x81": false, "81,": false, "deadbeef": false, "12:34:56": false, "b'\\x81'": false, "[81": false,
		"81:05:48:6g": false, "81-05-48-6g": false, "81:05:48g": true, "g1:05:48:65": true, "81:05-48:6g": true, `"data"`: false,
	} {
		if IsLabel(word) != is {
			t.Errorf("%q: %v, want %v", word, !is, is)
		}
	}
}
