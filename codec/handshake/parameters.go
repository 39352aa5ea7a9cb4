package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/rule"
)

// mostExtensionFaults is how many findings a head has when no more are added about extensions: a list may be very long.
const mostExtensionFaults = 20

// deflateLists are the parameters of each offer of permessage-deflate.
func deflateLists(offers []Extension) (lists [][]Param) {
	for i := range offers {
		if offers[i].Name == deflate.Name {
			lists = append(lists, offers[i].Params)
		}
	}
	return lists
}

// parameterFaults reports the faults of the parameters of e, and a window of 8 bits. The text begins with side, which has
// the parameter or lacks it, and ends with asked.
func (c *checker) parameterFaults(e *Extension, faults []deflate.Fault, side, asked string) {
	for i := range e.Params {
		if p := &e.Params[i]; p.Value == "8" && strings.HasSuffix(p.Name, "_max_window_bits") {
			faults = append(faults, deflate.Fault{Rule: rule.DeflateWindowBits8, Index: i, Want: p.Name + "=9"})
			break
		}
	}
	for i := range faults {
		if len(c.found) >= mostExtensionFaults {
			return
		}
		fault := &faults[i]
		at, verb, shown := e.At, " has no ", fault.Want
		cut, put := Span{e.At.End, e.At.End}, "; "+fault.Want
		if fault.Index >= 0 {
			p := &e.Params[fault.Index]
			at, verb, shown = Span{p.Start, p.End}, " has ", p.String()
			cut, put = at, fault.Want
		}
		if put == "" {
			// The semicolon goes with the parameter.
			cut.Start = e.At.Start + len(e.Name)
			if fault.Index > 0 {
				cut.Start = e.Params[fault.Index-1].End
			}
		}
		patch(c.add(fault.Rule, at, "%s%s%q%s", side, verb, shown, asked), cut, put, "Correct "+e.Name)
	}
}
