package handshake

import (
	"slices"
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
	for _, text := range brokenOffers {
		note(requestFindings(offeringDeflate(text)))
	}
	for _, pair := range brokenAnswers {
		note(responseFindings(acceptingDeflate(pair[1]), offeringDeflate(pair[0])))
	}
	note(requestFindings("GET http://b/ HTTP/1.1\r\nHost: a\r\nOrigin: b\r\nOrigin: c\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"))
	note(responseFindings("HTTP/1.1 426 No\r\n\r\n", strings.Replace(offering, "Version: 13", "Version: 8", 1)))
	note(responseFindings(acceptingDeflate("permessage-deflate, permessage-foo"), ""))
	note(requestFindings(":protocol: websocket\r\n:scheme: wss\r\n:authority: a@b\r\n:a: b\r\nhost: a\r\nupgrade: b\r\nsec-websocket-key: a\r\n"))
	note(responseFindings(":status: 101\r\n", ""))
	note(requestFindings(goodConnect))
	_, found := Parse([]byte(":method: CONNECT\r\nOrigin: a\r\n\r\n"), 0)
	note(found)
	for _, row := range rule.All() {
		if ofHandshake(row.ID) && !seen[row.ID] {
			t.Errorf("%s is not reported", row.ID)
		}
	}
}

// ofHandshake reports whether this package checks the rule: handshake, negotiation, and extended CONNECT.
func ofHandshake(id rule.ID) bool {
	for _, prefix := range []string{"handshake-", "h2-", "extension-"} {
		if strings.HasPrefix(string(id), prefix) {
			return true
		}
	}
	return slices.Contains([]rule.ID{rule.DeflateUnknownParameter, rule.DeflateDuplicateParameter, rule.DeflateTakeoverWithValue,
		rule.DeflateWindowBitsInvalid, rule.DeflateServerBitsMissingValue, rule.DeflateClientBitsMissingValue,
		rule.DeflateClientBitsNotOffered, rule.DeflateServerTakeoverIgnored, rule.DeflateServerBitsTooLarge,
		rule.DeflateServerBitsUnanswered, rule.DeflateClientBitsTooLarge, rule.DeflateWindowBits8}, id)
}

func TestCatalogueIsFilledIn(t *testing.T) {
	for _, row := range rule.All() {
		if !ofHandshake(row.ID) {
			continue
		}
		if row.Section == "" || row.Title == "" || row.Why == "" || row.Peer == "" || row.Mend == "" && row.Severity != rule.Note {
			t.Errorf("%s lacks words: %+v", row.ID, row)
		}
		if strings.HasSuffix(row.Title, ".") || !strings.HasSuffix(row.Why, ".") || row.Mend != "" && !strings.HasSuffix(row.Mend, ".") {
			t.Errorf("%s: a title is no sentence, the rest are: %+v", row.ID, row)
		}
	}
}
