package captures

import (
	"time"

	"github.com/wslens/wslens/codec/capture/tcp"
)

// sealed is a TLS connection, of which the records are kept until all keys are known.
type sealed struct {
	conversation *conversation
	ending       tcp.Ending
}

func newSealed(c *conversation) *sealed { return &sealed{conversation: c} }

func (s *sealed) data(end int, b []byte, at time.Time) {}
func (s *sealed) lost(end, n int, at time.Time)        {}

func (f *File) openSealed(secrets []byte) {}
