package peers

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

func rulesOf(from codec.Sender) codec.Rules {
	return codec.Rules{Sender: from, Compression: codec.CompressionNone}
}

// lens reads a stream with a strict Decoder that gives whole messages.
func lens(from codec.Sender, stream []byte) Outcome {
	d := codec.NewDecoder(codec.Options{Rules: rulesOf(from)})
	d.Push(bytes.Clone(stream))
	d.Finish()
	return outcomeOf(d)
}

// outcomeOf reads what a strict Decoder has been given, to its end.
func outcomeOf(d interface {
	Next() *codec.Event
	Err() error
}) Outcome {
	o := Outcome{End: Ended}
	for e := d.Next(); e != nil; e = d.Next() {
		if e.Kind != codec.Message {
			continue
		}
		if e.Header.Opcode == codec.Close {
			o.Events = append(o.Events, closeEvent(e.Payload))
			o.End = Closed
			return o
		}
		o.Events = append(o.Events, Event{Opcode: e.Header.Opcode, Payload: string(e.Payload)})
	}
	if err := d.Err(); err != nil {
		o.End, o.Err = Refused, err
		o.Code = codec.CloseCode(findingOf(o).CloseCode())
	}
	return o
}

// closeEvent reads the body of a Close.
func closeEvent(body []byte) Event {
	if len(body) < 2 {
		return CloseEvent(codec.CloseNoStatus, "")
	}
	return CloseEvent(codec.CloseCode(binary.BigEndian.Uint16(body)), string(body[2:]))
}

// findingOf returns the finding for which a stream was refused.
func findingOf(o Outcome) rule.Finding {
	var f rule.Finding
	errors.As(o.Err, &f)
	return f
}

// String shows an outcome in a failing test.
func (o Outcome) String() string {
	s := string(o.End)
	if o.End == Refused {
		s += fmt.Sprintf(" with %d", o.Code)
	}
	if o.Err != nil {
		s += fmt.Sprintf(" (%v)", o.Err)
	}
	for _, e := range o.Events {
		s += fmt.Sprintf(", %v %d bytes %.40x", e.Opcode, len(e.Payload), e.Payload)
	}
	return s
}
