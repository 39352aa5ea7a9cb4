package inspect_test

import (
	"os"
	"runtime/debug"
	"testing"
)

// TestMain has garbage collected a quarter as often: the tests make thousands of reports, each of which is garbage at once, and
// collecting them is a third of the time.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}
