package capture

import "strings"

// readPart reads an export that other text stands around, or of which a part was copied: from the first line on that begins its messages or
// an object, to the last bracket. It is nil unless that holds messages.
func readPart(text string, watch func(done int)) *Capture {
	const blank = " \t\r\n,"
	c := &Capture{Format: har, text: []byte(text)}
	r := &reader{b: c.text, out: c, byID: map[string]int{}, progress: watch, nextProgress: progressEvery}
	start, end := 0, strings.LastIndexAny(text, "}]")+1
	for start < end {
		line := strings.TrimLeft(text[start:end], blank)
		if start = end - len(line); strings.HasPrefix(line, markers[0]) || line != "" && beginsObject(c.text[start:end]) {
			break
		}
		next := strings.IndexByte(line, '\n')
		if next < 0 {
			return nil
		}
		start += next
	}
	if r.b, r.from = c.text[:end], start; c.read(r).Score < holdsMessages {
		return nil
	}
	c.Problems = nil // what stands around
	c.Reason += " What stands around them was left out."
	return c
}
