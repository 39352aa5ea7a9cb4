// Package words puts numbers into sentences.
package words

import "strconv"

// Number writes a number with commas between its thousands: "32,768". It is not negative.
func Number(n int) string { return Number64(uint64(n)) }

// Number64 is Number for the lengths that an int may not hold.
func Number64(n uint64) string { return Grouped(strconv.FormatUint(n, 10)) }

// Grouped puts commas into the digits of a number.
func Grouped(digits string) string {
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// Count returns "1 byte", "2 bytes" and so on.
func Count(n int, noun string) string { return Count64(uint64(n), noun) }

// Count64 is Count for the lengths that an int may not hold.
func Count64(n uint64, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return Number64(n) + " " + noun
}

// IsAre returns the verb that goes with n.
func IsAre(n uint64) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// Bit returns "1" for a bit that is set, else "0".
func Bit(set bool) string {
	if set {
		return "1"
	}
	return "0"
}
