package rule_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/rule"
)

// unsaidOfFrames are the rules about what is sent in frames for which no word of RFC 2119 stands, and why.
var unsaidOfFrames = map[rule.ID]string{
	"frame-truncated":       "where an input ends is no one's breach",
	"frame-trailing-bytes":  "where an input ends is no one's breach",
	"close-code-wrong-side": "RFC 6455 section 7.4.1 notes that a server does not use 1010, without a word of demand",
}

// A rule about what is sent in frames has a force, or a reason for none; and who demands it is named where no standard does.
func TestFrameForces(t *testing.T) {
	for _, r := range rule.All() {
		_, isUnsaid := unsaidOfFrames[r.ID]
		ofFrames := slices.ContainsFunc([]string{"frame-", "message-", "close-", "ping-", "pong-"}, func(prefix string) bool {
			return strings.HasPrefix(string(r.ID), prefix)
		})
		if ofFrames && (r.Force == rule.Unsaid) != isUnsaid {
			t.Errorf("%s: its force is %q", r.ID, r.Force)
		}
		if r.Force == rule.Practice && r.Demander == "" {
			t.Errorf("%s: nobody is named whose practice it is", r.ID)
		}
		if ofFrames && r.Severity == rule.Note && r.Force == rule.Must {
			t.Errorf("%s: a note is no breach of a MUST", r.ID)
		}
	}
}
