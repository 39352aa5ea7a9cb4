//go:build js && wasm

// Command capture binds captures to JavaScript. It is the second program, which is fetched only when a file is opened.
package main

import (
	"runtime/debug"
	"syscall/js"

	"github.com/norunners/vert"

	"github.com/wslens/wslens/codec/captures"
	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/wasm/internal/boundary"
)

// exports are the functions of the boundary, besides those of sessions.
var exports = boundary.Exports{
	"openFile":        openFile,
	"closeFile":       closeFile,
	"report":          ofFile(reportOf),
	"session":         ofFile(sessionOf),
	"summaryOf":       ofFile(summaryOf),
	"bytes":           ofFile(bytesOf),
	"time":            ofFile(timeOf),
	"write":           ofFile(writeOf),
	"writeConnection": writeConnection,
	"unpack":          unpackPayload,
}

// memoryLimit is from where on garbage is collected more often, in bytes: without it memory grows to twice what is in use.
const memoryLimit = 192 << 20

func main() {
	debug.SetMemoryLimit(memoryLimit)
	boundary.Serve(exports, boundary.SessionCalls)
}

// files are the open ones by their numbers, which the loader gives with each call.
var (
	files    = map[int]*captures.File{}
	lastFile int
)

// opened is what crosses of a file.
type opened struct {
	Number      int                   `js:"number"`
	Kind        string                `js:"kind"`
	Notes       []captures.Note       `js:"notes"`
	Connections []captures.Connection `js:"connections"`
}

// openFile is openFile(buffer, pull, keys, done). It returns at once: done gets what crosses of the file, or a failure, when all of it
// has been pulled.
func openFile(args []js.Value) (js.Value, error) {
	in, keys, done := newSource(args[0], args[1]), args[2].String(), args[3]
	go func() {
		done.Invoke(boundary.Guarded(func() (js.Value, error) {
			f, err := captures.Open(in, captures.Options{Keys: keys})
			if err != nil {
				return js.Null(), &inspect.SpecError{Field: "input", Message: err.Error()}
			}
			lastFile++
			files[lastFile] = f
			return vert.ValueOf(opened{lastFile, f.Kind, notNil(f.Notes), rows(f)}).JSValue(), nil
		}))
	}()
	return js.Undefined(), nil
}

// rows are the connections, without lists that are nil: they would become null.
func rows(f *captures.File) []captures.Connection {
	for i := range f.Connections {
		f.Connections[i].Notes = notNil(f.Connections[i].Notes)
	}
	return f.Connections
}

func notNil(notes []captures.Note) []captures.Note {
	if notes == nil {
		return []captures.Note{}
	}
	return notes
}

// closeFile is closeFile(file).
func closeFile(args []js.Value) (js.Value, error) {
	delete(files, args[0].Int())
	return js.Undefined(), nil
}

// ofFile gives a function of the boundary the file and the index that are its first arguments.
func ofFile(call func(f *captures.File, index int, args []js.Value) (js.Value, error)) func([]js.Value) (js.Value, error) {
	return func(args []js.Value) (js.Value, error) { return call(files[args[0].Int()], args[1].Int(), args[2:]) }
}

// reportOf is report(file, index, from, count).
func reportOf(f *captures.File, index int, args []js.Value) (js.Value, error) {
	r, err := f.Report(index, args[0].Int(), args[1].Int())
	if err != nil {
		return js.Null(), err
	}
	out := boundary.Report(r.Report)
	setTimes(out.Get("frames"), r.FrameTimes)
	setTimes(out.Get("messages"), r.MessageTimes)
	return out, nil
}

// summaryOf is summaryOf(file, index, session).
func summaryOf(f *captures.File, index int, args []js.Value) (js.Value, error) {
	return boundary.OfSession(func(s *inspect.Session, _ []js.Value) (js.Value, error) {
		sum, err := f.Summary(index, s)
		if err != nil {
			return js.Null(), err
		}
		return boundary.Summary(sum), nil
	})(args)
}

func setTimes(list js.Value, times []string) {
	for i, at := range times {
		list.Index(i).Set("time", at)
	}
}

func sessionOf(f *captures.File, index int, _ []js.Value) (js.Value, error) {
	s, err := f.Session(index)
	if err != nil {
		return js.Null(), err
	}
	return boundary.OpenSession(s), nil
}

// bytesOf is bytes(file, index, direction).
func bytesOf(f *captures.File, index int, args []js.Value) (js.Value, error) {
	b, err := f.Bytes(index, inspect.Direction(args[0].String()))
	if err != nil {
		return js.Null(), err
	}
	return boundary.JSBytes(b), nil
}

// timeOf is time(file, index, direction, offset): when the frame that begins there was whole, or ”.
func timeOf(f *captures.File, index int, args []js.Value) (js.Value, error) {
	return js.ValueOf(f.FrameTime(index, inspect.Direction(args[0].String()), args[1].Int())), nil
}
