package peers

import (
	"bytes"
	"io"
	"net"
	"sync"
	"time"
)

// Wire is a connection in memory, seen from the peer: it reads prepared bytes and what it writes is kept. The head
// and the frames come in reads of their own, as they do from a client that waits for the response.
type Wire struct {
	mu      sync.Mutex
	changed *sync.Cond
	unread  [][]byte
	answer  func(request []byte) []byte // makes the response, as long as it has not been made
	head    []byte                      // the head that the peer wrote
	written []byte                      // what it wrote behind its head
	closed  bool
}

// RequestWire gives the peer a request, and then the frames of a client.
func RequestWire(request string, frames []byte) *Wire {
	return newWire(nil, []byte(request), frames)
}

// ResponseWire waits for the peer's request, gives it the response that answer makes, and then the frames of a server.
func ResponseWire(answer func(request []byte) []byte, frames []byte) *Wire {
	return newWire(answer, frames)
}

func newWire(answer func([]byte) []byte, unread ...[]byte) *Wire {
	w := &Wire{answer: answer, unread: unread}
	w.changed = sync.NewCond(&w.mu)
	return w
}

// Read gives bytes of one piece at a time, and io.EOF behind the last.
func (w *Wire) Read(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for w.answer != nil && !w.closed {
		w.changed.Wait()
	}
	for len(w.unread) > 0 && len(w.unread[0]) == 0 {
		w.unread = w.unread[1:]
	}
	switch {
	case w.closed:
		return 0, net.ErrClosed
	case len(w.unread) == 0:
		return 0, io.EOF
	}
	n := copy(p, w.unread[0])
	w.unread[0] = w.unread[0][n:]
	return n, nil
}

// Write keeps p: up to the first blank line it is the peer's head.
func (w *Wire) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed {
		return 0, net.ErrClosed
	}
	if complete(w.head) {
		w.written = append(w.written, p...)
		return len(p), nil
	}
	w.head = append(w.head, p...)
	if end := bytes.Index(w.head, blankLine); end >= 0 {
		end += len(blankLine)
		w.written = append(w.written, w.head[end:]...)
		w.head = w.head[:end]
		if w.answer != nil {
			w.unread = append([][]byte{w.answer(w.head)}, w.unread...)
			w.answer = nil
			w.changed.Broadcast()
		}
	}
	return len(p), nil
}

var blankLine = []byte("\r\n\r\n")

func complete(head []byte) bool { return bytes.HasSuffix(head, blankLine) }

// Head returns the request or response that the peer wrote.
func (w *Wire) Head() []byte {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.head
}

// Written returns what the peer wrote behind its head.
func (w *Wire) Written() []byte {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.written
}

// Close has all later reads and writes fail.
func (w *Wire) Close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.closed = true
	w.changed.Broadcast()
	return nil
}

type address struct{}

func (address) Network() string { return "memory" }
func (address) String() string  { return "memory" }

// LocalAddr and the methods below make a Wire a net.Conn.
func (w *Wire) LocalAddr() net.Addr              { return address{} }
func (w *Wire) RemoteAddr() net.Addr             { return address{} }
func (w *Wire) SetDeadline(time.Time) error      { return nil }
func (w *Wire) SetReadDeadline(time.Time) error  { return nil }
func (w *Wire) SetWriteDeadline(time.Time) error { return nil }
