//go:build js && wasm

package main

import (
	"runtime"
	"syscall/js"

	"github.com/wslens/wslens/codec/inspect"
)

// sessions are the open ones by their numbers, which the loader gives with each call.
var (
	sessions    = map[int]*inspect.Session{}
	lastSession int
)

// pushed holds what a session is given; a longer push comes in pieces.
var pushed [256 << 10]byte

// openSession is open(options): a number.
func openSession(args []js.Value) (js.Value, error) {
	opts, err := options(args[0])
	if err != nil {
		return js.Null(), err
	}
	lastSession++
	sessions[lastSession] = inspect.Open(opts)
	return js.ValueOf(lastSession), nil
}

// ofSession gives a function of the boundary the session whose number is its first argument.
func ofSession(call func(s *inspect.Session, args []js.Value) (js.Value, error)) func([]js.Value) (js.Value, error) {
	return func(args []js.Value) (js.Value, error) { return call(sessions[args[0].Int()], args[1:]) }
}

// closeSession is close(session).
func closeSession(args []js.Value) (js.Value, error) {
	delete(sessions, args[0].Int())
	return js.Undefined(), nil
}

// pushBytes is push(session, bytes, direction).
func pushBytes(s *inspect.Session, args []js.Value) (js.Value, error) {
	for from, end := 0, args[0].Length(); ; {
		n := js.CopyBytesToGo(pushed[:], args[0].Call("subarray", from))
		if err := s.Push(pushed[:n], inspect.Direction(args[1].String())); err != nil {
			return js.Null(), err
		}
		if from += n; from >= end {
			return js.Undefined(), nil
		}
		runtime.Gosched() // as options does
	}
}

func summary(s *inspect.Session, _ []js.Value) (js.Value, error) {
	return summaryValue(s.Summary()), nil
}

func finish(s *inspect.Session, _ []js.Value) (js.Value, error) { return summaryValue(s.Finish()), nil }

func summaryValue(sum *inspect.Summary) js.Value {
	out := object(sum, &shapeSummary)
	copyFixes(out.Get("findings"), sum.Findings)
	return out
}

// frameColumns is frames(session, from, to).
func frameColumns(s *inspect.Session, args []js.Value) (js.Value, error) {
	c := s.Frames(args[0].Int(), args[1].Int())
	out := object(c, &shapeFrameColumns)
	for _, column := range []struct {
		name  string
		value js.Value
	}{
		{"offset", jsFloat64s(c.Offset)}, {"payloadLength", jsFloat64s(c.PayloadLength)}, {"firstByte", jsBytes(c.FirstByte)},
		{"masked", jsBytes(c.Masked)}, {"direction", jsBytes(c.Direction)}, {"complete", jsBytes(c.Complete)},
		{"found", jsBytes(c.Found)}, {"message", jsInt32s(c.Message)},
	} {
		out.Set(column.name, column.value)
	}
	return out, nil
}

// oneFrame is frame(session, index).
func oneFrame(s *inspect.Session, args []js.Value) (js.Value, error) {
	f, err := s.Frame(args[0].Int())
	if err != nil {
		return js.Null(), err
	}
	return withPayload(object(f, &shapeFrame), f.Payload), nil
}

// oneMessage is message(session, index).
func oneMessage(s *inspect.Session, args []js.Value) (js.Value, error) {
	m, err := s.Message(args[0].Int())
	if err != nil {
		return js.Null(), err
	}
	return withPayload(object(m, &shapeMessage), m.Payload), nil
}

func withPayload(out js.Value, payload []byte) js.Value {
	out.Set("payload", jsBytes(payload))
	return out
}
