package handshake

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/rule"
)

// Each value was made by Python from goodKey and the word.
func TestBlameGUID(t *testing.T) {
	for _, c := range []struct{ word, value, differs string }{
		{"258EAFA5-E914-47DA-95CA-5AB0DC85B11A", "s+ak6oIXLoV+Lvosl7Sha4kVKP8=", "5AB0DC85B11A"},
		{"258EAFA5-E914-47DA-59CA-C5AB0DC85B11", "q5gOZ/6hR/1MJH2yDr2pMs77uWw=", "59"},
		{"258EAFA5-E914-47DA-95CA-C5AB0DC85B1", "cFmk0MHcyQCBF4Vtpe1Blty/Mc0=", "1"},
		{"258EAFA5-E914-47DA-95CA-C5AB0DC85B111", "ChZAN5E4ZQvSDiBYLgBmCoBBYhU=", "1"},
		{"358EAFA5-E914-47DA-95CA-C5AB0DC85B11", "AjY40LUYqUsbdEmHqaA+vQL0Cnk=", "3"},
	} {
		text := "other = \"123e4567-e89b-12d3-a456-426614174000\";\nmagic = \"" + c.word + "\";"
		var f rule.Finding
		at := BlameGUID(&f, text, c.value, " "+goodKey)
		if text[at.Start:at.End] != c.differs || !strings.Contains(f.Text, c.word+", and not that of RFC 6455.") ||
			f.Cause == nil || f.Cause.Title != "the GUID is mistyped" || !strings.Contains(f.Cause.Mend, GUID) {
			t.Errorf("%s: %v %+v", c.word, at, f)
		}
		if at := BlameGUID(&f, text, goodAccept, goodKey); at != (Span{}) {
			t.Errorf("%s: blamed for the right value", c.word)
		}
	}
}

// The GUID itself is no other one, words of another form are not tried, and of many words only the first are.
func TestBlamesNoOther(t *testing.T) {
	const word, value = "258EAFA5-E914-47DA-95CA-5AB0DC85B11A", "s+ak6oIXLoV+Lvosl7Sha4kVKP8="
	for _, text := range []string{"", GUID, `key + "` + GUID + `"`, "258EAFA5", strings.Repeat("a", 36), word + "0000000", goodRequest,
		strings.Repeat("123e4567-e89b-12d3-a456-426614174000\n", mostGUIDs) + word} {
		var f rule.Finding
		if at := BlameGUID(&f, text, value, goodKey); at != (Span{}) || f.Cause != nil {
			t.Errorf("%q: %v", text, at)
		}
	}
}
