package peers

import (
	"bufio"
	"net"
	"net/http"
)

// bufferSize is that of every connection's reader and writer.
const bufferSize = 4096

// hijacked is the response of an HTTP server whose connection can be taken over.
type hijacked struct {
	conn   net.Conn
	br     *bufio.Reader
	header http.Header
}

// readRequest reads a request as an HTTP server does.
func readRequest(conn net.Conn, size int) (*hijacked, *http.Request, error) {
	h := &hijacked{conn: conn, br: bufio.NewReaderSize(conn, size), header: http.Header{}}
	r, err := http.ReadRequest(h.br)
	return h, r, err
}

func (h *hijacked) Header() http.Header         { return h.header }
func (h *hijacked) Write(b []byte) (int, error) { return h.conn.Write(b) }

// WriteHeader writes the status line and the header.
func (h *hijacked) WriteHeader(status int) {
	r := http.Response{StatusCode: status, ProtoMajor: 1, ProtoMinor: 1, Header: h.header}
	r.Write(h.conn)
}

// Hijack hands the connection over.
func (h *hijacked) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	return h.conn, bufio.NewReadWriter(h.br, bufio.NewWriterSize(h.conn, bufferSize)), nil
}
