package report_test

import (
	"testing"

	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/report"
)

// 1005 stands for no status code in an API; on the wire it is one that must not be sent, and is told as such.
func TestWithCode(t *testing.T) {
	for _, c := range []struct {
		close connection.SentClose
		want  string
	}{
		{connection.SentClose{Code: 1000, HasCode: true}, "with 1000"},
		{connection.SentClose{Code: 1005, HasCode: true}, "with 1005"},
		{connection.SentClose{Code: 1005}, "without a status code"},
	} {
		if got := report.WithCode(&c.close); got != c.want {
			t.Errorf("%+v: %s, want %s", c.close, got, c.want)
		}
	}
}
