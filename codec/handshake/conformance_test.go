package handshake

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
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
{"id":"no version","text":"GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\n\r\n","expect":{"valid":false}}
{"id":"pair","request":"GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\nSec-WebSocket-Version: 13\r\n\r\n","response":"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: HSmrc0sMlYUkAGmm5OPpG2HaGWk=\r\n\r\n","expect":{"valid":true,"accept":"HSmrc0sMlYUkAGmm5OPpG2HaGWk="}}
{"id":"cut","request":"GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\nSec-WebSocket-Version: 13\r\n\r\n","response":"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n","expect":{"valid":false}}
`)

// later are the problems that need the parameters of permessage-deflate to be negotiated (RFC 7692 section 7).
var later = []string{"bad-extension-param", "required-param-missing", "param-exceeds-offer", "param-not-offered",
	"duplicate-extension-param"}

// TestConformance runs its own rows, and those of the folder that WSLENS_VECTORS names. Firm rows have to agree;
// debatable ones that differ are listed.
func TestConformance(t *testing.T) {
	rows := ownVectors
	if folder := os.Getenv("WSLENS_VECTORS"); folder != "" {
		file, err := os.ReadFile(filepath.Join(folder, "handshakes.jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, file...)
	}
	agreed, waiting := 0, 0
	for line := range bytes.Lines(rows) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var v vector
		if err := json.Unmarshal(line, &v); err != nil {
			t.Fatal(err)
		}
		problem, found := v.differs()
		switch {
		case problem == "":
			agreed++
		case v.Debatable != "":
			t.Logf("%s: %s; debatable: %s\n%v", v.ID, problem, v.Debatable, found)
		case slices.ContainsFunc(v.Expect.Problems, func(p string) bool { return slices.Contains(later, p) }):
			waiting++
		default:
			t.Errorf("%s: %s, problems %q\n%v", v.ID, problem, v.Expect.Problems, found)
		}
	}
	t.Logf("%d rows agree; %d wait for the negotiation of parameters", agreed, waiting)
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
	return "", nil
}
