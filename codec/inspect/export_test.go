package inspect

// SetLimit bounds the frames that can be asked for, in place of the millions.
func (s *Session) SetLimit(n int) { s.kept.Limit = n }
