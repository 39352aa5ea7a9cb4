package literals

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// buffer takes what Jetty prints of a buffer, DirectByteBuffer@1f[p=0,l=4,c=18,r=4]={<<<\x81\x02hi>>>\x00...}, whose bytes to be read stand
// between <<< at text[open] and >>>. Dots stand for what is left out. It returns the index behind it; 0 if there is none. A buffer
// that is printed again as it was is passed over.
func buffer(p *passage.Walker, open int) int {
	const mark, longest, longestName = len("<<<"), 400, 80
	if p.Text[open-1] != '{' {
		return 0
	}
	start := open + mark
	line := p.Text[:min(p.Lines[p.At].End, start+longest)]
	size := strings.Index(line[min(start, len(line)):], ">>>")
	if size <= 0 {
		return 0
	}
	end := start + size
	before := max(p.Lines[p.At].Start, open-longestName)
	name := line[before+strings.LastIndexAny(line[before:open], " (")+1 : end]
	if name != p.LastBuffer {
		p.LastBuffer = name
		if r := reading.Regardless(&literal.Escaped, line[start:start+size]); len(r.Bytes) > 0 {
			e := reading.Cut(p.Text, start, start+size)
			e.Restore(&r)
			p.Add(passage.Bytes, start, start+size, &r)
		}
	}
	return end + mark
}
