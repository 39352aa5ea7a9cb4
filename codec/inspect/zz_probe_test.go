package inspect_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/payload"
)

func TestProbe(t *testing.T) {
	file := os.Getenv("PROBE")
	if file == "" {
		return
	}
	f, _ := os.Open(file)
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<26)
	ids := os.Getenv("IDS")
	for s.Scan() {
		var row struct{ ID, Input string }
		json.Unmarshal(s.Bytes(), &row)
		if ids != "" && !strings.Contains(" "+ids+" ", " "+row.ID+" ") {
			continue
		}
		r := inspect.Text(row.Input, inspect.Options{})
		fmt.Printf("== %s | %s | %s | %d | %s | %s\n", row.ID, r.Notation.ID, r.Kind, len(r.Bytes()), r.Verdict.Title, r.Verdict.Detail)
		if r.Kind == "payload" || os.Getenv("ALL") != "" {
			for i, m := range r.Messages {
				if i < 6 {
					read, _ := inspect.ReadPayload(m.Payload(), payload.Options{Text: m.Opcode == 1})
					fmt.Printf("   %d %s %q => %s\n", m.Opcode, m.Direction, m.Payload()[:min(len(m.Payload()), 90)], read.Label)
				}
			}
		}
	}
}
