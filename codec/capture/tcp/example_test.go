package tcp_test

import (
	"fmt"
	"net/netip"
	"time"

	"github.com/wslens/wslens/codec/capture/packet"
	"github.com/wslens/wslens/codec/capture/tcp"
)

// printer prints what the ends of a connection send.
type printer struct{}

func (printer) Data(end int, b []byte, _ time.Time) { fmt.Printf("end %d: %s\n", end, b) }
func (printer) Lost(end, n int, _ time.Time)        { fmt.Printf("end %d: %d bytes lost\n", end, n) }
func (printer) End(tcp.Ending, time.Time)           {}

// The segments of one end, which were captured out of order.
func ExampleAssembler() {
	from, to := netip.MustParseAddrPort("192.0.2.1:40000"), netip.MustParseAddrPort("192.0.2.2:80")
	a := tcp.NewAssembler(func(*tcp.Flow) tcp.Receiver { return printer{} })
	a.Push(&packet.Segment{From: from, To: to, Seq: 99, SYN: true})
	a.Push(&packet.Segment{From: from, To: to, Seq: 103, Payload: []byte("lo"), Length: 2})
	a.Push(&packet.Segment{From: from, To: to, Seq: 100, Payload: []byte("Hel"), Length: 3})
	a.Finish()
	// Output:
	// end 0: Hel
	// end 0: lo
}
