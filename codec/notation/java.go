package notation

var java = Notation{ID: "java", Label: "Java", width: 2, read: readJava, whole: true}

var javaOpenings = []string{"new byte[]", "yteArrayOf", "[UInt8](", "[UInt8] =", "Data("}

// readJava reads the numbers from -128 to 127 that Java prints for bytes, and others that are signed; and how Java, C#,
// Kotlin and Swift write bytes.
func readJava(text string, out *sink) (int, string) {
	n := listCount{signed: true, characters: true}
	if score := n.readLiteral(text, javaOpenings, out); score > 0 {
		return score, "An array of bytes, as Java, C#, Kotlin or Swift writes it."
	}
	n.strict, n.characters = true, false
	if !n.readAssigned(text, out) || n.negative == 0 {
		return 0, ""
	}
	return n.score(91), "Numbers from -128 to 127, as Java prints bytes: -127 is 81 in hex."
}
