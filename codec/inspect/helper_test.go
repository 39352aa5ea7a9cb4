package inspect_test

import (
	"bytes"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// unhex reads hex digits; blanks between them count for nothing.
func unhex(t testing.TB, text string) []byte {
	t.Helper()
	b, err := hex.DecodeString(strings.Join(strings.Fields(text), ""))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// look inspects frames given in hex: that they are frames is said, for some are hardly any.
func look(t testing.TB, text string, opts inspect.Options) *inspect.Report {
	t.Helper()
	if opts.Holds == "" {
		opts.Holds = inspect.HoldsFrames
	}
	return inspect.Bytes(unhex(t, text), opts)
}

// agreed gives Options in which the extensions are known.
func agreed(extensions string) inspect.Options { return inspect.Options{Extensions: &extensions} }

// wantPlaces compares the findings with "rule@start-end" of each.
func wantPlaces(t testing.TB, r *inspect.Report, want ...string) {
	t.Helper()
	if got := places(r); !slices.Equal(got, want) {
		t.Errorf("findings %q, want %q", got, want)
	}
	if r.FindingCount != len(r.Findings) {
		t.Errorf("%d findings are counted, %d listed", r.FindingCount, len(r.Findings))
	}
}

// findingOf returns the first finding of a rule.
func findingOf(t testing.TB, r *inspect.Report, rule string) inspect.Finding {
	t.Helper()
	for _, f := range r.Findings {
		if f.Rule == rule {
			return f
		}
	}
	t.Fatalf("no %s among %q", rule, places(r))
	return inspect.Finding{}
}

// errorsOf lists the rules of the findings that are errors.
func errorsOf(r *inspect.Report) []string {
	var ids []string
	for _, f := range r.Findings {
		if f.Severity == "error" {
			ids = append(ids, f.Rule)
		}
	}
	return ids
}

// texts lists the messages: the text where there is one, else the payload in hex.
func texts(r *inspect.Report) []string {
	out := []string{}
	for _, m := range r.Messages {
		if m.Text != nil {
			out = append(out, *m.Text)
		} else {
			out = append(out, hex.EncodeToString(m.Payload))
		}
	}
	return out
}

// directions lists those of the frames.
func directions(r *inspect.Report) []string {
	out := []string{}
	for _, f := range r.Frames {
		out = append(out, f.Direction)
	}
	return out
}

// patched is b with the fix made.
func patched(b []byte, fix *inspect.Fix) []byte {
	return slices.Concat(b[:fix.ByteStart], fix.Bytes, b[fix.ByteEnd:])
}

func repeat(t testing.TB, text string, n int) []byte { return bytes.Repeat(unhex(t, text), n) }

func decimal(n int) string { return strconv.Itoa(n) }

// textSpec is the spec of a whole text message.
func textSpec(payload string) inspect.EncodeSpec {
	return inspect.EncodeSpec{Payload: []byte(payload), IsText: true, FIN: true, CloseCode: -1}
}
