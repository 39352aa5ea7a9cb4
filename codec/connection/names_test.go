package connection_test

import (
	"testing"

	"github.com/wslens/wslens/codec/connection"
)

// Every state has a name.
func TestNames(t *testing.T) {
	for state, want := range map[connection.State]string{connection.Idle: "idle", connection.InMessage: "in message", connection.InFrame: "in frame"} {
		if state.String() != want {
			t.Errorf("%d is called %q", state, state)
		}
	}
	for state, want := range map[connection.PairState]string{connection.Unanswered: "unanswered", connection.Unknown: "unknown"} {
		if state.String() != want {
			t.Errorf("%d is called %q", state, state)
		}
	}
}
