package inspect_test

import (
	"reflect"
	"sync"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// Reports of several goroutines at once are those of one: nothing is shared. The race detector watches.
func TestConcurrent(t *testing.T) {
	for file, cases := range goldens(t) {
		alone := make([]*inspect.Report, len(cases))
		for i, g := range cases {
			alone[i] = g.report(t)
		}
		var both sync.WaitGroup
		for range 2 {
			both.Go(func() {
				for i, g := range cases {
					if !reflect.DeepEqual(g.report(t), alone[i]) {
						t.Errorf("%s: %s is another report at the same time as others", file, g.Name)
					}
				}
			})
		}
		both.Wait()
	}
}
