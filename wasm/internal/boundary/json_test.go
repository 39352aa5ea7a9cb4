//go:build js && wasm

package boundary

import (
	gojson "encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"syscall/js"
	"testing"

	"github.com/norunners/vert"

	"github.com/wslens/wslens/codec/inspect"
)

// vert makes a value of a report by reflection: what is written as JSON has to come to the same.
func TestReportsAgainstVert(t *testing.T) {
	files, _ := filepath.Glob("../../../codec/testdata/*.json")
	ofRules, _ := filepath.Glob("../../../codec/rule/testdata/*.json")
	if len(files) == 0 || len(ofRules) == 0 {
		t.Fatal("no golden cases")
	}
	for _, file := range append(files, ofRules...) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var cases []struct{ Name, Input string }
		if err := gojson.Unmarshal(text, &cases); err != nil {
			t.Fatal(err)
		}
		for _, c := range cases {
			r := inspect.Text(c.Input, inspect.Options{})
			written := Object(r, &ShapeReport)
			dropArrays(reflect.ValueOf(r))
			same(t, file+": "+c.Name, written, vert.ValueOf(r).JSValue())
		}
	}
}

func TestSummaryAgainstVert(t *testing.T) {
	s := inspect.Open(inspect.Options{})
	if err := s.Push([]byte("\x81\x05He\"\\\xff\x00\x89\x00\x88\x02\x03\xe8"), inspect.DirectionAuto); err != nil {
		t.Fatal(err)
	}
	sum := s.Finish()
	summed := Object(sum, &ShapeSummary)
	dropArrays(reflect.ValueOf(sum))
	same(t, "summary", summed, vert.ValueOf(sum).JSValue())
	f, err := s.Frame(0)
	if err != nil {
		t.Fatal(err)
	}
	written := Object(f, &ShapeFrame)
	dropArrays(reflect.ValueOf(f))
	same(t, "frame", written, vert.ValueOf(f).JSValue())
}

// dropArrays takes away what crosses as typed arrays beside the JSON.
func dropArrays(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			dropArrays(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			dropArrays(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Tag.Get("json") == "-" {
				v.Field(i).SetZero()
			} else {
				dropArrays(v.Field(i))
			}
		}
	}
}

func TestStrings(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""}, {"\"\\/", "\"\\/"}, {"\x00\x1f\n\x7f", "\x00\x1f\n\x7f"}, {"é€😀", "é€😀"},
		{"a\xffb\xc3", "a\ufffdb\ufffd"}, {"\xed\xa0\x80", "\ufffd\ufffd\ufffd"}, {"\u2028</script>", "\u2028</script>"}, {"\ufeffa", "\ufeffa"},
	} {
		if got := Parsed(AppendString(nil, c.in)).String(); got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}

// same compares two values but for what is absent, for vert makes null of a nil pointer and of a nil slice, and for a
// byte order mark at the start of a string, which syscall/js loses where vert hands it over.
func same(t *testing.T, name string, got, want js.Value) {
	t.Helper()
	if a, b := plain(t, got), plain(t, want); !reflect.DeepEqual(a, b) {
		t.Errorf("%s: written %v, vert makes %v", name, a, b)
	}
}

func plain(t *testing.T, v js.Value) any {
	t.Helper()
	var out any
	if err := gojson.Unmarshal([]byte(json.Call("stringify", v).String()), &out); err != nil {
		t.Fatal(err)
	}
	return withoutEmpty(out)
}

func withoutEmpty(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, inner := range v {
			if inner = withoutEmpty(inner); inner == nil {
				delete(v, key)
			} else {
				v[key] = inner
			}
		}
	case []any:
		if len(v) == 0 {
			return nil
		}
		for i := range v {
			v[i] = withoutEmpty(v[i])
		}
	case string:
		return strings.TrimPrefix(v, "\ufeff")
	}
	return v
}
