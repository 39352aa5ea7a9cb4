package notation_test

// notLinear are the texts that take more than linear time, with how many times as long ten times as much takes. Each that is
// mended goes from here.
var notLinear = map[string]float64{}
