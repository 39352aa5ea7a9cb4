package codec_test

import (
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/vectors"
)

// debatableRows are the rows on which good implementations differ and wslens takes the other side.
var debatableRows = map[string]string{
	"ab-7.13.1/s":        "5000 and above are in no range: RFC 6455 section 7.4.2",
	"ab-7.13.1/c":        "5000 and above are in no range: RFC 6455 section 7.4.2",
	"ab-7.13.2/s":        "5000 and above are in no range: RFC 6455 section 7.4.2",
	"ab-7.13.2/c":        "5000 and above are in no range: RFC 6455 section 7.4.2",
	"cod-close-6000":     "5000 and above are in no range: RFC 6455 section 7.4.2",
	"bst-close-badutf8":  "the code 64533 is certain to be wrong before the reason is: RFC 6455 section 7.4.2",
	"bst-close-goodutf8": "5000 and above are in no range: RFC 6455 section 7.4.2",
	"bst-cc-5000/c":      "5000 and above are in no range: RFC 6455 section 7.4.2",
	"bst-cc-5000/s":      "5000 and above are in no range: RFC 6455 section 7.4.2",
	"ws-maxfrag-1":       "RFC 6455 sets no limit on fragments (section 5.4)",
	"ws-maxfrag-2":       "RFC 6455 sets no limit on fragments (section 5.4)",
	"wsp-nonmin16-64":    "the minimal number of bytes MUST be used: RFC 6455 section 5.2",
	"wsp-nonmin64-64":    "the minimal number of bytes MUST be used: RFC 6455 section 5.2",
	"wsp-nonmin64-512":   "the minimal number of bytes MUST be used: RFC 6455 section 5.2",
	"pyw3-nonmin":        "the minimal number of bytes MUST be used: RFC 6455 section 5.2",
}

// smoke are rows of the same shape that stand here.
const smoke = `{"id":"hello","role":"client","extensions":"","input_hex":"810548656c6c6f","expect":{"messages":[{"opcode":"text","payload_len":5,"payload_hex":"48656c6c6f"}],"control":[],"error":null}}
{"id":"masked close","role":"server","extensions":"","input_hex":"888237fa213d3412","expect":{"messages":[],"control":[{"type":"close","code":1000,"reason_hex":""}],"error":null}}
{"id":"long ping, cut","role":"client","extensions":"","input_hex":"897e","expect":{"messages":[],"control":[],"error":{"close_code":1002,"rule":"control-too-long","at_byte":1}}}
{"id":"ping behind a Close","role":"client","extensions":"","input_hex":"880203e8890161","expect":{"messages":[],"control":[{"type":"close","code":1000,"reason_hex":""}],"error":null}}
{"id":"reserved","role":"client","extensions":"","input_hex":"810548656c6c6f8300","expect":{"messages":[{"opcode":"text","payload_len":5,"payload_hex":"48656c6c6f"}],"control":[],"error":{"close_code":1002,"rule":"opcode-reserved","at_byte":7}}}`

// TestConformance takes the rows without extensions; those with extensions are for the package deflate.
func TestConformance(t *testing.T) {
	vectors.Test{
		Own:     smoke,
		Takes:   func(row vectors.Row) bool { return row.Extensions == "" },
		Open:    func(row vectors.Row) vectors.Decoder { return codec.NewDecoder(codec.Options{Rules: row.Rules()}) },
		Decided: debatableRows,
	}.Run(t)
}
