package payload

import "testing"

func TestText(t *testing.T) {
	rows := []struct {
		payload string
		score   int
		want    []string
	}{
		{"", scoreText, nil},
		{"Hello, wörld\r\nand you\r\n", scoreText, nil},
		{"\x00\x01\x02", scoreChance, []string{"! 0-1 This is a NUL. Many programs end the text here."}},
		{"text\x00more\x00", scoreChance, []string{"! 4-5 This is a NUL. Many programs end the text here."}},
		{"\uFEFFx", scoreText, []string{"! 0-3 A byte order mark (U+FEFF) begins the text. Many programs take it for a character."}},
		{"a\nb\r\nc\rd", scoreText, []string{"! 4-5 The lines end in different ways, some in LF and some in CR LF: this one is not like the first."}},
		{"a\r", scoreText, nil},
		{"ab\xFFc", 0, []string{"! 2-3 This byte is not UTF-8: it begins no character."}},
		{"a\x80", 0, []string{"! 1-2 This byte is not UTF-8: it goes on with a character, but none has begun."}},
		{"a\xE2\x82b", 0, []string{"! 1-4 This is not UTF-8: the last of these bytes cannot follow those before it."}},
		{"a\xE2\x82", 0, []string{"! 1-3 The text ends inside a character of UTF-8."}},
		{"\xED\xA0\x80", 0, []string{"! 0-2 This is not UTF-8: the last of these bytes cannot follow those before it."}},
	}
	for _, row := range rows {
		r := readAs(t, "text", []byte(row.payload))
		if r.Score != row.score {
			t.Errorf("%q has the score %d, want %d", row.payload, r.Score, row.score)
		}
		checkLines(t, &r.Reading, row.want...)
	}
}

// A run tells of every piece what the piece itself does.
func TestTextRun(t *testing.T) {
	b := []byte("ab\xC3\xA9\xA9c\xE2\x82\xACd\x00e\xE2\x82\x20\xF0\x9F\x99\x82\xBD")
	run := textRun{b: b}
	for start := range b {
		for end := len(b); end >= start; end-- {
			piece := b[start:end]
			if got, want := run.covers(start, end), invalidAt(piece) < 0 && controls(piece) == 0; got != want {
				t.Errorf("% x from %d to %d is %v, want %v", b, start, end, got, want)
			}
		}
	}
}
