package codec_test

import (
	"runtime"
	"testing"

	"github.com/wslens/wslens/codec"
)

// heapInUse returns how many bytes of the heap are in use beyond those before.
func heapInUse(before uint64) int64 {
	var now runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&now)
	return int64(now.HeapAlloc) - int64(before)
}

// A Decoder that has read something large gives the memory back when it reads on, in whatever way it came.
func TestDecoderGivesMemoryBack(t *testing.T) {
	const size = 32 << 20
	large := make([]byte, size)
	frames := func(fin bool, opcode codec.Opcode) []byte {
		return codec.AppendFrame(nil, codec.Header{FIN: fin, Opcode: opcode}, large)
	}
	// Each pushes a large message so that it has to be collected.
	ways := map[string]func(push func([]byte)){
		"a frame in pieces": func(push func([]byte)) {
			b := frames(true, codec.Binary)
			push(b[:100])
			push(b[100:])
		},
		"fragments": func(push func([]byte)) {
			push(frames(false, codec.Binary))
			push([]byte{0x80, 0})
		},
	}
	for name, way := range ways {
		for _, level := range []codec.Level{codec.Messages, codec.Frames} {
			d := codec.NewDecoder(codec.Options{Level: level})
			most := 0
			push := func(b []byte) {
				d.Push(b)
				for e := d.Next(); e != nil; e = d.Next() {
					most = max(most, len(e.Payload))
				}
			}
			before := uint64(heapInUse(0))
			way(push)
			push([]byte{0x82, 1, 'a'})
			if most != size {
				t.Fatalf("%s, level %d: a payload of %d bytes came out", name, level, most)
			}
			if n := heapInUse(before); n > 2<<20 {
				t.Errorf("%s, level %d: %d bytes are held", name, level, n)
			}
			runtime.KeepAlive(d)
		}
	}
}

// What was pushed and not read is held as long as it is not read.
func TestDecoderGivesQueueBack(t *testing.T) {
	d := codec.NewDecoder(codec.Options{Level: codec.Frames})
	before := uint64(heapInUse(0))
	frame := codec.AppendFrame(nil, codec.Header{FIN: true, Opcode: codec.Binary}, make([]byte, 1<<20))
	for range 20 {
		d.Push(frame)
	}
	frames := 0
	for e := d.Next(); e != nil; e = d.Next() {
		frames++
	}
	if n := heapInUse(before); frames != 20 || n > 4<<20 {
		t.Errorf("%d frames; %d bytes are held", frames, n)
	}
	runtime.KeepAlive(d)
}
