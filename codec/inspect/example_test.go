package inspect_test

import (
	"fmt"

	"github.com/wslens/wslens/codec/inspect"
)

func ExampleText() {
	r := inspect.Text("81 85 37 fa 21 3d 7f 9f 4d 51 58", inspect.Options{})
	fmt.Println(r.Notation.ID, r.Frames[0].OpcodeName, r.Frames[0].MaskingKey, *r.Messages[0].Text)
	for _, f := range r.Frames[0].Fields[:3] {
		fmt.Println(f.Name, f.Value, "bit", f.BitOffset)
	}
	// Output:
	// hex-spaced text 37fa213d Hello
	// FIN 1 bit 0
	// RSV1 0 bit 1
	// RSV2 0 bit 2
}

// The report of a hex string, as a program would print it: what it is, each bit, each message, and what is wrong.
func ExampleText_report() {
	r := inspect.Text("81fe000537fa213d7f9f4d5158", inspect.Options{})
	fmt.Println(r.Verdict.Title)
	for _, frame := range r.Frames {
		for _, f := range frame.Fields {
			fmt.Printf("bits %2d to %2d  %s = %s\n", f.BitOffset, f.BitOffset+f.BitLength, f.Name, f.Value)
		}
	}
	for _, f := range r.Findings {
		fmt.Printf("bytes %d to %d  %s: %s (%s)\n", f.ByteStart, f.ByteEnd, f.Severity, f.Rule, f.Section)
	}
	// Output:
	// The payload length is not in its shortest form.
	// bits  0 to  1  FIN = 1
	// bits  1 to  2  RSV1 = 0
	// bits  2 to  3  RSV2 = 0
	// bits  3 to  4  RSV3 = 0
	// bits  4 to  8  opcode = 0x1
	// bits  8 to  9  MASK = 1
	// bits  9 to 16  Payload length = 126
	// bits 16 to 32  Extended payload length = 5
	// bits 32 to 64  Masking-key = 37fa213d
	// bits 64 to 104  Payload data = 7f9f4d5158
	// bytes 1 to 4  error: frame-length-not-minimal (RFC 6455 section 5.2)
}

func ExampleBytes() {
	r := inspect.Bytes([]byte("\x81\x7e\x00\x05Hello"), inspect.Options{Direction: inspect.ServerToClient})
	for _, f := range r.Findings {
		fmt.Println(f.Rule, f.ByteStart, f.ByteEnd, *f.CloseCode)
		fmt.Printf("% x\n", f.Fix.Bytes)
	}
	// Output:
	// frame-length-not-minimal 1 4 1002
	// 81 05 48 65 6c 6c 6f
}

func ExampleEncode() {
	out, err := inspect.Encode(inspect.EncodeSpec{
		Payload: []byte("Hello"), IsText: true, FIN: true, Mask: "37fa213d", Fragments: []int{3}, CloseCode: -1,
	})
	fmt.Printf("% x\n% x\n%v\n", out.Frames[0], out.Frames[1], err)
	// Output:
	// 01 83 37 fa 21 3d 7f 9f 4d
	// 80 82 37 fa 21 3d 5b 95
	// <nil>
}

func ExampleAccept() {
	fmt.Println(inspect.Accept("dGhlIHNhbXBsZSBub25jZQ==").Accept)
	// Output: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=
}
