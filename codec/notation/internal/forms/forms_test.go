package forms_test

import (
	"slices"
	"testing"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/dump"
	"github.com/wslens/wslens/codec/notation/internal/forms"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
)

// The lists of the families stand in that of all forms, in their order.
func TestAll(t *testing.T) {
	families := lex.Join(digits.HexForms, dump.Forms, literal.Forms)
	if first := forms.All[:len(families)]; !slices.Equal(first, families) {
		t.Error("the list of all forms does not begin with those of the families")
	}
}
