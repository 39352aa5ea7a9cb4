package inspect

import (
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

// misreckoned is about the first frame whose length is written wrong in a usual way, or nil. Only frames are looked at that are wrong, or
// come before one that is.
func misreckoned(r *verdict.Subject) *rule.Finding {
	const most = 3
	tried := 0
	for i := range r.Frames {
		if !isMisread(r, i) && !breaks(r, rule.MessageInvalidUTF8, i) && (i+1 == len(r.Frames) || !isMisread(r, i+1)) {
			continue
		}
		if tried++; tried > most {
			break
		}
		f := &r.Frames[i]
		for _, masked := range [...]bool{f.Masked, false} {
			if found := miswritten(r.Bytes, f.Offset, newTiles(r.Bytes, f.Offset, masked, false)); found != nil {
				return found
			}
		}
	}
	return nil
}
