module github.com/wslens/wslens

go 1.26.0

require github.com/norunners/vert v0.0.0-20221203075838-106a353d42dd

require (
	github.com/gopacket/gopacket v1.7.7
	github.com/klauspost/compress v1.20.3
	golang.org/x/crypto v0.59.0
	golang.org/x/net v0.62.0
)

require golang.org/x/sys v0.50.0 // indirect
