package deflate

import (
	"bytes"
	"errors"
	"testing"
)

// After a message that did not come out whole nothing from before it may be referred to either: the sender's window has
// moved on by bytes that are not known.
func TestHistoryBeforeFaults(t *testing.T) {
	refer := func(distance int) []byte { return new(handmade).fixed().copy3(distance).end().flush() }
	for _, c := range []struct {
		name  string
		fault []byte
		err   error
	}{
		{"corrupt", []byte{7}, ErrCorrupt},
		{"corrupt behind some bytes", append(stored([]byte("xyz")), 7), ErrCorrupt},
		{"over the limit", append(stored(make([]byte, 101)), 0), ErrLimit},
		{"over the limit by a copy", append(stored(numbered(99)), new(handmade).fixed().copy3(9).end().flush()...), ErrLimit},
		{"a reference to nothing", refer(5000), ErrHistory},
	} {
		for _, explained := range []bool{false, true} {
			var i Inflater
			i.Message(append(stored([]byte("abcdef")), 0), 100)
			var err error
			if explained {
				_, err = i.Explain(c.fault, 100, func(*Token) {})
			} else {
				_, err = i.Message(c.fault, 100)
			}
			if !errors.Is(err, c.err) {
				t.Errorf("%s: %v, want %v", c.name, err, c.err)
			}
			if got, err := i.Message(refer(6), 100); !errors.Is(err, ErrHistory) || len(got) > 0 {
				t.Errorf("%s, explained %v: then %q, %v", c.name, explained, got, err)
			}
		}
	}
}

// What may not be a message of the direction leaves the history as it is, if it does not inflate.
func TestHistoryBeforeDoubtful(t *testing.T) {
	var i Inflater
	i.Message(append(stored([]byte("abcdef")), 0), 100)
	i.doubtful = true
	for _, fault := range [][]byte{{7}, append(stored(make([]byte, 200)), 0), new(handmade).fixed().text("uvwxyz").copy3(300).end().flush()} {
		if _, err := i.Message(fault, 100); err == nil {
			t.Error("no error")
		}
		if got, err := i.Message(new(handmade).fixed().copy3(6).end().flush(), 100); err != nil || string(got) != "abc" {
			t.Fatalf("%q, %v", got, err)
		}
		i.Reset()
		i.Remember([]byte("abcdef"))
	}
}

// Explain ends at a reference beyond the window: what it returns ends there, unlike what Message does.
func TestExplainEndsAtTheWindow(t *testing.T) {
	payload := func() []byte {
		return new(handmade).fixed().text(string(numbered(300))).copy3(300).text("xyz").end().flush()
	}
	i := Inflater{WindowBits: 8}
	seen := 0
	got, err := i.Explain(payload(), 1000, func(token *Token) { seen += token.Length })
	var e *Error
	if !errors.As(err, &e) || e.Kind != ErrWindow || e.Output != 300 || len(got) != 300 || seen != 300 {
		t.Errorf("%d bytes, %d seen, %v", len(got), seen, err)
	}
	if got, err := i.Message(payload(), 1000); !errors.Is(err, ErrWindow) || len(got) != 306 {
		t.Errorf("Message: %d bytes, %v", len(got), err)
	}
}

// The history has what its messages say, in their order, and no more than four windows of it.
func TestHistoryIsBounded(t *testing.T) {
	var i Inflater
	var all []byte
	for n := range 300 {
		message := bytes.Repeat([]byte{byte(n), byte(n >> 4), 'x'}, n*n%7000+1)
		if n == 200 {
			message = numbered(3 * windowSize)
		}
		i.Remember(message)
		all = append(all, message...)
		if len(i.past) > 4*windowSize {
			t.Fatalf("message %d: %d bytes are kept", n, len(i.past))
		}
		if !bytes.Equal(lastBytes(i.past, windowSize), lastBytes(all, windowSize)) {
			t.Fatalf("message %d: it is not the last window", n)
		}
	}
	if cap(kept(make([]byte, maxKept))) != maxKept || kept(make([]byte, maxKept+1)) != nil {
		t.Error("the limit for buffers is another")
	}
}
