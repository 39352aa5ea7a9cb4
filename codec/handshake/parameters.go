package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/rule"
)

// mostParameterFaults is how many findings a head has at most when one about a parameter is added: a list may be long.
const mostParameterFaults = 20

// deflateOffers judges the parameters of each offer of permessage-deflate.
func (c *checker) deflateOffers(offers []Extension) {
	for i := range offers {
		if e := &offers[i]; e.Name == deflate.Name {
			_, faults := deflate.ParseOffer(e.parameters())
			c.parameterFaults(e, faults, "The offer", ".")
		}
	}
}

// deflateAnswer judges the parameters with which a response accepts permessage-deflate, by themselves and beside the
// offers; asked is the end of what is said.
func (c *checker) deflateAnswer(accepted, offers []Extension, asked string) {
	for i := range accepted {
		if e := &accepted[i]; e.Name == deflate.Name {
			c.parameterFaults(e, deflate.Judge(e.parameters(), deflateLists(offers)), "The response", asked)
			return
		}
	}
}

// parameters are those of e as the package deflate reads them.
func (e *Extension) parameters() []deflate.Param {
	list := make([]deflate.Param, len(e.Params))
	for i := range list {
		p := &e.Params[i]
		list[i] = deflate.Param{Name: p.Name, Value: p.Value, HasValue: p.HasValue}
	}
	return list
}

// deflateLists are the parameters of each offer of permessage-deflate.
func deflateLists(offers []Extension) (lists [][]deflate.Param) {
	for i := range offers {
		if offers[i].Name == deflate.Name {
			lists = append(lists, offers[i].parameters())
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
		if len(c.found) < mostParameterFaults {
			c.parameterFault(e, &faults[i], side, asked)
		}
	}
}

// parameterFault reports one fault with its fix: the parameter is added, replaced or removed.
func (c *checker) parameterFault(e *Extension, fault *deflate.Fault, side, asked string) {
	if fault.Index < 0 {
		end := Span{e.At.End, e.At.End}
		patch(c.add(fault.Rule, e.At, side+" has no %s"+asked, fault.Want), end, "; "+fault.Want, "Add "+fault.Want)
		return
	}
	p := &e.Params[fault.Index]
	f := c.add(fault.Rule, p.At, side+" has %q"+asked, p.String())
	if fault.Want != "" {
		replace(f, p.At, fault.Want)
		return
	}
	start := e.At.Start + len(e.Name)
	if fault.Index > 0 {
		start = e.Params[fault.Index-1].At.End
	}
	patch(f, Span{start, p.At.End}, "", "Remove "+p.Name)
}
