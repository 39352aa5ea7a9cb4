package rule_test

import (
	"testing"

	"github.com/wslens/wslens/codec/internal/linear"
	"github.com/wslens/wslens/codec/rule"
)

// To look for a saying takes time that goes with the length of the text.
func TestLinearSayings(t *testing.T) {
	said := func(text string) { rule.Sayings(text) }
	texts := append(linear.Units(), linear.Pairs(6000, 1)...)
	for _, saying := range []string{"WebSocket connection to 'ws://a/' failed: ", "Invalid frame header", "1006 abnormal closure", "RSV1 must be clear"} {
		texts = append(texts, linear.Within(saying)[:2]...)
	}
	for _, text := range texts {
		t.Run(text.Name, func(t *testing.T) { linear.Grows(t, text.Make, said) })
	}
}
