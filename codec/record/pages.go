package record

// pages is a long list that grows without being copied.
type pages[T any] struct {
	list []*[pageSize]T
	n    int
}

const pageSize = 1024

func (p *pages[T]) add(v T) {
	if p.n%pageSize == 0 {
		p.list = append(p.list, new([pageSize]T))
	}
	p.n++
	*p.at(p.n - 1) = v
}

func (p *pages[T]) at(i int) *T { return &p.list[uint(i)/pageSize][uint(i)%pageSize] }
