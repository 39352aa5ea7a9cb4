package codec_test

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// vector is one row of a conformance suite: the bytes of one direction, and what a strict receiver makes of them.
type vector struct {
	ID         string `json:"id"`
	Role       string `json:"role"` // of the receiver
	Extensions string `json:"extensions"`
	InputHex   string `json:"input_hex"`
	Limits     struct {
		MaxMessage uint64 `json:"max_message"`
		MaxFrame   uint64 `json:"max_frame"`
	} `json:"limits"`
	Expect struct {
		Messages []vectorPayload `json:"messages"`
		Control  []struct {
			Type string `json:"type"`
			Code int    `json:"code"`
			vectorPayload
			ReasonHex string `json:"reason_hex"`
		} `json:"control"`
		Error *struct {
			CloseCode uint16   `json:"close_code"`
			AltCodes  []uint16 `json:"alt_codes"`
			Rule      string   `json:"rule"`
			AtByte    *int64   `json:"at_byte"`
		} `json:"error"`
		Trailing string `json:"trailing"`
	} `json:"expect"`
	Debatable string `json:"debatable"`
}

type vectorPayload struct {
	Opcode string  `json:"opcode"`
	Len    int     `json:"payload_len"`
	Hex    *string `json:"payload_hex"`
	SHA256 string  `json:"payload_sha256"`
}

// vectorRules gives the rules that a suite's short name may stand for.
var vectorRules = map[string][]rule.ID{
	"utf8-invalid":            {rule.MessageInvalidUTF8},
	"close-code-invalid":      {rule.CloseCodeNotSendable, rule.CloseCodeReserved, rule.CloseCodeUndefined},
	"opcode-reserved":         {rule.FrameReservedDataOpcode, rule.FrameReservedControlOpcode},
	"rsv-nonzero":             {rule.FrameRSV2RSV3, rule.FrameRSV1NotNegotiated},
	"continuation-unexpected": {rule.MessageContinuationWithoutStart},
	"message-too-big":         {rule.MessageTooBig},
	"frame-too-big":           {rule.MessageTooBig},
	"control-too-long":        {rule.FrameControlTooLong},
	"control-fragmented":      {rule.FrameControlFragmented},
	"continuation-expected":   {rule.MessageStartInsideMessage},
	"close-body-one-byte":     {rule.CloseBodyOneByte},
	"close-reason-utf8":       {rule.CloseReasonInvalidUTF8},
	"mask-missing":            {rule.FrameClientNotMasked},
	"mask-unexpected":         {rule.FrameServerMasked},
	"length-msb-set":          {rule.FrameLengthMSB},
}

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

// smoke are rows of the same shape that stand here, so that the comparison itself is always exercised.
const smoke = `{"id":"hello","role":"client","extensions":"","input_hex":"810548656c6c6f","expect":{"messages":[{"opcode":"text","payload_len":5,"payload_hex":"48656c6c6f"}],"control":[],"error":null}}
{"id":"masked close","role":"server","extensions":"","input_hex":"888237fa213d3412","expect":{"messages":[],"control":[{"type":"close","code":1000,"reason_hex":""}],"error":null}}
{"id":"reserved","role":"client","extensions":"","input_hex":"810548656c6c6f8300","expect":{"messages":[{"opcode":"text","payload_len":5,"payload_hex":"48656c6c6f"}],"control":[],"error":{"close_code":1002,"rule":"opcode-reserved","at_byte":7}}}`

func TestConformance(t *testing.T) {
	rows := []byte(smoke)
	if dir := os.Getenv("WSLENS_VECTORS"); dir != "" {
		more, err := os.ReadFile(filepath.Join(dir, "frames.jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		rows = append(append(rows, '\n'), more...)
	}
	firm, debatable, elsewhere := 0, 0, 0
	lines := bufio.NewScanner(bytes.NewReader(rows))
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		var v vector
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		if v.Extensions != "" {
			elsewhere++
			continue
		}
		differ := judge(v)
		switch why, listed := debatableRows[v.ID]; {
		case v.Debatable != "":
			debatable++
			if differ != "" && !listed {
				t.Errorf("%s (debatable: %s): %s", v.ID, v.Debatable, differ)
			}
			if differ != "" {
				t.Logf("%s differs: %s", v.ID, why)
			}
		case differ != "":
			t.Errorf("%s: %s", v.ID, differ)
			fallthrough
		default:
			firm++
		}
	}
	t.Logf("%d firm rows, %d debatable, %d with extensions", firm, debatable, elsewhere)
}

// judge decodes a row whole and byte by byte, and says how the outcome differs from what is expected.
func judge(v vector) string {
	input, err := hex.DecodeString(v.InputHex)
	if err != nil {
		return err.Error()
	}
	if differ := judgeSplit(v, input, len(input)); differ != "" {
		return differ
	}
	return judgeSplit(v, input, 1)
}

func judgeSplit(v vector, input []byte, step int) string {
	d := codec.NewDecoder(codec.Options{Rules: codec.Rules{
		Sender:          map[string]codec.Sender{"server": codec.Client, "client": codec.Server}[v.Role],
		Compression:     codec.CompressionNone,
		MaxMessageBytes: v.Limits.MaxMessage, MaxFrameBytes: v.Limits.MaxFrame,
	}})
	var messages, control []codec.Event
	var end rule.Finding
	var errs []rule.Finding
	collect := func() {
		for e := d.Next(); e != nil; e = d.Next() {
			switch {
			case e.Kind == codec.Fault:
				if e.Finding.CloseCode() != 0 && e.Finding.Severity == rule.Error {
					errs = append(errs, e.Finding)
				}
				if e.Finding.Rule == rule.FrameTruncated || e.Finding.Rule == rule.MessageUnfinished {
					end = e.Finding
				}
			case e.Header.Opcode.IsControl():
				control = append(control, keep(e))
			default:
				messages = append(messages, keep(e))
			}
		}
	}
	for rest := bytes.Clone(input); len(rest) > 0; rest = rest[min(step, len(rest)):] {
		d.Push(rest[:min(step, len(rest))])
		collect()
	}
	d.Finish()
	collect()
	for i, want := range v.Expect.Messages {
		if i >= len(messages) {
			return "message missing: " + want.Opcode
		}
		if differ := samePayload(want, messages[i]); differ != "" {
			return differ
		}
	}
	if len(messages) > len(v.Expect.Messages) {
		return "a message too many"
	}
	if len(control) != len(v.Expect.Control) {
		return "other control frames"
	}
	for i, want := range v.Expect.Control {
		got := control[i]
		if got.Header.Opcode.String() != want.Type {
			return "control is " + got.Header.Opcode.String()
		}
		if want.Type != "close" {
			if differ := samePayload(want.vectorPayload, got); differ != "" {
				return differ
			}
			continue
		}
		body := hex.EncodeToString(got.Payload)
		code := 1005
		if len(got.Payload) >= 2 {
			code = int(got.Payload[0])<<8 | int(got.Payload[1])
			body = body[4:]
		}
		if want.Code != 0 && code != want.Code || body != want.ReasonHex {
			return "other close body: " + body
		}
	}
	if v.Expect.Trailing != "" && end.Rule == "" {
		return "the end is not reported as " + v.Expect.Trailing
	}
	return sameError(v, d.Err(), errs)
}

func keep(e *codec.Event) codec.Event {
	kept := *e
	kept.Payload = bytes.Clone(e.Payload)
	return kept
}

func samePayload(want vectorPayload, got codec.Event) string {
	if want.Opcode != "" && got.Header.Opcode.String() != want.Opcode {
		return "opcode is " + got.Header.Opcode.String()
	}
	sum := sha256.Sum256(got.Payload)
	switch {
	case len(got.Payload) != want.Len:
		return "other payload length"
	case want.Hex != nil && hex.EncodeToString(got.Payload) != *want.Hex:
		return "other payload"
	case want.SHA256 != "" && hex.EncodeToString(sum[:]) != want.SHA256:
		return "other payload digest"
	}
	return ""
}

// sameError compares the error that stopped the decoder; all are the errors of that byte.
func sameError(v vector, err error, all []rule.Finding) string {
	var f rule.Finding
	has := errors.As(err, &f)
	want := v.Expect.Error
	switch {
	case want == nil && !has:
		return ""
	case want == nil:
		return "unexpected " + f.Error()
	case !has:
		return "no error, want " + want.Rule
	case !slices.ContainsFunc(all, func(f rule.Finding) bool { return slices.Contains(vectorRules[want.Rule], f.Rule) }):
		return "rule is " + string(f.Rule) + ", want " + want.Rule
	case want.AtByte != nil && f.End-1 != *want.AtByte:
		return strings.Join([]string{"certain at", itoa(f.End - 1), "want", itoa(*want.AtByte), string(f.Rule)}, " ")
	case f.CloseCode() != want.CloseCode && !slices.Contains(want.AltCodes, f.CloseCode()):
		return "close code is " + itoa(int64(f.CloseCode()))
	}
	return ""
}

func itoa(n int64) string { b, _ := json.Marshal(n); return string(b) }
