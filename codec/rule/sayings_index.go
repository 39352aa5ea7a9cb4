package rule

import (
	"strings"
	"sync"

	"github.com/wslens/wslens/codec/internal/ascii"
)

// The table of sayings holds one phrase a line, by who prints it: a line without a bar names it. Behind the first bar stand
// the rules that the phrase can mean, the likeliest first; behind the second what it means, where the rules do not say it
// all. A phrase begins with a letter or a digit. A quote in it stands for any quote, a blank for any blanks, a * for a short
// run of anything on one line, and these for numbers:
//
//	#n  any                                                 #s  the status of an HTTP response
//	#o  an opcode                                           #h  an opcode in hex, without a prefix
//	#r  the reserved bits, RSV1 being 4                     #b  one of them, in order
//	#m  the reserved bits where they stand in the byte
//	#l  the length of a control frame's payload             #c  the status code of a Close
//	#q  the first two bytes of a frame, quoted as Python quotes them
//
// A phrase behind a ~ is ambiguous, as other programs print it too: it counts where the text is about WebSockets, or is most of its line.
// The test of the table names the source of each library where its phrases stand.
const sayings = browserSayings + scriptSayings + pythonSayings + goSayings + rustSayings + jvmSayings + dotnetSayings +
	nativeSayings + otherSayings + proxySayings + sharedSayings

// A row is one phrase of the table.
type row struct {
	by, phrase, causes, means string
	// ambiguous: other programs print the phrase too.
	ambiguous bool
}

// An index holds the rows by their first words.
type index struct {
	rows         map[uint32][]row
	firsts, keys hashBits // of the first words, and of the keys
}

var (
	table     index
	tableOnce sync.Once
)

// phrases is the table, parsed when it is first needed.
func phrases() *index {
	tableOnce.Do(parsePhrases)
	return &table
}

func parsePhrases() {
	table.rows = map[uint32][]row{}
	eachRow(table.add)
}

// eachRow calls take for each row of the table, in its order.
func eachRow(take func(row)) {
	by := ""
	for left := sayings; left != ""; {
		var line string
		line, left, _ = strings.Cut(left, "\n")
		phrase, rest, ok := strings.Cut(line, "|")
		if !ok {
			by = phrase
			continue
		}
		causes, means, _ := strings.Cut(rest, "|")
		phrase, ambiguous := strings.CutPrefix(phrase, "~")
		take(row{by, phrase, causes, means, ambiguous})
	}
}

func (x *index) add(r row) {
	var first [3]word
	n := 0
	for at := 0; at < len(r.phrase) && n < len(first) && r.phrase[at] != '#' && r.phrase[at] != '*'; {
		if !isOfWord(r.phrase[at]) {
			at++
			continue
		}
		first[n] = wordAt(r.phrase, at)
		at = first[n].end
		n++
	}
	key := joined(first[:n])
	x.firsts.add(first[0].hash)
	x.keys.add(key)
	x.rows[key] = append(x.rows[key], r)
}

// hashBits is a Bloom filter with one hash: it rules out most words that begin no phrase without a look at the rows.
type hashBits [128]uint64

func (b *hashBits) add(hash uint32) {
	b[hash/64%uint32(len(b))] |= 1 << (hash % 64)
}

func (b *hashBits) has(hash uint32) bool {
	return b[hash/64%uint32(len(b))]>>(hash%64)&1 != 0
}

// A word is a run of letters, digits and underscores; hash is that of the word in lower case.
type word struct {
	start, end int
	hash       uint32
}

// The factor and the start are those of FNV-1a.
const (
	hashStart  = 2166136261
	hashFactor = 16777619
)

func wordAt(text string, start int) word {
	w := word{start, start, hashStart}
	for ; w.end < len(text) && isOfWord(text[w.end]); w.end++ {
		w.hash = (w.hash ^ uint32(ascii.Lower(text[w.end]))) * hashFactor
	}
	return w
}

// joined is the key of words in a row.
func joined(words []word) (key uint32) {
	for _, w := range words {
		key = (key ^ w.hash) * hashFactor
	}
	return key
}

func isOfWord(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_'
}
