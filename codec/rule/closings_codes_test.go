package rule_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/rule"
)

// Codes below 3000 are the protocol's, 3000 to 3999 those of libraries, 4000 to 4999 a program's own (RFC 6455 section 7.4.2): what a known
// framework means by one of these may be meant by any other program otherwise.
func TestWhoseCodes(t *testing.T) {
	const own, library = "program's own", "of a library or a framework"
	for text, want := range map[string]string{
		"connection closed with code 1002": "",
		"connection closed with code 1011": "",
		"connection closed with code 3500": library,
		"connection closed with code 4123": own,
		"connection closed with code 4400": own, // GraphQL has it, too
	} {
		all := rule.Sayings(text)
		if len(all) != 1 {
			t.Fatalf("%q: %+v", text, all)
		}
		for _, words := range []string{own, library} {
			if got := strings.Contains(all[0].Means, words); got != (words == want) {
				t.Errorf("%q: %q", text, all[0].Means)
			}
		}
	}
}
