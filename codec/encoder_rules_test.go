package codec_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// encoderFaults are calls that break a rule, after calls that do not.
var encoderFaults = []struct {
	name   string
	before func(e *codec.Encoder, b []byte) ([]byte, error)
	faulty func(e *codec.Encoder, b []byte) ([]byte, error)
	after  func(e *codec.Encoder, b []byte) ([]byte, error) // legal right after a refusal
	rule   rule.ID
}{
	{"reserved opcode", nothing, message(0x3, "a"), message(codec.Text, "a"), rule.FrameReservedDataOpcode},
	{"reserved control opcode", nothing, message(0xB, ""), message(codec.Ping, ""), rule.FrameReservedControlOpcode},
	{"long ping", nothing, message(codec.Ping, strings.Repeat("a", 126)), message(codec.Ping, strings.Repeat("a", 125)), rule.FrameControlTooLong},
	{"message too big", nothing, message(codec.Binary, "12345678901"), message(codec.Binary, "1234567890"), rule.MessageTooBig},
	{"stray continuation", nothing, message(codec.Continuation, "a"), message(codec.Text, "a"), rule.MessageContinuationWithoutStart},
	{"message inside a message", frame(codec.Text, "a", false), message(codec.Text, "b"), more("b", true), rule.MessageStartInsideMessage},
	{"invalid UTF-8", nothing, message(codec.Text, "a\xff"), message(codec.Text, "a\u00ff"), rule.MessageInvalidUTF8},
	{"cut UTF-8", nothing, message(codec.Text, "a\xe2\x82"), message(codec.Text, "\u20ac"), rule.MessageInvalidUTF8},
	{"invalid UTF-8 in the second fragment", frame(codec.Text, "a\xe2", false), more("b", true), more("\x82\xac", true), rule.MessageInvalidUTF8},
	{"cut by the end of the message", frame(codec.Text, "a\xe2\x82", false), more("", true), more("\xac", true), rule.MessageInvalidUTF8},
	{"cut by an announced empty frame", frame(codec.Text, "a\xe2\x82", false), announce(0, true), more("\xac", true), rule.MessageInvalidUTF8},
	{"invalid data", announced(codec.Text, 4, ""), data("a\xff"), data("abcd"), rule.MessageInvalidUTF8},
	{"invalid data in a character", announced(codec.Text, 3, "\xe2"), data("\x82b"), data("\x82\xac"), rule.MessageInvalidUTF8},
	{"cut by the end of the data", announced(codec.Text, 3, "a"), data("b\xe2"), data("bc"), rule.MessageInvalidUTF8},
	{"top bit of the length", begun(codec.Binary), announce(1<<63, true), announce(0, true), rule.FrameLengthMSB},
	{"close code 1006", nothing, closing(1006, ""), closing(1000, ""), rule.CloseCodeNotSendable},
	{"close code 999", nothing, closing(999, ""), closing(1000, ""), rule.CloseCodeReserved},
	{"close code 5000", nothing, closing(5000, ""), closing(4999, ""), rule.CloseCodeUndefined},
	{"close reason", nothing, closing(1000, "\xff"), closing(1000, "bye"), rule.CloseReasonInvalidUTF8},
	{"cut close reason", nothing, closing(1000, "\xe2\x82"), closing(1000, "\u20ac"), rule.CloseReasonInvalidUTF8},
	{"long close reason", nothing, closing(1000, strings.Repeat("a", 124)), closing(1000, strings.Repeat("a", 123)), rule.FrameControlTooLong},
	{"close of one byte", nothing, message(codec.Close, "\x03"), message(codec.Close, ""), rule.CloseBodyOneByte},
	{"message after close", closing(1000, ""), message(codec.Text, "a"), message(codec.Pong, "a"), rule.MessageAfterClose},
	{"second close", closing(1000, ""), closing(1000, ""), message(codec.Ping, "a"), rule.MessageAfterClose},
}

// call is one call of an Encoder's method, with what it appends to.
type call = func(e *codec.Encoder, b []byte) ([]byte, error)

func nothing(_ *codec.Encoder, b []byte) ([]byte, error) { return b, nil }

func message(op codec.Opcode, payload string) call {
	return func(e *codec.Encoder, b []byte) ([]byte, error) { return e.AppendMessage(b, op, []byte(payload)) }
}

func closing(code codec.CloseCode, reason string) call {
	return func(e *codec.Encoder, b []byte) ([]byte, error) { return e.AppendClose(b, code, reason) }
}

func begun(op codec.Opcode) call {
	return func(e *codec.Encoder, b []byte) ([]byte, error) { return b, e.BeginMessage(op) }
}

// frame begins a message with its first frame.
func frame(op codec.Opcode, payload string, fin bool) call {
	return func(e *codec.Encoder, b []byte) ([]byte, error) {
		if err := e.BeginMessage(op); err != nil {
			return b, err
		}
		return e.AppendFrame(b, []byte(payload), fin)
	}
}

func more(payload string, fin bool) call {
	return func(e *codec.Encoder, b []byte) ([]byte, error) { return e.AppendFrame(b, []byte(payload), fin) }
}

func announce(length uint64, fin bool) call {
	return func(e *codec.Encoder, b []byte) ([]byte, error) { return e.BeginFrame(b, length, fin) }
}

// announced begins a message of one frame of length bytes and sends the first of them.
func announced(op codec.Opcode, length uint64, first string) call {
	return func(e *codec.Encoder, b []byte) ([]byte, error) {
		if err := e.BeginMessage(op); err != nil {
			return b, err
		}
		b, err := e.BeginFrame(b, length, true)
		if err != nil || first == "" {
			return b, err
		}
		return e.AppendData(b, []byte(first))
	}
}

func data(payload string) call {
	return func(e *codec.Encoder, b []byte) ([]byte, error) { return e.AppendData(b, []byte(payload)) }
}

var encoderRules = codec.Rules{Sender: codec.Server, MaxMessageBytes: 10}

// TestEncoderStrictRefuses has each faulty call refused twice without a trace: then the legal call gives the same
// bytes as it does without the faulty ones.
func TestEncoderStrictRefuses(t *testing.T) {
	for _, c := range encoderFaults {
		t.Run(c.name, func(t *testing.T) {
			e, untouched := codec.NewEncoder(codec.Options{Rules: encoderRules}), codec.NewEncoder(codec.Options{Rules: encoderRules})
			b, err := c.before(e, []byte("kept"))
			want, _ := c.before(untouched, []byte("kept"))
			if err != nil || !bytes.Equal(b, want) {
				t.Fatalf("before: %q, %v", b, err)
			}
			for range 2 {
				var f rule.Finding
				var out []byte
				if out, err = c.faulty(e, b); !errors.As(err, &f) || f.Rule != c.rule {
					t.Errorf("error is %v; want %s", err, c.rule)
				}
				if !bytes.Equal(out, b) {
					t.Fatalf("%q was appended", out[len(b):])
				}
			}
			b, err = c.after(e, b)
			want, _ = c.after(untouched, want)
			if err != nil || !bytes.Equal(b, want) {
				t.Errorf("after: %q, %v; want %q", b, err, want)
			}
		})
	}
}

// TestEncoderLenientReports writes what each faulty call asks for, and says which rule it breaks.
func TestEncoderLenientReports(t *testing.T) {
	for _, c := range encoderFaults {
		e := codec.NewEncoder(codec.Options{Rules: encoderRules, Lenient: true})
		b, _ := c.before(e, nil)
		e.Findings()
		out, err := c.faulty(e, b)
		if err != nil || len(out) == len(b) {
			t.Errorf("%s: %d bytes were appended, %v", c.name, len(out)-len(b), err)
		}
		found := 0
		for _, f := range e.Findings() {
			if f.Rule == c.rule && f.Start >= 0 && f.End <= int64(len(out)) {
				found++
			}
		}
		if found != 1 {
			t.Errorf("%s: %s is found %d times", c.name, c.rule, found)
		}
		if len(e.Findings()) > 0 {
			t.Errorf("%s: findings are reported twice", c.name)
		}
	}
}

// TestEncoderLenientAgreesWithDecoder has both sides judge the same bytes alike.
func TestEncoderLenientAgreesWithDecoder(t *testing.T) {
	for _, c := range encoderFaults {
		e := codec.NewEncoder(codec.Options{Rules: encoderRules, Lenient: true})
		b, _ := c.before(e, nil)
		b, _ = c.faulty(e, b)
		d := codec.NewDecoder(codec.Options{Rules: encoderRules, Lenient: true})
		d.Push(bytes.Clone(b))
		var seen []rule.Finding
		for event := d.Next(); event != nil; event = d.Next() {
			if event.Kind == codec.Fault {
				seen = append(seen, event.Finding)
			}
		}
		reported := e.Findings()
		if len(reported) != len(seen) {
			t.Errorf("%s: the encoder tells %v, the decoder sees %v", c.name, reported, seen)
			continue
		}
		for i := range reported {
			if reported[i] != seen[i] {
				t.Errorf("%s: the encoder tells %v, the decoder sees %v", c.name, reported[i], seen[i])
			}
		}
	}
}
