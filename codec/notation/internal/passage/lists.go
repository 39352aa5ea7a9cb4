package passage

// Outside are the passages that overlap none of the others. Both are in the order of the text.
func Outside(passages, others []Found) []Found {
	kept, at := passages[:0], 0
	for i := range passages {
		p := &passages[i]
		for at < len(others) && others[at].End <= p.Start {
			at++
		}
		if at == len(others) || others[at].Start >= p.End {
			kept = append(kept, *p)
		}
	}
	return kept
}

// Merged are the passages of both lists, each of which is in the order of the text.
func Merged(a, b []Found) []Found {
	all := make([]Found, len(a)+len(b))
	for i := range all {
		from := &a
		if len(a) == 0 || len(b) > 0 && b[0].Start < a[0].Start {
			from = &b
		}
		all[i], *from = (*from)[0], (*from)[1:]
	}
	return all
}
