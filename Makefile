# make serve: the page on 127.0.0.1    make build: dist/    make test: everything    make bench: numbers beside budgets
SHELL := /bin/sh
MAKEFLAGS += --no-print-directory
PACKAGES := ./codec/... ./wasm/...
WASM_GO := GOOS=js GOARCH=wasm go
# Go's runner hands the environment to the program, which takes only a short one.
WASM_EXEC := env -i PATH="$(PATH)" HOME="$(HOME)" $(shell go env GOROOT)/lib/wasm/go_js_wasm_exec
PRETTIER := web/node_modules/.bin/prettier --config web/.prettierrc.json --log-level warn
FORMATTED := 'web/**/*.{ts,js,mjs,css,json}' 'e2e/**/*.{mjs,json}' '!**/*.gen.ts' '!**/package-lock.json' '!web/data/**'
STATICCHECK := go tool -modfile=e2e/tools/go.mod staticcheck
# Under another GOOS go tool would build the tool itself for it.
STATICCHECK_PATH := go tool -modfile=e2e/tools/go.mod -n staticcheck
NODE_TEST := node --test --test-concurrency=1 --test-reporter=spec
VECTORS ?=
FUZZTIME ?= 30s
REPORT = $(filter-out %_test.go,$(wildcard codec/report/*.go))

.PHONY: build serve test check check-go check-web test-web test-go test-wasm test-peers test-site test-firefox test-firefox-1 test-firefox-2 test-chromium test-api test-hosts test-live test-accepts hosts accepts conformance exhaustive linear race bench fuzz snapshot types rules fmt clean packages browsers peers runtimes generators

build: web/node_modules/.package-lock.json
	./build.sh

serve: build
	node web/serve/serve.mjs dist

# What needs no site, and then what does, three at a time, as some of it waits for others: what is printed of each comes at its end.
test:
	@$(MAKE) -j3 -k --output-sync=target test-wasm test-go packages check-go check-web test-web test-peers build
	@$(MAKE) test-site

check: check-go check-web

check-go:
	@files=$$(gofmt -l codec wasm e2e/bench e2e/fixtures e2e/peers); test -z "$$files" || { echo "gofmt would change: $$files"; exit 1; }
	go vet $(PACKAGES)
	$(WASM_GO) vet ./wasm/... ./e2e/...
	$(STATICCHECK) $(PACKAGES)
	GOOS=js GOARCH=wasm $$($(STATICCHECK_PATH)) ./wasm/... ./e2e/...
	go test -run Generated ./wasm/types ./wasm/rules

check-web: web/node_modules/.package-lock.json e2e/node_modules/.package-lock.json
	web/node_modules/.bin/tsc -p web
	web/node_modules/.bin/eslint --config web/eslint.config.js --max-warnings 0 web e2e
	$(PRETTIER) --check $(FORMATTED)

# What the page computes, without a page: these tests stand beside what they test.
test-web: web/node_modules/.package-lock.json
	node --import ./web/testing/typescript.mjs --test-reporter=spec web/testing/all.mjs

# The codec starts no goroutines: the race detector watches the one test that does.
test-go:
	go test $(PACKAGES)
	go test -race -run Concurrent ./codec/inspect

# What takes many long or random inputs tells of an algorithm, which is the same wherever it runs: test-go has it.
test-wasm:
	@$(WASM_GO) test -exec='$(WASM_EXEC)' -skip '(?i)linear|Random|Chance|EveryPrefix|AllFirstBytes|PassagesTile|LongTexts' $(PACKAGES)

# The codec against other implementations; a module of its own, so that the codec's dependencies stay few.
test-peers:
	cd e2e/peers && go vet ./... && go test ./...

# All that works on what is in dist.
test-site: e2e/node_modules/.package-lock.json browsers peers runtimes
	@$(MAKE) -j3 -k --output-sync=target test-firefox-1 test-firefox-2 test-chromium test-api test-hosts test-live test-accepts

test-firefox test-chromium: test-%: e2e/node_modules/.package-lock.json browsers
	WSLENS_BROWSER=$* node --test-reporter=spec e2e/page/all.mjs

# Firefox takes longest: each half of its tests for itself.
test-firefox-1 test-firefox-2: test-firefox-%: e2e/node_modules/.package-lock.json browsers
	WSLENS_BROWSER=firefox WSLENS_PART=$*/2 node --test-reporter=spec e2e/page/all.mjs

test-api: e2e/node_modules/.package-lock.json runtimes
	$(NODE_TEST) e2e/api e2e/build e2e/takeaway e2e/package e2e/learn/lessons.test.mjs e2e/learn/decoders.test.mjs e2e/learn/neighbours.test.mjs

# The element in pages of others.
test-hosts: e2e/node_modules/.package-lock.json browsers
	$(NODE_TEST) e2e/hosts

# The recipes of the page for authors, and a book, with the generators and bundlers that it names. It takes minutes, and is not in make test.
hosts: build e2e/node_modules/.package-lock.json e2e/generators/node_modules/.package-lock.json browsers generators
	$(NODE_TEST) e2e/generators

test-live: e2e/node_modules/.package-lock.json browsers peers
	$(NODE_TEST) e2e/browser e2e/live

# What implementations do with each case of e2e/accepts, against what web/data/accepts.json says.
test-accepts: e2e/node_modules/.package-lock.json browsers
	$(NODE_TEST) e2e/accepts

# Writes web/data/accepts.json anew.
accepts: e2e/node_modules/.package-lock.json browsers
	node e2e/accepts/main.mjs

conformance:
	@test -n "$(VECTORS)" || { echo 'Say where the vectors are: make conformance VECTORS=folder'; exit 1; }
	WSLENS_VECTORS="$$(cd "$(VECTORS)" && pwd)" go test -count=1 -run Conformance -v ./codec/...

# All headers, lengths, status codes and sequences of UTF-8, of which make test takes a part, against what the RFCs say of them; and
# all bytes in place of one in the tasks of the lessons.
exhaustive: build
	WSLENS_EXHAUSTIVE=1 go test -count=1 -run Enumerate -v ./codec
	WSLENS_EXHAUSTIVE=1 $(NODE_TEST) e2e/learn/neighbours.test.mjs

# That time goes with the size of the input, of each text in each form and up to a megabyte; make test takes some, and stops at 100 kB.
linear:
	WSLENS_LINEAR=all go test -count=1 -timeout 0 -run Linear ./codec/...

# All tests under the race detector; make test has it watch the one that starts goroutines.
race:
	go test -race -timeout 0 $(PACKAGES)

bench: build browsers e2e/node_modules/.package-lock.json
	node e2e/bench/bench.mjs
	cd e2e/peers && go run ./speed

# Each fuzz target for a while; make test runs their seeds.
fuzz:
	@grep -roE --include='*_test.go' '^func Fuzz[A-Za-z]+' codec | sed 's|\(.*\)/[^/]*:func \(.*\)|\1 \2|' | while read -r dir name; do \
	    echo "$$dir $$name"; \
	    go test -run '^$$' -fuzz "^$$name$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x ./$$dir || exit 1; \
	done

# Takes anew what the page has of its first example before its modules are there, and builds the page with it.
snapshot: build browsers e2e/node_modules/.package-lock.json
	node e2e/snapshot/main.mjs
	./build.sh

types:
	go run ./wasm/types $(REPORT) > web/report.gen.ts
	go run ./wasm/types -shapes $(REPORT) > wasm/internal/boundary/report.gen.go.new
	mv wasm/internal/boundary/report.gen.go.new wasm/internal/boundary/report.gen.go
	go run ./wasm/types codec/captures/list.go > web/capture/list.gen.ts
	go run ./wasm/sayings > web/data/sayings.json

# What pages show of the rules.
rules:
	go run ./wasm/rules codec/rule/testdata/*.json > web/data/rules.json.new
	mv web/data/rules.json.new web/data/rules.json

fmt: web/node_modules/.package-lock.json
	gofmt -w codec wasm e2e/bench e2e/fixtures e2e/peers
	$(PRETTIER) --write $(FORMATTED)

# What tests need of the system, one after the other, as only one can install at a time.
packages:
	@e2e/browsers.sh
	@e2e/peers.sh
	@e2e/runtimes.sh

browsers:
	@e2e/browsers.sh

# Those to which the codec speaks over connections.
peers:
	@e2e/peers.sh

# What runs the programs that are taken away.
runtimes:
	@e2e/runtimes.sh

generators:
	@e2e/generators.sh

clean:
	rm -rf dist web/node_modules e2e/node_modules e2e/generators/node_modules

# npm writes its own copy of the lock file: as long as that is the newer one, the packages are there.
%/node_modules/.package-lock.json: %/package-lock.json
	@echo 'Installing the npm packages of $*'
	@npm ci --prefix $* --loglevel=error >/dev/null
	@touch $@
