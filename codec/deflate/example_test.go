package deflate_test

import (
	"fmt"

	"github.com/wslens/wslens/codec/deflate"
)

func ExampleChoose() {
	offers := [][]deflate.Param{
		{{Name: "server_max_window_bits", Value: "7", HasValue: true}},
		{{Name: "client_max_window_bits"}},
	}
	chosen, answer := deflate.Choose(offers, deflate.Answer{deflate.ClientMaxWindowBits: 12})
	fmt.Println(chosen, answer)
	// Output: 1 permessage-deflate; client_max_window_bits=12
}
