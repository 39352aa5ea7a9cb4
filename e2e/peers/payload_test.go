package peers

import (
	"encoding/hex"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/fxamacker/cbor/v2"
	"github.com/tinylib/msgp/msgp"
	"github.com/wslens/wslens/codec/payload"
)

const (
	payloadValues  = 3000
	payloadMutants = 20
)

// read reads b as a format.
func readPayload(t *testing.T, id string, b []byte) payload.Reading {
	t.Helper()
	r, err := payload.Read(b, payload.Options{Format: id})
	if err != nil {
		t.Fatal(err)
	}
	return r.Reading
}

// anyValue is a random value that CBOR and MessagePack both have.
func anyValue(random *rand.Rand, depth int) any {
	kinds := 9
	if depth > 4 {
		kinds = 7
	}
	switch random.IntN(kinds) {
	case 0:
		return nil
	case 1:
		return random.IntN(2) == 0
	case 2:
		return random.Uint64() >> random.IntN(64)
	case 3:
		return int64(random.Uint64()) >> random.IntN(64)
	case 4:
		return math.Float64frombits(random.Uint64())
	case 5:
		return strings.Repeat([]string{"", "x", "ключ", "日本", "\x00\""}[random.IntN(5)], random.IntN(90))
	case 6:
		return bytesOf(random, random.IntN(300)>>random.IntN(9))
	case 7:
		list := make([]any, random.IntN(20))
		for i := range list {
			list[i] = anyValue(random, depth+1)
		}
		return list
	}
	pairs := map[string]any{}
	for range random.IntN(20) {
		pairs[strconv.Itoa(random.IntN(1000))] = anyValue(random, depth+1)
	}
	return pairs
}

func bytesOf(random *rand.Rand, n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(random.Uint32())
	}
	return b
}

// plain writes a value so that values can be compared.
func plain(v any) string {
	switch v := v.(type) {
	case nil:
		return "nil"
	case bool:
		return strconv.FormatBool(v)
	case uint64:
		return strconv.FormatUint(v, 10)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return plainFloat(v)
	case string:
		return strconv.Quote(v)
	case []byte:
		return plainBytes(v)
	case []any:
		all := make([]string, len(v))
		for i := range v {
			all[i] = plain(v[i])
		}
		return "[" + strings.Join(all, " ") + "]"
	}
	var all []string
	for key, value := range v.(map[string]any) {
		all = append(all, key+"="+plain(value))
	}
	slices.Sort(all)
	return "{" + strings.Join(all, " ") + "}"
}

func plainFloat(v float64) string { return "float " + strconv.FormatFloat(v, 'g', -1, 64) }

// plainBytes shows so many bytes as a reading does.
func plainBytes(b []byte) string { return "bytes " + hex.EncodeToString(b[:min(len(b), 256)]) }

// plainNode writes the first of the nodes like plain, and returns those behind it.
func plainNode(nodes []payload.Node) (string, []payload.Node) {
	n, rest := nodes[0], nodes[1:]
	var all []string
	isMap, isList := strings.Contains(n.Kind, "map"), strings.Contains(n.Kind, "array")
	for len(rest) > 0 && rest[0].Depth > n.Depth {
		name := rest[0].Name
		var one string
		if one, rest = plainNode(rest); isMap {
			one = name + "=" + one
		}
		all = append(all, one)
	}
	switch {
	case isMap:
		slices.Sort(all)
		return "{" + strings.Join(all, " ") + "}", rest
	case isList:
		return "[" + strings.Join(all, " ") + "]", rest
	case strings.Contains(n.Kind, "float"):
		v, _ := strconv.ParseFloat(n.Value, 64)
		return plainFloat(v), rest
	case strings.Contains(n.Kind, "str") && !strings.Contains(n.Kind, "byte"):
		return strconv.Quote(n.Value), rest
	case strings.Contains(n.Kind, "b") && (strings.Contains(n.Kind, "bin") || strings.Contains(n.Kind, "byte")):
		value, _, _ := strings.Cut(strings.Trim(n.Value, "h'"), "…")
		return "bytes " + value, rest
	case n.Value == "null":
		return "nil", rest
	}
	return n.Value, rest
}

// note is a problem of a payload that is well-formed all the same, and what says so.
type note struct{ text, section string }

// structured is a format of values in values, and a library that has it.
type structured struct {
	id     string
	encode func(v any) ([]byte, error)
	// wellFormed tells whether the library takes b for one value.
	wellFormed func(b []byte) bool
	notes      []note
}

func formats(t *testing.T) []structured {
	t.Helper()
	most := math.MaxInt32
	mode, err := cbor.DecOptions{MaxNestedLevels: 65535, MaxArrayElements: most, MaxMapPairs: most}.DecMode()
	if err != nil {
		t.Fatal(err)
	}
	notUTF8 := []string{"This is not UTF-8", "This byte is not UTF-8", "The text ends inside a character"}
	var cborNotes, msgpackNotes []note
	for _, text := range notUTF8 {
		cborNotes = append(cborNotes, note{text, "RFC 8949 section 5.3.1: a text that is not UTF-8 is well-formed, and not valid"})
		msgpackNotes = append(msgpackNotes, note{text, "spec.md, str format: a string may hold bytes that are not UTF-8"})
	}
	return []structured{{
		"cbor", cbor.Marshal,
		func(b []byte) bool { return mode.Wellformed(b) == nil },
		append(cborNotes,
			note{"The tag ", "RFC 8949 section 5.3.2: content that the tag does not go with is well-formed, and not valid"},
			note{"A UUID ", "RFC 8949 section 5.3.2, again"}),
	}, {
		"msgpack", func(v any) ([]byte, error) { return msgp.AppendIntf(nil, v) },
		func(b []byte) bool {
			rest, err := msgp.Skip(b)
			return err == nil && len(rest) == 0
		},
		append(msgpackNotes, note{"A timestamp ", "spec.md, timestamp extension type: an extension of any other length is well-formed"}),
	}}
}

// isOne tells whether a reading is of one value that is well-formed.
func (s *structured) isOne(r *payload.Reading) bool {
	for _, p := range r.Problems {
		if !slices.ContainsFunc(s.notes, func(n note) bool { return strings.HasPrefix(p.Text, n.text) }) {
			return false
		}
	}
	outermost := 0
	for _, n := range r.Nodes {
		if n.Depth == 0 {
			outermost++
		}
	}
	return outermost == 1
}

// What a library writes is read as what was written, and broken where the library finds it broken.
func TestPayloadsAgainstLibraries(t *testing.T) {
	for _, s := range formats(t) {
		t.Run(s.id, func(t *testing.T) {
			random := rand.New(rand.NewPCG(8949, 2))
			broken := 0
			for range payloadValues {
				v := anyValue(random, 0)
				b, err := s.encode(v)
				if err != nil {
					t.Fatal(err)
				}
				r := readPayload(t, s.id, b)
				if r.Count > len(r.Nodes) {
					continue
				}
				if got, rest := plainNode(r.Nodes); got != plain(v) || len(rest) > 0 || len(r.Problems) > 0 {
					t.Fatalf("% x\nis  %s\nnot %s\nwith %v", b, got, plain(v), r.Problems)
				}
				for range payloadMutants {
					m := mutated(random, b)
					r := readPayload(t, s.id, m)
					ours, theirs := s.isOne(&r), s.wellFormed(m)
					if ours != theirs && len(r.Problems) < 100 {
						t.Errorf("% x\nis well-formed: %v, to the library: %v; %v", m, ours, theirs, r.Problems)
					}
					if !theirs {
						broken++
					}
				}
			}
			t.Logf("%d values, %d of their %d mutants broken", payloadValues, broken, payloadValues*payloadMutants)
		})
	}
}

// mutated is b with some bytes changed, or cut off, or at random.
func mutated(random *rand.Rand, b []byte) []byte {
	if len(b) > 200 || random.IntN(4) == 0 {
		return bytesOf(random, random.IntN(12))
	}
	m := slices.Clone(b)
	for range random.IntN(3) {
		m[random.IntN(len(m))] = byte(random.Uint32())
	}
	return m[:len(m)-random.IntN(2)*random.IntN(len(m))]
}

func TestTimestampsAgainstLibrary(t *testing.T) {
	random := rand.New(rand.NewPCG(1970, 1))
	for range payloadValues {
		moment := time.Unix(random.Int64N(1<<37)-1<<35, random.Int64N(1e9)*random.Int64N(2)).UTC()
		r := readPayload(t, "msgpack", msgp.AppendTimeExt(nil, moment))
		layout := "2006-01-02T15:04:05.000000000Z"
		if moment.Nanosecond() == 0 {
			layout = "2006-01-02T15:04:05Z"
		}
		if want := moment.Format(layout); r.Nodes[0].Value != want {
			t.Fatalf("%+v, want %s", r.Nodes[0], want)
		}
	}
}
