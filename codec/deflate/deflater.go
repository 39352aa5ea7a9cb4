package deflate

// Deflater compresses the messages of one direction, one after the other (RFC 7692 section 7.2.1). The zero value has a
// window of 32 KiB and no history.
type Deflater struct {
	// WindowBits is the base-2 logarithm of the window's size in bytes, 8 to 15 (RFC 7692 section 7.1.2); all else is 15.
	// No reference reaches farther back. It stays as it is from one Reset to the next.
	WindowBits int

	past  matcher
	items []packed  // kept from block to block
	table codeTable // as are these
}

// Reset forgets the history, as no_context_takeover asks for after each message (RFC 7692 section 7.1.1).
func (d *Deflater) Reset() { d.past.floor = len(d.past.text) }

// Remember takes message as sent before and compressed elsewhere: the next may refer to it.
func (d *Deflater) Remember(message []byte) {
	for message = lastBytes(message, d.window()); len(message) > 0; {
		piece := message[:min(len(message), maxBlock)]
		d.addPiece(piece)
		message = message[len(piece):]
	}
}

// Append appends the payload that stands for a whole message, without the tail 00 00 ff ff, to dst.
func (d *Deflater) Append(dst, message []byte) []byte {
	w := bitWriter{out: dst}
	for len(message) > 0 {
		piece := message[:min(len(message), maxBlock)]
		d.table.block(&w, d.pack(d.addPiece(piece)), piece)
		message = message[len(piece):]
	}
	w.begin(Stored) // an empty block, whose lengths are the tail
	w.align()
	return w.out
}

func (d *Deflater) window() int { return windowOf(d.WindowBits) }

// addPiece adds a piece to the history and returns where it begins.
func (d *Deflater) addPiece(piece []byte) (at int) {
	if len(d.past.text)+len(piece) > 4*windowSize {
		d.past.forget(d.window())
	}
	at = len(d.past.text)
	d.past.text = append(d.past.text, piece...)
	return at
}

// pack returns the literals and copies that stand for the history's end, which begins at the place at. The longer nothing
// stood before, the fewer places are looked at: random bytes go through fast.
func (d *Deflater) pack(at int) []packed {
	items, window, text, misses := d.items[:0], d.window(), d.past.text, 0
	for at < len(text) {
		length, distance := d.past.find(at, window)
		if length >= minMatch {
			items = append(items, packedCopy(length, distance))
			at, misses = at+length, 0
			continue
		}
		end := min(len(text), at+1+misses>>6)
		if misses++; end-at > 1 {
			d.past.next = min(end, len(text)-minMatch+1)
		}
		for ; at < end; at++ {
			items = append(items, packed(text[at]))
		}
	}
	d.items = items
	return items
}
