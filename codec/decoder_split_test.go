package codec_test

import (
	"fmt"
	"testing"

	"github.com/wslens/wslens/codec"
)

// TestDecoderSplits decodes every golden stream at once, byte by byte and in every two pieces: the events are the same at
// every level, strict and lenient, and so is the place where a strict decoder stops.
func TestDecoderSplits(t *testing.T) {
	for _, g := range goldens(t) {
		stream := g.bytes()
		if stream == nil || len(stream) > 300 {
			continue
		}
		_, rules, _ := g.stream()
		for _, opts := range []codec.Options{
			{Rules: rules}, {Rules: rules, Level: codec.Frames}, {Rules: rules, Level: codec.Stream},
			{Rules: rules, Lenient: true}, {Rules: rules, Level: codec.Frames, Lenient: true}, {Rules: rules, Level: codec.Stream, Lenient: true},
		} {
			t.Run(fmt.Sprintf("%s/level %d lenient %v", g.Name, opts.Level, opts.Lenient), func(t *testing.T) {
				sameInAllSplits(t, opts, stream)
			})
		}
	}
}

func sameInAllSplits(t *testing.T, opts codec.Options, stream []byte) {
	want := run(opts, stream)
	sameLines(t, "byte by byte", run(opts, single(stream)...), want)
	for cut := range stream {
		sameLines(t, fmt.Sprintf("cut at %d", cut), run(opts, stream[:cut], stream[cut:]), want)
	}
}

// TestDecoderLevelsAgree has the same findings at every level, and the payload of the frames in the messages.
func TestDecoderLevelsAgree(t *testing.T) {
	for _, g := range goldens(t) {
		stream, rules, ok := g.stream()
		if !ok {
			continue
		}
		for _, lenient := range []bool{false, true} {
			want := faultsOf(run(codec.Options{Rules: rules, Lenient: lenient}, stream))
			for _, level := range []codec.Level{codec.Frames, codec.Stream} {
				got := faultsOf(run(codec.Options{Rules: rules, Level: level, Lenient: lenient}, stream))
				sameLines(t, fmt.Sprintf("%s, level %d", g.Name, level), got, want)
			}
		}
		frames := decodeParts(codec.Options{Rules: rules, Level: codec.Frames, Lenient: true}, stream)
		pieces := decodeParts(codec.Options{Rules: rules, Level: codec.Stream, Lenient: true}, stream)
		if got, want := pieces.wholePayload(), frames.wholePayload(); got != want {
			t.Errorf("%s: the pieces are %x, the frames %x", g.Name, got, want)
		}
	}
}

// wholePayload returns the payload of all whole frames, one after the other.
func (p parts) wholePayload() string {
	var all, open []byte
	for _, e := range p.events {
		switch e.Kind {
		case codec.FrameStart:
			open = nil
		case codec.FrameData:
			open = append(open, e.Payload...)
		case codec.FrameEnd:
			all = append(all, open...)
		default:
			all = append(all, e.Payload...)
		}
	}
	return string(all)
}
