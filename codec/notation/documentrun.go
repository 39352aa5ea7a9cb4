package notation

import "strings"

// run takes a run of digits at text[i], in one line: pairs of hex, hex without gaps, numbers with 0x, bits, or base64. It returns the
// index behind it; 0 if there is none.
func (p *passages) run(i, end int) int {
	line := p.text[:end]
	alone := p.isAlone(i)
	if p.isWithinNumbers(line, i) {
		return 0
	}
	if p.isLonePair(line, i) {
		return p.addRun(i, i+2, &hexSpaced)
	}
	if last := pairsRun(line, i); last > i+len("81 05") && !p.isPairs(i, last, end, alone) {
		return last // a time, or an address
	} else if last > i && p.isPairs(i, last, end, alone) {
		return p.addRun(i, last, &hexSpaced, &hexColon, &hexDash, &hexList)
	}
	if last := prefixedRun(line, i); last > i && (line[i] == '0' && line[i+1]|0x20 == 'x' && tokenEnd(line, i, ',') <= i+4 || p.isTold(i) || p.beginsFrame(i, last)) {
		return p.addRun(i, last, &hex0x)
	}
	if last := bitsRun(line, i); last > i {
		return p.addRun(i, last, &binary)
	}
	if last := groupsRun(line, i); last > i && (p.isTold(i) || p.holdsFrames(hexStart(line, i), last, &hexStream)) {
		return p.addRun(hexStart(line, i), last, &hexStream)
	}
	if i < p.word {
		return 0
	}
	last := i
	for last < end && isCodeChar(line[last]) {
		last++
	}
	for last < end && line[last] == '=' && last > i {
		last++
	}
	p.word = last
	if last < i+8 {
		return 0
	}
	digits, letters := hexEnd(line, i)
	if startsAt(line, i, "0x") {
		digits, letters = hexEnd(line, i+2)
	}
	told := p.isTold(i) || strings.HasSuffix(p.text[:i], `\x`)
	switch {
	case (told || p.isNamed(i) || alone && last == end && last >= i+16) && isNearlyHex(line[hexStart(line, i):last]):
		return p.addRun(hexStart(line, i), last, &hexStream)
	case digits == last && (last-i)%2 == 0 && (told && letters || p.holdsFrames(i, last, &hexStream)):
		return p.addRun(hexStart(line, i), last, &hexStream)
	case alone && last == end && looksBase64(line[i:last]) && told, p.isBase64(line[i:last]) && p.holdsFrames(i, last, &base64Text):
		return p.addRun(i, last, &base64Text)
	}
	return 0
}

// isCodeChar tells a character of hex or base64.
func isCodeChar(c byte) bool {
	_, kind := base64Value(c)
	return kind > 0
}

// hexStart is the index behind 0x at line[i], if that stands there.
func hexStart(line string, i int) int {
	if startsAt(line, i, "0x") {
		return i + len("0x")
	}
	return i
}

// isNamed tells whether the word directly before text[i] says that bytes follow.
func (p *passages) isNamed(i int) bool {
	const most = 16
	before := lowerCase(p.text[max(p.lines[p.at].start, i-most):i])
	before = before[:trimEnd(before)]
	return hasWord(before[strings.LastIndexByte(before, ' ')+1:], bytesWords)
}

// isWithinNumbers tells whether a comma stands before the number at line[i], so that it is one in a list of decimals.
func (p *passages) isWithinNumbers(line string, i int) bool {
	before := line[:trimEnd(line[:i])]
	return strings.HasSuffix(before, ",") && len(before) > 1 && isDigit(before[len(before)-2]) && i+2 < len(line) && line[i+2] == ','
}

// isLonePair tells the one byte of a row of a table that counts one byte before it.
func (p *passages) isLonePair(line string, i int) bool {
	const column = "  "
	digits, _ := hexEnd(line, i)
	l := p.lines[p.at]
	before := p.text[l.start:i]
	if n := len(p.found); n > 0 && p.at > 0 && digits == i+2 && skipSpace(line, digits) == len(line) && p.isBelow(&p.found[n-1], i) {
		return true
	}
	count := before[:trimEnd(before)]
	return digits == i+2 && skipSpace(line, digits) == len(line) && strings.HasSuffix(before, column) && strings.HasSuffix(count, " 1") && strings.Contains(count, column)
}

// isBelow tells whether text[i] stands alone in its line, in the column of a passage in the line above.
func (p *passages) isBelow(above *Passage, i int) bool {
	l, last := p.lines[p.at], p.lines[p.at-1]
	return above.Start >= last.start && above.End <= last.end && above.Start-last.start == i-l.start && skipSpace(p.text[:i], l.start) == i
}

// isNearlyHex tells a long word of hex in which a few characters are mistaken.
func isNearlyHex(word string) bool {
	const least, share = 12, 6
	wrong, letters, digits := 0, false, false
	for i := 0; i < len(word); i++ {
		wrong += btoi(hexValue(word[i]) < 0)
		letters = letters || isLetter(word[i])
		digits = digits || isDigit(word[i])
	}
	return len(word) >= least && letters && digits && wrong > 0 && wrong*share <= len(word)
}

// addRun takes text[i:last] in the best of the forms.
func (p *passages) addRun(i, last int, forms ...*Notation) int {
	e := cut(p.text, i, last)
	r, ok := e.read(forms)
	if !ok || len(r.Bytes) == 0 {
		return 0
	}
	p.add(BytesPassage, i, last, r)
	return last
}

// beginsFrame tells whether the numbers text[i:last] begin as a frame that is the last of its message does.
func (p *passages) beginsFrame(i, last int) bool {
	r, ok := hex0x.attempt(traitsOf(p.text[i:last]), nil)
	return ok && r.Bytes[0] >= 0x80 && framing(r.Bytes) != noFrames
}

// holdsFrames tells whether text[i:last], in the form, is whole frames.
func (p *passages) holdsFrames(i, last int, form *Notation) bool {
	r, ok := form.attempt(traitsOf(p.text[i:last]), nil)
	return ok && len(r.Problems) == 0 && len(r.Bytes) >= 4 && framing(r.Bytes) == wholeFrames && !isZero(r.Bytes)
}

// pairsRun returns the end of the pairs of hex digits that begin at line[i], set apart by one space, two in the middle of sixteen,
// or a colon, a dash, a comma; i if there are fewer than two. A pair with a mistake counts if pairs follow it.
func pairsRun(line string, i int) int {
	separator, last, wrong := byte(0), i, 0
	for pairs := 0; ; {
		token := i + span(line[i:min(len(line), i+4)], " \t,:-;.()[]<>{}|'\"`")
		digits, _ := hexEnd(line, i)
		switch {
		case digits == i+2 && token == digits:
			pairs++
			last, wrong = digits, 0
		case pairs > 0 && token == i+1 && digits == token && token < len(line) && line[token] == ' ': // a zero was left out
		case pairs > 2 && wrong == 0 && token == i+2 && skipSpace(line, token) == len(line) && isMistake(line[i:token]):
			return token
		case pairs < 2 || wrong > 0 || token == i || token > i+2:
			return last
		default:
			wrong++
		}
		next := token
		for next < len(line) && (line[next] == ',' || line[next] == ':' || line[next] == '-') && next == token {
			if separator == 0 {
				separator = line[next]
			}
			if line[next] != separator {
				return last
			}
			next++
		}
		space := 0
		for next < len(line) && spaceWidth(line, next) > 0 {
			next += spaceWidth(line, next)
			space++
		}
		if next == token || next == len(line) || space > 4 || space > 1 && pairs%8 > 0 {
			return last
		}
		if space > 0 && separator == 0 {
			separator = ' '
		}
		i = next
	}
}

// isMistake tells two characters that are rather a byte with a mistake than a word.
func isMistake(token string) bool {
	const words = " is in to of on at it we or as if so no by my do up ms us ok an am go he me "
	return isWordChar(token[0]) && isWordChar(token[1]) && !strings.Contains(words, " "+lowerCase(token)+" ")
}

// isPairs tells bytes from a time, a date and the letters of words: three pairs or more, four with colons or dashes; or two that
// are all of a line, or all behind its label.
func (p *passages) isPairs(i, last, end int, alone bool) bool {
	const three, four = len("81 05 48"), len("81:05:48:65")
	width := last - i
	if width <= len("81") {
		return false
	}
	if p.text[i+2] == ':' || p.text[i+2] == '-' {
		const address = len("02:00:00:00:00:01") // of a network card
		return width >= four && (width != address || p.holdsFrames(i, last, &hexColon) || p.holdsFrames(i, last, &hexDash))
	}
	if width >= three {
		_, letters := hexEnd(p.text[:last], i)
		for k := i; k < last && !letters; k++ {
			letters = isLetter(p.text[k])
		}
		return letters || width >= four && (alone || p.isLabelled(i)) || width >= 2*four || p.holdsFrames(i, last, &hexSpaced) || p.isTold(i)
	}
	behind := skipSpace(p.text[:end], last)
	return (alone || p.isLabelled(i)) && (behind == end || p.text[behind] == '(' || p.text[behind] == '`')
}

// A longer number with 0x is no byte and no row of bytes.
const longestMarked = 300

// prefixedRun returns the end of two numbers or more at line[i] that are marked as hex: 0x81, $81, #81, 81h; i if there are none. A
// number with a mistake counts between others.
func prefixedRun(line string, i int) int {
	last, n := i, 0
	for i < len(line) {
		next := tokenEnd(line[:min(len(line), i+longestMarked)], i, ',')
		for next > i && strings.IndexByte("),;.]}'\"`", line[next-1]) >= 0 {
			next--
		}
		good, like := isMarked(line[i:next])
		if !good && (!like || n == 0) {
			break
		}
		n++
		last = next
		i = skipAny(line, next, ",")
		if aside := span(line[i:], "]"); startsAt(line, i, "[") && i+aside < len(line) && strings.Contains(line[i:i+aside], "bytes") { // the RFC leaves them out
			last = i + aside + 1
			break
		}
	}
	if n < 2 {
		return 0
	}
	return last
}

// isMarked tells a number that is marked as hex, and what is nearly one.
func isMarked(token string) (good, like bool) {
	const most = 4
	digits := token
	switch {
	case startsAt(token, 0, "0x") || startsAt(token, 0, "0X"):
		digits = token[2:]
		like = len(digits) <= most
	case len(token) == 3 && (token[0] == '$' || token[0] == '#'):
		digits = token[1:]
	case len(token) > 2 && len(token) <= most && isDigit(token[0]) && token[len(token)-1]|0x20 == 'h':
		digits = token[:len(token)-1]
		like = true
	default:
		return false, false
	}
	end, _ := hexEnd(digits, 0)
	good = end > 0 && end == len(digits) && (end <= 2 || end%2 == 0)
	return good, like || good
}

// bitsRun returns the end of bytes in binary at line[i]; i if there are fewer than two.
func bitsRun(line string, i int) int {
	const width = 8
	last, n := i, 0
	for isBits(line, i) && (i+width == len(line) || !isWordChar(line[i+width])) && (n > 0 || skipAny(line[i:i+width], 0, "01") == width) {
		n++
		last = i + width
		if i = skipAny(line, last, ","); i == last {
			break
		}
	}
	if n < 2 {
		return 0
	}
	return last
}

// isBase64 tells a word of base64 that has a digit or a mark.
func (p *passages) isBase64(word string) bool {
	_, ok := isCode(word)
	return ok && strings.ContainsAny(word, "0123456789=+/")
}

// groupsRun returns the end of two groups or more of eight hex digits each, of which the last may be shorter, and dots may stand for
// some: so Apple prints data. It is i if there are none.
func groupsRun(line string, i int) int {
	const width = 8
	last, n := i, 0
	if startsAt(line, i, "0x") {
		i += len("0x")
	}
	for i < len(line) {
		digits, _ := hexEnd(line, i)
		if startsAt(line, i, "... ") && n > 0 {
			i += len("... ")
			continue
		}
		size := digits - i
		if size < width && i+width <= len(line) && isNearlyGroup(line[i:i+width]) {
			digits, size = i+width, width
		}
		if size == 0 || size > width || size%2 > 0 || n == 0 && size < width || digits < len(line) && isWordChar(line[digits]) {
			break
		}
		n++
		last = digits
		if i = digits + 1; size < width || digits == len(line) || line[digits] != ' ' {
			break
		}
	}
	if n < 2 {
		return 0
	}
	return last
}

// isNearlyGroup tells eight hex digits of which two at most are mistaken.
func isNearlyGroup(word string) bool {
	const mistaken = 2
	wrong := 0
	for i := 0; i < len(word); i++ {
		if hexValue(word[i]) < 0 {
			wrong++
		}
		if !isWordChar(word[i]) {
			return false
		}
	}
	return wrong <= mistaken
}

// looksBase64 tells a word that can hardly be anything but base64.
func looksBase64(word string) bool {
	var r base64Reader
	out := &sink{}
	r.readRange(word, 0, len(word), out)
	return r.bad == 0 && r.score() >= 75
}

// isAlone tells whether nothing stands before text[i] in its line.
func (p *passages) isAlone(i int) bool {
	return i <= p.lines[p.at].start+longestLabel && skipAny(p.text, p.lines[p.at].start, "`'\"|>") >= i
}

// isLabelled tells whether a colon, an equals sign or an arrow stands before text[i].
func (p *passages) isLabelled(i int) bool {
	before := p.text[:trimEnd(p.text[:i])]
	return before != "" && strings.IndexByte(":=>]`'\"|", before[len(before)-1]) >= 0
}

// Words that say that bytes follow.
const bytesWords = " hex base64 b64 data payload bytes byte octets raw frame frames buf buffer message msg body recv receive received sent send sending rx tx got read write packet xxd dump "

// isTold tells whether the words before text[i] in its line say that bytes follow.
func (p *passages) isTold(i int) bool {
	const most = 60
	start := max(p.lines[p.at].start, i-most)
	before := lowerCase(p.text[start:i])
	if skipSpace(before, 0) == len(before) {
		if p.at == 0 {
			return false
		}
		before = lowerCase(p.content(p.at - 1))
		if !strings.HasSuffix(before, ":") {
			return false
		}
	} else if before = before[:trimEnd(before)]; strings.HasSuffix(before, `":`) || strings.HasSuffix(before, "':") { // a name in JSON
		return false
	} else if last := before[len(before)-1]; strings.IndexByte(":=>'\"`|<", last) < 0 {
		return false
	}
	return hasWord(before, bytesWords) || strings.HasSuffix(strings.TrimRight(before, ":= "), "hex")
}

// hasWord tells whether one of the words stands in the text, which is in lower case.
func hasWord(text, words string) bool {
	for i := 0; i < len(text); {
		end := i
		for end < len(text) && (isLetter(text[end]) || isDigit(text[end])) {
			end++
		}
		if end > i && strings.Contains(words, " "+text[i:end]+" ") {
			return true
		}
		i = max(end, i+1)
	}
	return false
}

// pairsEnd returns the end of the pairs of hex digits, a space apart, that begin at text[i]; i if there are none.
func pairsEnd(text string, i int) int {
	end := i
	for {
		digits, _ := hexEnd(text, i)
		if digits != i+2 || digits < len(text) && spaceWidth(text, digits) == 0 {
			return end
		}
		end, i = digits, digits+1
	}
}
