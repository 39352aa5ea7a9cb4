package vectors

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// rulesOf gives the rules that a row's short name may stand for.
var rulesOf = map[string][]rule.ID{
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
	"rsv1-on-control":         {rule.DeflateRSV1OnControl},
	"rsv1-on-continuation":    {rule.DeflateRSV1OnContinuation},
	"deflate-truncated":       {rule.DeflateInflateFailed},
	"deflate-invalid":         {rule.DeflateInflateFailed, rule.DeflateMissingHistory, rule.DeflateBeyondWindow},
}

// differs says how an outcome differs from what the row expects.
func (o outcome) differs(row *Row) string {
	want := &row.Expect
	if len(o.messages) != len(want.Messages) {
		return fmt.Sprintf("%d messages, want %d; error %v", len(o.messages), len(want.Messages), o.err)
	}
	for i := range want.Messages {
		if differ := want.Messages[i].differs(o.messages[i]); differ != "" {
			return differ
		}
	}
	if len(o.control) != len(want.Control) {
		return fmt.Sprintf("%d control frames, want %d", len(o.control), len(want.Control))
	}
	for i := range want.Control {
		if differ := want.Control[i].differs(o.control[i]); differ != "" {
			return differ
		}
	}
	if want.Trailing != "" && !o.cut {
		return "the end is not reported as " + want.Trailing
	}
	return o.errorDiffers(want.Error)
}

func (p *payload) differs(got codec.Event) string {
	sum := sha256.Sum256(got.Payload)
	switch {
	case p.Opcode != "" && got.Header.Opcode.String() != p.Opcode:
		return "opcode is " + got.Header.Opcode.String()
	case len(got.Payload) != p.Len:
		return fmt.Sprintf("payload of %d bytes, want %d", len(got.Payload), p.Len)
	case p.Hex != nil && hex.EncodeToString(got.Payload) != *p.Hex:
		return "other payload"
	case p.SHA256 != "" && hex.EncodeToString(sum[:]) != p.SHA256:
		return "other payload digest"
	}
	return ""
}

func (c *control) differs(got codec.Event) string {
	if got.Header.Opcode.String() != c.Type {
		return "control is " + got.Header.Opcode.String()
	}
	if c.Type != "close" {
		return c.payload.differs(got)
	}
	code, reason := int(codec.CloseNoStatus), got.Payload
	if len(reason) >= 2 {
		code, reason = int(reason[0])<<8|int(reason[1]), reason[2:]
	}
	if c.Code != 0 && code != c.Code || hex.EncodeToString(reason) != c.ReasonHex {
		return fmt.Sprintf("close is %d %q", code, reason)
	}
	return ""
}

// errorDiffers compares the error that stopped the decoder. Any error of that byte may have the expected rule.
func (o outcome) errorDiffers(want *failure) string {
	var f rule.Finding
	switch has := errors.As(o.err, &f); {
	case want == nil && !has:
		return ""
	case want == nil:
		return "unexpected " + f.Error()
	case !has:
		return "no error, want " + want.Rule
	case !slices.ContainsFunc(o.errors, func(f rule.Finding) bool { return slices.Contains(rulesOf[want.Rule], f.Rule) }):
		return "rule is " + string(f.Rule) + ", want " + want.Rule
	case want.AtByte != nil && f.End-1 != *want.AtByte:
		return fmt.Sprintf("certain at %d, want %d: %s", f.End-1, *want.AtByte, f.Rule)
	case f.CloseCode() != want.CloseCode && !slices.Contains(want.AltCodes, f.CloseCode()):
		return fmt.Sprintf("close code is %d", f.CloseCode())
	}
	return ""
}
