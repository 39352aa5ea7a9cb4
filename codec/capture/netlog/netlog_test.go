package netlog_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/capture/netlog"
)

// Of the events only those are told that the names in the constants stand for. A socket is alive from the beginning of its event to
// the end.
func TestEventsByName(t *testing.T) {
	const log = `{"constants":{"logEventTypes":{"SOCKET_ALIVE":7,"HOST_RESOLVER_MANAGER_JOB":8},"logEventPhase":{"PHASE_BEGIN":1,"PHASE_END":2},"timeTickOffset":1000},
"events":[
 {"type":7,"phase":1,"time":"1","source":{"id":3}},
 {"type":8,"phase":1,"time":"2","source":{"id":4}},
 {"type":9,"phase":0,"time":"3","source":{"id":5}},
 {"type":7,"phase":2,"time":"4","source":{"id":3}}
]}`
	var times []int64
	err := netlog.Read(strings.NewReader(log), func(e *netlog.Event) {
		if e.Kind != netlog.Closed || e.Source != 3 {
			t.Errorf("%+v", e)
		}
		times = append(times, e.Time.UnixMilli())
	})
	if err != nil || !slices.Equal(times, []int64{1004}) {
		t.Errorf("%v, %v", times, err)
	}
}
