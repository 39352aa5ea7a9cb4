package notation_test

import (
	"strings"
	"testing"
	"time"

	"github.com/wslens/wslens/codec/notation"
)

// Words behind the bytes of each line, as in a lecture, are left out.
func TestRemarks(t *testing.T) {
	checkFirst(t, "hex-spaced", []readCase{
		{text: "81 05            FIN=1, opcode=1 (text)\n48 65 6c 6c 6f   payload -> \"Hello\"\n", want: "810548656c6c6f"},
		{text: "81 05\tFIN, text\r\n48 65 6c\r\n\r\n6c 6f\tthe rest of 5\r\n", want: "810548656c6c6f"},
	})
	for _, other := range []string{"be  or\nad  hoc\n", "ad hoc\nbe fore\n", "81  FIN\nand so on\n"} {
		if r := notation.Recognise(other)[0]; r.ID != "text" {
			t.Errorf("%q is read as %s", other, r.ID)
		}
	}
}

// Words before a colon are a label, whatever stands among them; so are those before each list or literal of a log.
func TestSentences(t *testing.T) {
	checkFirst(t, "hex-spaced", []readCase{
		{text: "Received 7 bytes from ('127.0.0.1', 53412): 81 05 48 65 6c 6c 6f", want: "810548656c6c6f"},
		{text: "[08:44:10Z DEBUG] <- [81, 05, 48, 65, 6c]\n[08:44:12Z DEBUG] <- [6c, 6f]\n", want: "810548656c6c6f"},
	})
	checkFirst(t, "python-bytes", []readCase{
		{text: "Received: b'\\x81\\x05'\nReceived: b'Hello'\n", want: "810548656c6c6f"},
	})
	checkFirst(t, "c", []readCase{{text: `send(fd, "\x81\x05" "Hello", 7, 0);`, want: "810548656c6c6f"}})
	for _, other := range []string{"It went bad: 12 of 20 a day", "see section 4: ad hoc"} {
		if r := notation.Recognise(other)[0]; r.ID != "text" {
			t.Errorf("%q is read as %s", other, r.ID)
		}
	}
}

// What begins over and over as a label, or as a row with a remark, takes no longer for it.
func TestLabelsAreLinear(t *testing.T) {
	for _, piece := range []string{"a: [1]\n", "a: b'\\x81'\n", "81  a\n", "a: ", "[a] <- [81, 05]\n"} {
		const length = 1 << 19
		start := time.Now()
		notation.Recognise(strings.Repeat(piece, length/len(piece)))
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%q repeated takes %v", piece, took)
		}
	}
}
