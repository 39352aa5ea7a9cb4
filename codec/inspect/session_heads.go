package inspect

import (
	"github.com/wslens/wslens/codec/connection"
)

// judgedHeads is what was found in the heads, and how many bytes of the streams' openings there were then.
type judgedHeads struct {
	bytes    int
	finished bool
	report   *Handshake
	found    []*connection.Findings // of each stream
}

// judgeHeads checks the heads again when more of the openings is there.
func (s *Session) judgeHeads() {
	bytes, streams := 0, s.connection.Streams()
	for _, st := range streams {
		bytes += len(st.Opening)
	}
	j, finished := &s.judged, s.connection.Finished()
	if bytes == j.bytes && finished == j.finished && len(j.found) == len(streams) {
		return
	}
	*j = judgedHeads{bytes: bytes, finished: finished}
	for _, st := range streams {
		j.found = append(j.found, st.FoundInHeads())
	}
	both := s.connection.Heads()
	if both.Request == nil && both.Response == nil {
		return
	}
	asks, answers, opening := &connection.Findings{}, &connection.Findings{}, []byte(nil)
	for i, st := range streams {
		if st.Heads.Request == both.Request {
			asks = j.found[i]
		}
		if st.Heads.Response == both.Response {
			answers, opening = j.found[i], st.Opening[:st.Heads.Size]
		}
	}
	asked, broken := both.Judge(opening, s.opts.connection(), asks, answers)
	j.report = s.opts.newHandshake(&both, asked, broken)
}
