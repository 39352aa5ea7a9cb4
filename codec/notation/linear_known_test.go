package notation_test

// notLinear are the texts that take more than linear time, with how many times as long ten times as much takes. Each that is
// mended goes from here.
var notLinear = map[string]float64{
	`any/"\n" between bytes`:            77,
	`any/"\r\n" between bytes`:          89,
	`any/" \n" between bytes`:           80,
	"any/\"```\\n\" between bytes":      46,
	"binary/many b'":                    94,
	"binary/many b'\\x81":               90,
	"binary/many Buffer.from('":         109,
	"binary/many {\"a\":":               110,
	"any/````\\n` between two `0x81, `": 81,
	"any/````\\n` within base64":        60,
	"any/`\\r\\n`, then `-127, `":       58,
	"hex/`\\n `":                        95,
	"hex-spaced/`  \\n`":                118,
	"wireshark/`\\n`":                   148,
	"repaired/`  \\n`":                  102,
}
