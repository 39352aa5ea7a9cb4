package tls

// Skip goes over n bytes of an end that are not there. A record of which a part is missing cannot be opened.
func (o *Opener) Skip(from, n int) {
	e := &o.ends[from]
	if len(e.record) >= headerSize && !e.lost {
		size := int(e.record[3])<<8 + int(e.record[4])
		rest := headerSize + size - len(e.record)
		if n <= rest && len(e.seals) > 0 {
			k := e.seals[len(e.seals)-1]
			o.Lost(from, max(0, size-k.aead.Overhead()-k.suite.explicit-o.innerType()))
			k.seq++
			e.record, e.skip = e.record[:0], rest-n
			return
		}
	}
	if e.skip >= n && n > 0 {
		e.skip -= n
		return
	}
	e.record, e.skip, e.lost, e.tried = e.record[:0], 0, true, 0
	o.Lost(from, -1)
}

// innerType is how many bytes the type of what a record holds takes: TLS 1.3 has it inside.
func (o *Opener) innerType() int {
	if o.isOld {
		return 0
	}
	return 1
}

// resume looks for the next record behind a gap, whose number is not known. It returns how many bytes are before it, or are none
// in any case.
func (o *Opener) resume(from int, b []byte) (skip int, found bool) {
	e := &o.ends[from]
	if len(e.seals) == 0 || e.tried > maxTried {
		return len(b), false
	}
	for at := 0; at+headerSize <= len(b); at++ {
		size := int(b[at+3])<<8 + int(b[at+4])
		if b[at] != recordData || b[at+1] != 3 || b[at+2] > 4 || size > maxRecord {
			continue
		}
		if at+headerSize+size > len(b) {
			return at, false
		}
		if e.tried++; o.renumber(from, b[at:at+headerSize], b[at+headerSize:at+headerSize+size]) {
			e.lost = false
			return at, true
		}
	}
	return max(0, len(b)-headerSize+1), false
}

// renumber finds the number of a record behind a gap; false if it is none, or more are missing than are tried.
func (o *Opener) renumber(from int, header, body []byte) bool {
	e := &o.ends[from]
	k := e.seals[len(e.seals)-1]
	for try := range uint64(maxTries) {
		trial := *k
		trial.seq += try
		if o.isOld && trial.open2(header, body) != nil || !o.isOld && opens3(&trial, header, body) {
			k.seq += try
			e.seals = []*seal{k}
			return true
		}
	}
	return false
}

func opens3(k *seal, header, body []byte) bool {
	plain, _ := k.open3(header, body)
	return plain != nil
}
