//go:build js && wasm

package boundary

import (
	"syscall/js"

	"github.com/wslens/wslens/codec/inspect"
)

// sessions are the open ones by their numbers, which the loader gives with each call.
var (
	sessions    = map[int]*inspect.Session{}
	lastSession int
)

// OpenSession keeps a session, and returns its number.
func OpenSession(s *inspect.Session) js.Value {
	lastSession++
	sessions[lastSession] = s
	return js.ValueOf(lastSession)
}

// SessionCalls are the functions of the boundary that read a session and close it.
var SessionCalls = Exports{
	"summary": OfSession(summary),
	"frames":  OfSession(frameColumns),
	"frame":   OfSession(oneFrame),
	"message": OfSession(oneMessage),
	"close":   closeSession,
}

// OfSession gives a function of the boundary the session whose number is its first argument.
func OfSession(call func(s *inspect.Session, args []js.Value) (js.Value, error)) func([]js.Value) (js.Value, error) {
	return func(args []js.Value) (js.Value, error) { return call(sessions[args[0].Int()], args[1:]) }
}

// closeSession is close(session).
func closeSession(args []js.Value) (js.Value, error) {
	delete(sessions, args[0].Int())
	return js.Undefined(), nil
}

func summary(s *inspect.Session, _ []js.Value) (js.Value, error) {
	return Summary(s.Summary()), nil
}

// Summary converts what a session knows.
func Summary(sum *inspect.Summary) js.Value {
	out := Object(sum, &ShapeSummary)
	CopyFixes(out.Get("findings"), sum.Findings)
	return out
}

// frameColumns is frames(session, from, to).
func frameColumns(s *inspect.Session, args []js.Value) (js.Value, error) {
	c := s.Frames(args[0].Int(), args[1].Int())
	out := Object(c, &ShapeFrameColumns)
	for _, column := range []struct {
		name  string
		value js.Value
	}{
		{"offset", jsFloat64s(c.Offset)}, {"payloadLength", jsFloat64s(c.PayloadLength)}, {"firstByte", JSBytes(c.FirstByte)},
		{"masked", JSBytes(c.Masked)}, {"direction", JSBytes(c.Direction)}, {"complete", JSBytes(c.Complete)},
		{"found", JSBytes(c.Found)}, {"message", jsInt32s(c.Message)},
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
	return withPayload(Object(f, &ShapeFrame), f.Payload), nil
}

// oneMessage is message(session, index).
func oneMessage(s *inspect.Session, args []js.Value) (js.Value, error) {
	m, err := s.Message(args[0].Int())
	if err != nil {
		return js.Null(), err
	}
	return withPayload(Object(m, &ShapeMessage), m.Payload), nil
}

func withPayload(out js.Value, payload []byte) js.Value {
	out.Set("payload", JSBytes(payload))
	return out
}
