package notation_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/wslens/wslens/codec/notation"
)

// delimiters are what a splice puts in the place of others: all that opens, closes or parts bytes in a text.
var delimiters = []string{"'", `"`, "`", "```\n", "[", "]", "{", "}", "(", ")", "<", ">", "<<", "\\", `\x`, ",", ":", "0x", "//", "/*", "*/", "# ", "\n", "\r\n", "\t", "  ", "b'", "| ", "> ", "…", "\u00a0", ""}

// FuzzSplice puts two real notations into each other, with a delimiter damaged. Nothing panics, every byte comes from the text,
// little time goes by, and bytes that are written among the words come back.
func FuzzSplice(f *testing.F) {
	texts := spliceable(f)
	for i := range 40 {
		f.Add(uint16(i*37), uint16(i*91), uint16(i*13), uint16(i*7), uint8(i), []byte{0x81, 2, 'h', byte(i)})
	}
	forms := writers()
	f.Fuzz(func(t *testing.T, first, second, at, damaged uint16, with uint8, b []byte) {
		text := splice(texts[int(first)%len(texts)], texts[int(second)%len(texts)], int(at), int(damaged), delimiters[int(with)%len(delimiters)])
		start := time.Now()
		for _, r := range notation.Recognise(text) {
			checkRanges(t, text, r)
		}
		if took := time.Since(start); took > time.Second {
			t.Errorf("%d bytes take %v", len(text), took)
		}
		if len(b) < 13 || len(b) > 1<<12 { // shorter ones may be words
			return
		}
		form := forms[int(first)%len(forms)]
		written, err := notation.Format(b, form)
		if err != nil {
			t.Fatal(err)
		}
		if r, err := notation.Read(written, form); err != nil || !bytes.Equal(r.Bytes, b) {
			t.Errorf("%x as %s is %q, and read again %x, %v", b, form, written, r.Bytes, err)
		}
	})
}

func spliceable(f *testing.F) (texts []string) {
	raw, err := os.ReadFile("../testdata/pastes/pastes.json")
	var rows []struct{ Text string }
	if err == nil {
		err = json.Unmarshal(raw, &rows)
	}
	if err != nil {
		f.Fatal(err)
	}
	for _, row := range rows {
		if len(row.Text) < 1<<12 {
			texts = append(texts, row.Text)
		}
	}
	return texts
}

func writers() (ids []string) {
	for _, n := range notation.All() {
		if n.Write != nil {
			ids = append(ids, n.ID)
		}
	}
	return ids
}

// splice puts the second text into the first, and another delimiter in the place of one of theirs.
func splice(first, second string, at, damaged int, with string) string {
	at %= len(first) + 1
	text := first[:at] + second + first[at:]
	places := []int{}
	for i := range len(text) {
		if strings.IndexByte("'\"`[]{}()<>\\,:/*#\n|", text[i]) >= 0 {
			places = append(places, i)
		}
	}
	if len(places) == 0 {
		return text
	}
	place := places[damaged%len(places)]
	return text[:place] + with + text[place+1:]
}
