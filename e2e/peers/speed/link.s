// The empty file allows functions without a body, which mask.go links by name.
