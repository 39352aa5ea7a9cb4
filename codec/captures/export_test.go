package captures

// SetMaxConnections has fewer connections listed, until it is set back.
func SetMaxConnections(n int) (back func()) {
	before := maxConnections
	maxConnections = n
	return func() { maxConnections = before }
}
