package inspect

import (
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/handshake"
)

// judged is a report, and what its verdict goes by besides.
type judged struct {
	*Report
	identity          *identity // nil for heads, captures and texts that are no bytes
	request, response *handshake.Head
	sides             []*connection.Direction // beside the lanes of the report's connection
	guessed           bool                    // the side of the only lane is told by the MASK bits alone
	beyond            int                     // bytes behind those of the report that are not kept
}
