// Package vectors reads conformance vectors and compares a decoder with them. Only tests import it.
package vectors

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// Row is the bytes of one direction, and what a strict receiver makes of them.
type Row struct {
	ID         string `json:"id"`
	Role       string `json:"role"` // of the receiver
	Extensions string `json:"extensions"`
	InputHex   string `json:"input_hex"`
	Limits     struct {
		MaxMessage uint64 `json:"max_message"`
		MaxFrame   uint64 `json:"max_frame"`
	} `json:"limits"`
	Expect    expectation `json:"expect"`
	Debatable string      `json:"debatable"`
}

type expectation struct {
	Messages []payload `json:"messages"`
	Control  []control `json:"control"`
	Error    *failure  `json:"error"`
	Trailing string    `json:"trailing"`
}

type payload struct {
	Opcode string  `json:"opcode"`
	Len    int     `json:"payload_len"`
	Hex    *string `json:"payload_hex"`
	SHA256 string  `json:"payload_sha256"`
}

type control struct {
	Type string `json:"type"`
	Code int    `json:"code"`
	payload
	ReasonHex string `json:"reason_hex"`
}

type failure struct {
	CloseCode uint16   `json:"close_code"`
	AltCodes  []uint16 `json:"alt_codes"`
	Rule      string   `json:"rule"`
	AtByte    *int64   `json:"at_byte"`
}

// read returns the rows of own, one a line, and then those of frames.jsonl in the folder that WSLENS_VECTORS names.
func read(t *testing.T, own string) (rows []Row) {
	t.Helper()
	text := []byte(own)
	if folder := os.Getenv("WSLENS_VECTORS"); folder != "" {
		more, err := os.ReadFile(filepath.Join(folder, "frames.jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		text = append(append(text, '\n'), more...)
	}
	lines := bufio.NewScanner(bytes.NewReader(text))
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		var row Row
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
	}
	if lines.Err() != nil {
		t.Fatal(lines.Err())
	}
	return rows
}
