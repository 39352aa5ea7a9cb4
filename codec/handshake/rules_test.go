package handshake

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/rule"
)

// TestEveryRuleIsChecked breaks all rules in turn; the other tests have what comes near to each without breaking it.
func TestEveryRuleIsChecked(t *testing.T) {
	seen := map[rule.ID]bool{}
	note := func(found []rule.Finding) {
		for _, f := range found {
			seen[f.Rule] = true
		}
	}
	r, _ := Parse([]byte(offering), 0)
	note(CheckEarlyData(&r, []byte{0x81}))
	note(requestFindings("POST x# HTTP/1.0\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZR==\r\nSec-WebSocket-Key: a\r\n" +
		"Sec-WebSocket-Protocol: a b\r\nSec-WebSocket-Extensions: =\r\n"))
	for _, key := range []string{"a", "AAAA", "dGhlIHNhbXBsZSBub25jZQ==\t"} {
		note(requestFindings("GET / HTTP/1.1\r\nSec-WebSocket-Key: " + key + "\r\n\r\n"))
	}
	note(requestFindings("GET / HTTP/1.1\r\n\r\n"))
	const top = "HTTP/1.1 101 x\r\nSec-WebSocket-Key: a\r\nContent-Length: 1\r\n"
	note(responseFindings("HTTP/1.1 200 OK\r\n\r\n", offering))
	note(responseFindings(top+"Sec-WebSocket-Extensions: a\r\nSec-WebSocket-Protocol: a, b\r\n\r\n", offering))
	note(responseFindings(top+"Sec-WebSocket-Accept: a\r\nSec-WebSocket-Accept: a\n\r\n\r\n", offering))
	for _, row := range rule.All() {
		if strings.HasPrefix(string(row.ID), "handshake-") && !seen[row.ID] {
			t.Errorf("%s is not reported", row.ID)
		}
	}
}

func TestCatalogueIsFilledIn(t *testing.T) {
	for _, row := range rule.All() {
		if !strings.HasPrefix(string(row.ID), "handshake-") {
			continue
		}
		if row.Section == "" || row.Title == "" || row.Why == "" || row.Peer == "" || row.Mend == "" {
			t.Errorf("%s lacks words: %+v", row.ID, row)
		}
		if strings.HasSuffix(row.Title, ".") || !strings.HasSuffix(row.Why, ".") || !strings.HasSuffix(row.Mend, ".") {
			t.Errorf("%s: a title is no sentence, the rest are: %+v", row.ID, row)
		}
	}
}
