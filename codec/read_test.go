package codec_test

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// readAll writes down what a loop over Read tells, and its error.
func readAll(r io.Reader, opts codec.Options) (lines []string, failed error) {
	for e, err := range codec.Read(r, codec.NewDecoder(opts)) {
		if err != nil {
			return lines, err
		}
		lines = append(lines, eventLine(e))
	}
	return lines, nil
}

// Whatever the pieces, the events of a reader are those of its bytes, what is cut off included.
func TestRead(t *testing.T) {
	stream := "\x81\x05Hello" + "\x89\x00" + "\x81\x05He"
	want := []string{"message 0-7 text in 1: 48656c6c6f", "message 7-9 ping in 1: ", "error frame-truncated@9-13 0"}
	for name, r := range map[string]io.Reader{
		"at once": strings.NewReader(stream), "byte by byte": iotest.OneByteReader(strings.NewReader(stream)),
		"with the end": iotest.DataErrReader(strings.NewReader(stream)),
	} {
		got, err := readAll(r, codec.Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		sameLines(t, name, got, want)
	}
}

// A broken rule ends the loop once, as an error; so does a reader, behind what it has read.
func TestReadErrors(t *testing.T) {
	got, err := readAll(strings.NewReader("\x81\x01a\x83\x00\x81\x01b"), codec.Options{})
	var broken rule.Finding
	if !errors.As(err, &broken) || broken.Rule != rule.FrameReservedDataOpcode {
		t.Errorf("%v", err)
	}
	sameLines(t, "a broken rule", got, []string{"message 0-3 text in 1: 61"})

	reset := errors.New("reset")
	got, err = readAll(io.MultiReader(strings.NewReader("\x81\x01a"), iotest.ErrReader(reset)), codec.Options{})
	if err != reset {
		t.Errorf("%v", err)
	}
	sameLines(t, "a reset", got, []string{"message 0-3 text in 1: 61"})

	got, err = readAll(strings.NewReader("\x81\x01a\x83\x00\x81\x01b"), codec.Options{Lenient: true})
	sameLines(t, "leniently", got, []string{"message 0-3 text in 1: 61", "error frame-reserved-data-opcode@3-4 1002",
		"message 3-5 reserved data 0x3 in 1: ", "message 5-8 text in 1: 62"})
	if err != nil {
		t.Error(err)
	}
}

// A loop that is left is taken up by the next, without a byte lost; what was pushed before comes first.
func TestReadLeft(t *testing.T) {
	r, d := strings.NewReader("\x81\x01b\x81\x01c\x81\x01d"), codec.NewDecoder(codec.Options{})
	d.Push([]byte("\x81\x01a"))
	var got []string
	for range 5 {
		for e, err := range codec.Read(r, d) {
			got = append(got, fmt.Sprint(string(e.Payload), err))
			break
		}
	}
	if want := []string{"a<nil>", "b<nil>", "c<nil>", "d<nil>"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
