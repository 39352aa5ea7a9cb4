package connection

import (
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// minGrowth is the size in bytes from which on a message is to be smaller when compressed: short ones often are not.
const minGrowth = 64

// remarks are what is worth saying about the form of a message that has inflated.
func (i *Inflation) remarks(m *message) (found []rule.Finding) {
	form := i.inflater.Form()
	add := func(id rule.ID, start, end int, text string) {
		found = append(found, rule.New(id, int64(start), int64(end), text))
	}
	end := func(n int) (int, int) { return m.place(m.wire-n, m.wire) }
	switch {
	case m.wire == 0:
		add(rule.DeflateEmptyMessage, m.last, m.end, "RSV1 is set, and the message has no payload at all.")
	case form.NotStripped:
		from, to := end(4)
		add(rule.DeflateTailNotStripped, from, to, "The payload still ends in 00 00 ff ff.")
	case form.EmptyBlockMissing:
		from, to := end(1)
		add(rule.DeflateTailNotStripped, from, to, "The last block ends with the payload: the byte 00 that begins the empty block is missing.")
	}
	if form.Final {
		from, to := m.place(form.FinalBit/8, form.FinalBit/8+1)
		add(rule.DeflateBFINAL, from, to, "The block at "+BitPlace(form.FinalBit)+" of the compressed message has BFINAL set.")
	}
	if n := len(m.payload); n >= minGrowth && m.wire > n && !i.grew {
		i.grew = true
		add(rule.DeflateLargerThanPlain, m.start, m.end, words.Count(m.wire, "byte")+" stand for "+words.Count(n, "byte")+
			". Other messages of this direction that grow are not listed.")
	}
	return found
}

// lookInside tries whether a plain message is a compressed text whose RSV1 is missing.
func (i *Inflation) lookInside(m *message) {
	b := m.payload
	switch {
	case m.opcode != codec.Text && m.opcode != codec.Binary || i.terms.Rules.Compression == codec.CompressionNone:
		return
	case len(b) < minCompressed || i.budget.tried+len(b) > maxLookInside || utf8.Valid(b) && !ascii.HasControl(b):
		return
	}
	i.budget.tried += len(b)
	var fresh deflate.Inflater
	out, err := fresh.Message(b, maxLookInside-i.budget.tried)
	i.budget.tried += len(out)
	if err != nil || fresh.Form() != (deflate.Form{}) || len(out) < 3 || !readable(out) {
		return
	}
	i.found.Add(m.flagFault(rule.DeflatePlainButInflates, "The payload inflates to “"+visible.Preview(out)+"”, "+words.Count(len(out), "byte")+".", "Set RSV1"))
}
