package inspect_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// A report lists this much and counts the rest.
const (
	listedFrames   = 500
	listedMessages = 500
	listedErrors   = 150 // and 50 each of warnings, notes and faults of the text
	listedFindings = 300
)

// sound checks what is true of every report, whatever the input.
func sound(t testing.TB, r *inspect.Report) {
	t.Helper()
	if r.Capture != nil {
		soundCapture(t, r)
	} else if len(r.Frames) != min(r.FrameCount, listedFrames) || len(r.Messages) != min(r.MessageCount, listedMessages) {
		t.Fatalf("%d frames of %d, %d messages of %d", len(r.Frames), r.FrameCount, len(r.Messages), r.MessageCount)
	}
	if len(r.Findings) > listedFindings || len(r.Findings) > r.FindingCount {
		t.Fatalf("%d findings of %d", len(r.Findings), r.FindingCount)
	}
	soundFrames(t, r)
	soundMessages(t, r)
	soundFindings(t, r)
	soundSpans(t, r)
	soundConnection(t, r)
	soundVerdict(t, r.Verdict)
	guessed := strings.HasSuffix(r.Verdict.Title, "; from a server, no rule broken.")
	isMessages := r.Kind == "payload" && r.Verdict.Level == "note" // without frames they are worth a note
	// What an export has as an error may have no cause that is a rule.
	failed := slices.ContainsFunc(r.Messages, func(m inspect.Message) bool { return m.Error != nil }) && r.Verdict.Level == "note"
	if level := gravest(r); r.Verdict.Level != level && !(level == "ok" && (isMessages || failed || guessed && r.Verdict.Level == "note")) {
		t.Fatalf("level %s, but the gravest finding is %s: %q", r.Verdict.Level, level, places(r))
	}
}

// soundCapture: the payloads tile what follows the heads, and each knows its place in the text.
func soundCapture(t testing.TB, r *inspect.Report) {
	t.Helper()
	c, at := r.Capture, headsEnd(r)
	if len(r.Frames) != 0 || r.Kind != "capture" || len(c.Connections) != min(c.ConnectionCount, listedMessages) || c.From > r.MessageCount ||
		len(r.Messages) > min(r.MessageCount-c.From, listedMessages) || c.ConnectionCount > 0 && c.Shown >= c.ConnectionCount {
		t.Fatalf("%d frames, %d messages of %d: %+v", len(r.Frames), len(r.Messages), r.MessageCount, c)
	}
	for i, m := range r.Messages {
		start, end := *m.ByteStart, *m.ByteStart+m.ByteLength
		if i == 0 {
			at = max(at, start) // a head that is cut short by a fault of its own may have a rest
		}
		if start != at || *m.TextEnd <= *m.TextStart || !bytes.Equal(m.Payload, r.Bytes[start:end]) {
			t.Fatalf("message %d at %d, want %d: %+v", i, start, at, m)
		}
		for k := 2 * start; k < 2*end; k++ {
			if unit := int(r.Spans[k]); unit <= *m.TextStart-k%2 || unit >= *m.TextEnd+k%2 {
				t.Fatalf("message %d: byte %d came from %d, the payload from %d-%d", i, k/2, unit, *m.TextStart, *m.TextEnd)
			}
		}
		at = end
	}
	if at > len(r.Bytes) || len(r.Messages) > 0 && at != len(r.Bytes) {
		t.Fatalf("the payloads end at %d of %d", at, len(r.Bytes))
	}
}

// gravest is the severity of the gravest finding. An empty input is worth a note.
func gravest(r *inspect.Report) string {
	for _, level := range []string{"error", "warning", "note"} {
		if slices.ContainsFunc(r.Findings, func(f inspect.Finding) bool { return f.Severity == level }) {
			return level
		}
	}
	if len(r.Bytes) == 0 {
		return "note"
	}
	return "ok"
}

// soundFrames: the fields tile the frames, and the frames tile what follows the heads.
func soundFrames(t testing.TB, r *inspect.Report) {
	at := headsEnd(r)
	for i, f := range r.Frames {
		if f.Index != i || f.Offset != at || f.AvailableBytes < 1 || f.HeaderBytes > f.AvailableBytes {
			t.Fatalf("frame %d at %d, want at %d: %+v", i, f.Offset, at, f)
		}
		soundFrame(t, f)
		at += f.AvailableBytes
	}
	rest := len(r.Bytes) - at
	left := len(r.Findings) < r.FindingCount || slices.ContainsFunc(r.Findings, func(f inspect.Finding) bool {
		return f.Rule == "frame-trailing-bytes" && f.ByteStart == at && f.ByteEnd == len(r.Bytes)
	})
	if rest < 0 || rest > 0 && len(r.Frames) == r.FrameCount && r.FrameCount > 0 && !left {
		t.Fatalf("%d bytes are in no frame", rest)
	}
}

func headsEnd(r *inspect.Report) int {
	end := 0
	if h := r.Handshake; h != nil {
		for _, head := range []*inspect.Head{h.Request, h.Response} {
			if head != nil {
				end = max(end, head.ByteEnd)
			}
		}
	}
	return end
}

func soundFrame(t testing.TB, f inspect.Frame) {
	bit := 8 * f.Offset
	for _, field := range f.Fields {
		if field.BitOffset != bit || field.BitLength <= 0 || field.Name == "" || field.Meaning == "" || field.Section == "" {
			t.Fatalf("frame %d, bit %d: %+v", f.Index, bit, field)
		}
		bit += field.BitLength
	}
	if bit != 8*(f.Offset+f.AvailableBytes) {
		t.Fatalf("frame %d: the fields end at bit %d of %d", f.Index, bit, 8*(f.Offset+f.AvailableBytes))
	}
	if len(f.Payload) != f.AvailableBytes-f.HeaderBytes {
		t.Fatalf("frame %d: %d bytes of payload: %+v", f.Index, len(f.Payload), f)
	}
	if f.Complete && f.PayloadLength != strconv.Itoa(len(f.Payload)) {
		t.Fatalf("frame %d: complete, but announces %s and has %d", f.Index, f.PayloadLength, len(f.Payload))
	}
	if sum := sha256.Sum256(f.Payload); f.SHA256 != hex.EncodeToString(sum[:]) {
		t.Fatalf("frame %d: SHA-256 %s", f.Index, f.SHA256)
	}
	if n := len(f.MaskingKey); n != 0 && n != 8 || n == 8 && !f.Masked || f.Complete && f.Masked != (n == 8) {
		t.Fatalf("frame %d: key %q, masked %v", f.Index, f.MaskingKey, f.Masked)
	}
}

func soundMessages(t testing.TB, r *inspect.Report) {
	for i, m := range r.Messages {
		if m.ByteLength != len(m.Payload) {
			t.Fatalf("message %d: %d bytes, %d said", i, len(m.Payload), m.ByteLength)
		}
		if sum := sha256.Sum256(m.Payload); m.SHA256 != hex.EncodeToString(sum[:]) {
			t.Fatalf("message %d: SHA-256 %s", i, m.SHA256)
		}
		var parts []byte
		for k, index := range m.Frames {
			if index >= len(r.Frames) || k > 0 && index <= m.Frames[k-1] || r.Frames[index].Direction != m.Direction {
				t.Fatalf("message %d: frames %v", i, m.Frames)
			}
			parts = append(parts, r.Frames[index].Payload...)
		}
		if r.FrameCount == len(r.Frames) && r.Kind != "payload" && r.Kind != "capture" && !m.Compressed && !bytes.Equal(parts, m.Payload) {
			t.Fatalf("message %d is not its frames put together", i)
		}
	}
}

func soundFindings(t testing.TB, r *inspect.Report) {
	units := 0
	if spans := r.Spans; len(spans) > 0 {
		units = int(slices.Max(spans))
	}
	for i, f := range r.Findings {
		if by := f.CausedBy; by != nil && (*by < 0 || *by >= len(r.Findings) || r.Findings[*by].CausedBy != nil) {
			t.Fatalf("finding %d of %q follows from %d, which is no cause", i, places(r), *by)
		}
		if f.ByteStart < 0 || f.ByteEnd < f.ByteStart || f.ByteEnd > len(r.Bytes) || i > 0 && f.ByteStart < r.Findings[i-1].ByteStart {
			t.Fatalf("finding %d of %q", i, places(r))
		}
		if f.TextStart != nil && (*f.TextEnd < *f.TextStart || f.Rule != "input-notation" && *f.TextEnd > units) {
			t.Fatalf("finding %d at %d-%d of the text: %q", i, *f.TextStart, *f.TextEnd, places(r))
		}
		if f.Frame != nil {
			if frame := r.Frames[*f.Frame]; f.ByteStart < frame.Offset || f.ByteStart >= frame.Offset+frame.AvailableBytes {
				t.Fatalf("finding %d is not in frame %d: %q", i, *f.Frame, places(r))
			}
		}
		if x := f.Fix; x != nil && (x.ByteStart < 0 || x.ByteEnd < x.ByteStart || x.ByteEnd > len(r.Bytes) || x.Text == "") {
			t.Fatalf("finding %d: fix %+v", i, x)
		}
		if f.Title == "" || f.Text == "" || f.Why == "" || f.Peer == "" || f.Section == "" {
			t.Fatalf("finding %d: words are missing: %+v", i, f)
		}
		soundSentences(t, f.Text)
		if f.Severity != "error" && f.CloseCode != nil {
			t.Fatalf("finding %d: a %s closes nothing: %+v", i, f.Severity, f)
		}
	}
}

// soundConnection: the lanes add up to the report, and a pair is of frames that stand in order.
func soundConnection(t testing.TB, r *inspect.Report) {
	c := r.Connection
	if want := r.FrameCount > 0 || r.Handshake != nil; want != (c != nil) {
		t.Fatalf("connection %v of a report with %d frames", c, r.FrameCount)
	}
	if c == nil {
		return
	}
	frames, messages, payload := 0, 0, 0
	for i, l := range c.Lanes {
		frames, messages, payload = frames+l.Frames, messages+l.Messages, payload+l.PayloadBytes
		if len(c.Lanes) == 2 && l.Direction != []string{c2s, s2c}[i] || l.State == "" {
			t.Fatalf("lane %d: %+v", i, l)
		}
		soundSentences(t, l.Text)
	}
	listed := 0
	for _, f := range r.Frames {
		listed += len(f.Payload)
	}
	if frames != r.FrameCount || r.Capture == nil && messages != r.MessageCount || listed > payload || frames == len(r.Frames) && listed != payload {
		t.Fatalf("the lanes count %d frames, %d messages, %d bytes", frames, messages, payload)
	}
	for _, p := range c.Pairs {
		if p.Asked < 0 && p.Answered < 0 || p.Answered >= 0 && p.Asked >= p.Answered || p.Answered >= r.FrameCount {
			t.Fatalf("pair %+v", p)
		}
	}
}

func soundSpans(t testing.TB, r *inspect.Report) {
	spans := r.Spans
	if len(spans) != 0 && len(spans) != 2*len(r.Bytes) {
		t.Fatalf("%d spans for %d bytes", len(spans), len(r.Bytes))
	}
	for i := 0; i < len(spans); i += 2 {
		if spans[i] >= spans[i+1] {
			t.Fatalf("byte %d comes from the text %d-%d", i/2, spans[i], spans[i+1])
		}
	}
}
