package deflate_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/internal/vectors"
)

// decided are the rows on which good implementations differ and wslens takes the other side.
var decided = map[string]string{
	"ws-maxfrag-3":              "RFC 6455 sets no limit on fragments (section 5.4)",
	"wsp-pmd-emptypayload-nct0": "an empty payload and the tail are an empty block without its header: a fault of the sender (RFC 7692 section 7.2.3.6), and an empty message beyond doubt",
	"wsp-pmd-emptypayload-nct1": "as above",
}

// smoke are rows of the same shape that stand here: the messages of RFC 7692 section 7.2.3.
const smoke = `{"id":"takeover","role":"client","extensions":"permessage-deflate","input_hex":"c107f248cdc9c90700c105f200110000","expect":{"messages":[{"opcode":"text","payload_len":5,"payload_hex":"48656c6c6f"},{"opcode":"text","payload_len":5,"payload_hex":"48656c6c6f"}],"control":[],"error":null}}
{"id":"no takeover","role":"client","extensions":"permessage-deflate; server_no_context_takeover","input_hex":"c107f248cdc9c90700c105f200110000","expect":{"messages":[{"opcode":"text","payload_len":5,"payload_hex":"48656c6c6f"}],"control":[],"error":{"close_code":1007,"rule":"deflate-invalid"}}}
{"id":"takeover by the server alone","role":"client","extensions":"permessage-deflate; client_no_context_takeover","input_hex":"c107f248cdc9c90700c105f200110000","expect":{"messages":[{"opcode":"text","payload_len":5,"payload_hex":"48656c6c6f"},{"opcode":"text","payload_len":5,"payload_hex":"48656c6c6f"}],"control":[],"error":null}}
{"id":"fragments around a ping","role":"client","extensions":"permessage-deflate","input_hex":"4103f248cd89008004c9c90700","expect":{"messages":[{"opcode":"text","payload_len":5,"payload_hex":"48656c6c6f"}],"control":[{"type":"ping","payload_len":0,"payload_hex":""}],"error":null}}
{"id":"plain","role":"client","extensions":"permessage-deflate","input_hex":"810548656c6c6f8100","expect":{"messages":[{"opcode":"text","payload_len":5,"payload_hex":"48656c6c6f"},{"opcode":"text","payload_len":0}],"control":[],"error":null}}`

// TestConformance takes the rows with extensions; those without are for the package codec.
func TestConformance(t *testing.T) {
	vectors.Test{
		Own:     smoke,
		Takes:   func(row vectors.Row) bool { return row.Extensions != "" },
		Open:    open,
		Decided: decided,
	}.Run(t)
}

func open(row vectors.Row) vectors.Decoder {
	words := strings.Split(row.Extensions, ";")
	if words[0] != deflate.Name {
		panic("another extension: " + row.Extensions)
	}
	var params []deflate.Param
	for _, word := range words[1:] {
		var p deflate.Param
		p.Name, p.Value, p.HasValue = strings.Cut(strings.TrimSpace(word), "=")
		params = append(params, p)
	}
	answer, faults := deflate.ParseAnswer(params)
	if faults != nil {
		panic("a bad answer: " + row.Extensions)
	}
	return deflate.NewDecoder(codec.Options{Rules: row.Rules()}, answer)
}
