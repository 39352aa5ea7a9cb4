package peers

import (
	"cmp"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"google.golang.org/protobuf/encoding/protowire"
)

// field is what protowire was told to write.
type field struct{ name, kind, value string }

func anyFields(random *rand.Rand) (b []byte, all []field) {
	for range random.IntN(6) {
		number := protowire.Number(1 + random.IntN(1<<random.IntN(29)))
		name := "field " + strconv.Itoa(int(number))
		switch v := random.Uint64() >> random.IntN(64); random.IntN(4) {
		case 0:
			b = protowire.AppendVarint(protowire.AppendTag(b, number, protowire.VarintType), v)
			all = append(all, field{name, "VARINT", strconv.FormatUint(v, 10)})
		case 1:
			b = protowire.AppendFixed64(protowire.AppendTag(b, number, protowire.Fixed64Type), v)
			all = append(all, field{name, "I64", strconv.FormatUint(v, 10)})
		case 2:
			b = protowire.AppendFixed32(protowire.AppendTag(b, number, protowire.Fixed32Type), uint32(v))
			all = append(all, field{name, "I32", strconv.Itoa(int(uint32(v)))})
		case 3:
			text := strings.Repeat("текст ", random.IntN(40))
			b = protowire.AppendString(protowire.AppendTag(b, number, protowire.BytesType), text)
			all = append(all, field{name, "LEN, text", text})
		}
	}
	return b, all
}

// wireFormed tells whether protowire takes b for fields. It takes field numbers over 536870911 too, for the sets of
// messages of the first version; protobuf.dev, "Assigning Field Numbers", rules them out, and so do we.
func wireFormed(b []byte) (good, high bool) {
	for len(b) > 0 {
		number, _, n := protowire.ConsumeField(b)
		if n < 0 {
			return false, high
		}
		high = high || number > protowire.MaxValidNumber
		b = b[n:]
	}
	return true, high
}

func TestProtobufAgainstLibrary(t *testing.T) {
	random := rand.New(rand.NewPCG(150, 1))
	good := 0
	for range payloadValues {
		b, all := anyFields(random)
		r := readPayload(t, "protobuf", b)
		if len(r.Nodes) != len(all) || len(r.Problems) > 0 {
			t.Fatalf("% x is %+v with %v, want %v", b, r.Nodes, r.Problems, all)
		}
		for i, n := range r.Nodes {
			if (field{n.Name, n.Kind, n.Value}) != all[i] {
				t.Fatalf("% x has %+v, want %v", b, n, all[i])
			}
		}
		for range payloadMutants {
			m := []byte{byte(cmp.Compare(random.IntN(3), 1) + 9)}
			if len(b) > 0 {
				m = mutated(random, b)
			}
			r := readPayload(t, "protobuf", m)
			ours := len(r.Problems) == 0
			theirs, high := wireFormed(m)
			if ours != theirs && !(theirs && high) {
				t.Errorf("% x is well-formed: %v, to the library: %v; %v", m, ours, theirs, r.Problems)
			}
			if ours {
				good++
			}
		}
	}
	t.Logf("%d mutants of %d were well-formed", good, payloadValues*payloadMutants)
}
