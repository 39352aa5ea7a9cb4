package inspect

// judgedHeads is what was found in the heads when the streams' openings had so many bytes.
type judgedHeads struct {
	bytes    int
	finished bool
	report   *Handshake
	found    []findings // of each stream
}

// heads are those that the streams begin with, as far as they are whole.
func (s *Session) heads() shake {
	var both shake
	for _, st := range s.flows {
		if st.headsAreOpen() {
			continue
		}
		if both.request == nil {
			both.request = st.shake.request
		}
		if both.response == nil {
			both.response = st.shake.response
		}
	}
	return both
}

// judgeHeads checks the heads anew when more of the openings is there.
func (s *Session) judgeHeads() {
	bytes := 0
	for _, st := range s.flows {
		bytes += len(st.opening)
	}
	j := &s.judged
	if bytes == j.bytes && s.finished == j.finished && len(j.found) == len(s.flows) {
		return
	}
	*j = judgedHeads{bytes: bytes, finished: s.finished, found: make([]findings, len(s.flows))}
	for i, st := range s.flows {
		if !st.headsAreOpen() {
			st.readHeads(&j.found[i])
			if s.finished && st.shake.end > 0 {
				st.shake.dropLineEnd(input{bytes: st.opening}, &j.found[i])
			}
		}
	}
	both := s.heads()
	if both.request == nil && both.response == nil {
		return
	}
	asks, answers, opening := &findings{}, &findings{}, []byte(nil)
	for i, st := range s.flows {
		if st.shake.request == both.request {
			asks = &j.found[i]
		}
		if st.shake.response == both.response {
			answers, opening = &j.found[i], st.opening[:st.shake.size]
		}
	}
	both.judge(opening, s.opts, asks, answers)
	j.report = both.report
}
