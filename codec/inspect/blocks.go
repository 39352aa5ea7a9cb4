package inspect

import (
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/deflate"
)

// What Blocks lists at most, and the most that it inflates, in bytes.
const (
	maxBlocks      = 1000
	maxTokens      = 20_000
	maxBlocksBytes = 1 << 20
)

// BlocksOf reads a compressed payload token by token; history is what its direction has sent before it, uncompressed.
// The tail that a sender takes off (RFC 7692 section 7.2.1) is added.
func BlocksOf(payload, history []byte) Blocks {
	out := Blocks{Blocks: []Block{}, Tokens: []uint32{}}
	w := blockWriter{out: &out, bits: 8 * len(payload)}
	var i deflate.Inflater
	i.Remember(history)
	made, err := i.Explain(payload, maxBlocksBytes, w.token)
	if out.Bytes = made; err == nil {
		return out
	}
	fault := err.(*deflate.Error)
	if last := i.Last(); fault.Kind == deflate.ErrCorrupt && last.Kind == deflate.BlockHeader {
		w.token(&last)
	}
	out.Problem = "At " + connection.BitPlace(fault.Bit) + ": " + fault.Cause + "."
	out.ProblemBit = min(fault.Bit, w.bits)
	return out
}

// blockWriter puts tokens into blocks.
type blockWriter struct {
	out   *Blocks
	bits  int // of the payload: what lies behind them is the tail
	at    int // in the output, in bytes
	count int // of blocks
}

func (w *blockWriter) token(t *deflate.Token) {
	start, end := min(t.Bit, w.bits), min(t.Bit+t.Bits, w.bits)
	out := w.out
	if t.Kind == deflate.BlockHeader {
		if w.count++; w.count <= maxBlocks {
			out.Blocks = append(out.Blocks, Block{Kind: t.Type.String(), Final: t.Final, BitStart: start, HeaderBits: end - start,
				TokenStart: out.TokenCount, ByteStart: w.at})
		}
	} else {
		if out.TokenCount < maxTokens {
			out.Tokens = append(out.Tokens, uint32(start), uint32(end-start), uint32(t.Length), uint32(t.Distance), uint32(w.at))
		}
		out.TokenCount++
		w.at += t.Length
	}
	if w.count <= maxBlocks {
		b := &out.Blocks[len(out.Blocks)-1]
		b.BitEnd, b.TokenEnd, b.ByteEnd = end, out.TokenCount, w.at
	}
}
