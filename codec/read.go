package codec

import (
	"io"
	"iter"
)

// Source is what gives events for bytes: a Decoder of this package or of package deflate.
type Source interface {
	Push(b []byte)
	Next() *Event
	Finish()
	Err() error
}

// readSize is how many bytes are read at a time.
const readSize = 32 << 10

// Read ranges over the events that d gives for what was pushed before and for what r reads, such as a net.Conn. Each
// event is valid until the loop goes on. At io.EOF it tells what is cut off, and ends. It ends with an error, the event
// being nil, if r has another one, or if a strict d stops: then it is the rule.Finding with the close code to send,
// which does not come as a Fault. A loop that is left may be taken up by another call.
func Read(r io.Reader, d Source) iter.Seq2[*Event, error] {
	return func(yield func(*Event, error) bool) {
		buffer := make([]byte, readSize)
		var end error
		for {
			for e := d.Next(); e != nil && d.Err() == nil; e = d.Next() {
				if !yield(e, nil) {
					return
				}
			}
			if err := d.Err(); err != nil {
				end = err
			}
			if end != nil {
				if end != io.EOF {
					yield(nil, end)
				}
				return
			}
			var n int
			n, end = r.Read(buffer)
			if d.Push(buffer[:n]); end == io.EOF {
				d.Finish()
			}
		}
	}
}
