package peers

import (
	"compress/flate"
	"io"
	"net"
	"net/url"

	"github.com/gobwas/httphead"
	"github.com/gobwas/ws"
	"github.com/gobwas/ws/wsflate"
	"github.com/gobwas/ws/wsutil"
	"github.com/wslens/wslens/codec"
)

// gobwasDeflate is a gobwasSession with permessage-deflate, which this library has without context takeover alone.
type gobwasDeflate struct{ gobwasSession }

func gobwasDeflateServer(conn net.Conn) (Session, error) {
	e := wsflate.Extension{Parameters: wsflate.DefaultParameters}
	_, err := ws.Upgrader{Negotiate: e.Negotiate}.Upgrade(conn)
	return newGobwasDeflate(conn, ws.StateServerSide), err
}

func gobwasDeflateClient(conn net.Conn) (Session, error) {
	u, err := url.Parse(URL)
	if err != nil {
		return nil, err
	}
	d := ws.Dialer{Extensions: []httphead.Option{wsflate.DefaultParameters.Option()}}
	in, _, err := d.Upgrade(conn, u)
	s := newGobwasDeflate(conn, ws.StateClientSide)
	if in != nil {
		s.in = in
	}
	return s, err
}

func newGobwasDeflate(conn net.Conn, side ws.State) gobwasDeflate {
	return gobwasDeflate{newGobwasSession(conn, side|ws.StateExtended)}
}

// Read is that of gobwasSession, with the reader that the library has for compressed messages.
func (s gobwasDeflate) Read(see func(Event)) (End, error) {
	var compressed wsflate.MessageState
	r := wsutil.DefaultReader(s.in, s.state)
	r.Extensions = []wsutil.RecvExtension{&compressed}
	r.CheckUTF8 = false // it would check the compressed bytes
	inflater := wsflate.NewReader(nil, func(r io.Reader) wsflate.Decompressor { return flate.NewReader(r) })
	return s.read(r, see, func() ([]byte, error) {
		if !compressed.IsCompressed() {
			return io.ReadAll(r)
		}
		inflater.Reset(r)
		return io.ReadAll(inflater)
	})
}

func (s gobwasDeflate) Send(op codec.Opcode, payload []byte) error {
	f, err := wsflate.CompressFrame(ws.NewFrame(ws.OpCode(op), true, payload))
	if err != nil {
		return err
	}
	return s.frame(f)
}

func (s gobwasDeflate) SendParts(op codec.Opcode, parts [][]byte) error {
	var compressed wsflate.MessageState
	compressed.SetCompressed(true)
	w := wsutil.NewWriterSize(s.conn, s.state, ws.OpCode(op), 128)
	w.SetExtensions(&compressed)
	deflater := wsflate.NewWriter(w, func(w io.Writer) wsflate.Compressor {
		f, _ := flate.NewWriter(w, flate.BestCompression) // the level is good
		return f
	})
	if err := writeParts(deflater, parts); err != nil {
		return err
	}
	return w.Flush()
}
