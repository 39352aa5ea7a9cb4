package handshake

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/rule"
)

// vector is a row of handshakes.jsonl: a request, or a request with its response, and what a strict peer makes of it.
type vector struct {
	ID, Text, Request, Response, Debatable string
	Expect                                 struct {
		Valid    bool
		Problems []string
		Accept   string
	}
}

// ownVectors are always run.
var ownVectors = []byte(`
{"id":"good","text":"GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\nSec-WebSocket-Version: 13\r\n\r\n","expect":{"valid":true,"accept":"HSmrc0sMlYUkAGmm5OPpG2HaGWk="}}
{"id":"no version","text":"GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\n\r\n","expect":{"valid":false,"problems":["missing-version"]}}
{"id":"pair","request":"GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\nSec-WebSocket-Version: 13\r\n\r\n","response":"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: HSmrc0sMlYUkAGmm5OPpG2HaGWk=\r\n\r\n","expect":{"valid":true,"accept":"HSmrc0sMlYUkAGmm5OPpG2HaGWk="}}
{"id":"cut","request":"GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\nSec-WebSocket-Version: 13\r\n\r\n","response":"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n","expect":{"valid":false,"problems":["incomplete"]}}
`)

// rulesOf holds, for each problem that a row names, the rules of which at least one has to be reported.
var rulesOf = map[string][]rule.ID{
	"bad-method":         {rule.HandshakeMethod},
	"bad-request-line":   {rule.HandshakeHTTPVersion},
	"bad-http-version":   {rule.HandshakeHTTPVersion},
	"bad-header-syntax":  {rule.HandshakeLineEndings},
	"incomplete":         {rule.HandshakeLineEndings},
	"missing-host":       {rule.HandshakeHost},
	"missing-upgrade":    {rule.HandshakeUpgrade},
	"bad-upgrade":        {rule.HandshakeUpgrade},
	"missing-connection": {rule.HandshakeConnection},
	"bad-connection":     {rule.HandshakeConnection},
	"missing-key":        {rule.HandshakeKeyMissing},
	"duplicate-key":      {rule.HandshakeKeyDuplicate},
	"bad-key-length":     {rule.HandshakeKeyLength, rule.HandshakeKeyNotBase64},
	"bad-key-base64":     {rule.HandshakeKeyNotBase64, rule.HandshakeKeyLength},
	"missing-version":    {rule.HandshakeVersion},
	"bad-version":        {rule.HandshakeVersion},

	"bad-subprotocol-syntax":    {rule.HandshakeSubprotocolSyntax},
	"duplicate-subprotocol":     {rule.HandshakeSubprotocolSyntax},
	"empty-list-element":        {rule.HandshakeSubprotocolSyntax},
	"bad-subprotocol":           {rule.HandshakeSubprotocolSyntax},
	"subprotocol-not-offered":   {rule.HandshakeSubprotocolNotOffered},
	"no-subprotocol-selected":   {rule.HandshakeSubprotocolNoneChosen},
	"bad-extension-syntax":      {rule.HandshakeExtensionSyntax},
	"empty-extensions-header":   {rule.HandshakeExtensionSyntax},
	"extension-not-offered":     {rule.HandshakeExtensionNotOffered},
	"duplicate-extension-param": {rule.DeflateDuplicateParameter},
	"bad-extension-param": {rule.DeflateUnknownParameter, rule.DeflateTakeoverWithValue, rule.DeflateWindowBitsInvalid,
		rule.DeflateServerBitsMissingValue, rule.DeflateClientBitsMissingValue},
	"required-param-missing": {rule.DeflateServerTakeoverIgnored, rule.DeflateServerBitsTooLarge},
	"param-exceeds-offer":    {rule.DeflateServerBitsTooLarge, rule.DeflateClientBitsTooLarge},
	"param-not-offered":      {rule.DeflateClientBitsNotOffered},

	"bad-status":       {rule.HandshakeStatus},
	"bad-status-line":  {rule.HandshakeStatus},
	"missing-accept":   {rule.HandshakeAcceptMissing},
	"duplicate-accept": {rule.HandshakeAcceptDuplicate},
	"wrong-accept":     {rule.HandshakeAcceptMismatch},
}

// decided says which section decides the debatable rows that this package sees otherwise. A name that ends in a hyphen
// stands for all that begin with it.
var decided = []struct{ name, section string }{
	// An empty member of a list is to be passed over: a warning.
	{"sub-comma", "RFC 9110 section 5.6.1.2"},
	{"ext-syntax-9", "RFC 9110 section 5.6.1.2"},
	// A value is due behind the equals sign, so the field does not follow the grammar.
	{"ext-bad-server_max_window_bits_eq_", "RFC 6455 section 9.1"},
	// The offer is refused, and the client is at fault, though a server may open the connection without it.
	{"ext-bad-", "RFC 7692 section 7.1"},
	{"ext-dup-", "RFC 7692 section 7.1"},
	{"ext-pmd-fallback", "RFC 7692 section 7.1"},
	// In a response the value of Upgrade is websocket; in a request it is among a list.
	{"rs-lists", "RFC 6455 section 4.1"},
	// The grammar wants one extension at least.
	{"rs-ext-empty", "RFC 6455 section 9.1"},
	// The number in the offer is a hint; a larger one in the answer leaves the client its own window: a warning.
	{"rs-pmd-27", "RFC 7692 section 7.1.2.2"},
}

// TestConformance runs its own rows, and those of the folder that WSLENS_VECTORS names. Firm rows have to agree;
// debatable ones that differ are listed with the section that decides.
func TestConformance(t *testing.T) {
	rows := ownVectors
	if folder := os.Getenv("WSLENS_VECTORS"); folder != "" {
		file, err := os.ReadFile(filepath.Join(folder, "handshakes.jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, file...)
	}
	agreed, debated := 0, 0
	for line := range bytes.Lines(rows) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var v vector
		if err := json.Unmarshal(line, &v); err != nil {
			t.Fatal(err)
		}
		problem, found := v.differs()
		section := v.decidedBy()
		switch {
		case problem == "":
			agreed++
		case section != "":
			t.Logf("%s: %s; %s decides", v.ID, problem, section)
			debated++
		default:
			t.Errorf("%s: %s, problems %q, debatable: %q\n%v", v.ID, problem, v.Expect.Problems, v.Debatable, found)
		}
	}
	t.Logf("%d rows agree; %d debatable ones differ", agreed, debated)
}

// decidedBy is the section that decides a debatable row; empty for others.
func (v *vector) decidedBy() string {
	for _, row := range decided {
		group := strings.HasSuffix(row.name, "-") && strings.HasPrefix(v.ID, row.name)
		if v.Debatable != "" && (group || v.ID == row.name) {
			return row.section
		}
	}
	return ""
}

// differs says in what the row and this package disagree; empty if they agree.
func (v *vector) differs() (string, []rule.Finding) {
	requestText := v.Text + v.Request
	request, found := Parse([]byte(requestText), 0)
	valid := request.Complete
	if v.Response == "" {
		found = append(found, CheckRequest(&request)...)
	} else {
		var response Head
		response, found = Parse([]byte(v.Response), 0)
		valid = response.Complete
		found = append(found, CheckResponse(&response, &request, []byte(v.Response)[response.End:])...)
	}
	for _, f := range found {
		valid = valid && f.Severity != rule.Error
	}
	if valid != v.Expect.Valid {
		return map[bool]string{true: "taken for good", false: "taken for bad"}[valid], found
	}
	if key, ok := request.Key(); ok && v.Expect.Accept != "" && Accept(key) != v.Expect.Accept {
		return "the accept value is " + Accept(key) + ", not " + v.Expect.Accept, found
	}
	for _, problem := range v.Expect.Problems {
		named := func(f rule.Finding) bool { return slices.Contains(rulesOf[problem], f.Rule) }
		if !slices.ContainsFunc(found, named) {
			return "no finding for " + problem, found
		}
	}
	return "", nil
}
