package notation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// Long dumps are known by their start, and read whole: 32768 lines of 16 bytes, some with a line of the other side.
func TestLongDumps(t *testing.T) {
	const rows = 1 << 15
	for id, line := range map[string]func(row int) string{
		"od":    func(row int) string { return fmt.Sprintf("%07o 81%s\n", 16*row, strings.Repeat(" e8", 15)) },
		"words": func(row int) string { return fmt.Sprintf("%07x 8185%s\n", 16*row, strings.Repeat(" 03e8", 7)) },
		"xxd": func(row int) string {
			return fmt.Sprintf("%08d: 4141%s  AAAAAAAAAAAAAAAA\n", 16*row, strings.Repeat(" 4141", 7))
		},
		"tcpdump": func(row int) string { return fmt.Sprintf("\t0x%04x:  8185%s\n", 16*row, strings.Repeat(" 4141", 7)) },
		"follow":  func(row int) string { return strings.Repeat("\t", row%2) + strings.Repeat("81", 16) + "\n" },
	} {
		var text strings.Builder
		for row := range rows {
			text.WriteString(line(row))
		}
		found := notation.Recognise(text.String())
		if found[0].ID != id || len(found[0].Bytes) != 16*rows || len(found[0].Problems) > 0 {
			t.Errorf("%s: recognised as %v, %d bytes, %d problems", id, ids(found), len(found[0].Bytes), len(found[0].Problems))
		}
	}
}
