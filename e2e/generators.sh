#!/bin/sh
# Makes sure that the generators are there which npm does not have, and what makes the PDF of a book.
set -eu
. "$(dirname "$0")/packages.sh"
missing hugo command -v hugo
missing mkdocs command -v mkdocs
missing mkdocs-material [ -d /usr/share/mkdocs/themes/material ]
missing python3-sphinx command -v sphinx-build
missing librsvg2-bin command -v rsvg-convert
missing poppler-utils command -v pdftotext
missing latexmk command -v latexmk
missing texlive-latex-recommended kpsewhich sectsty.sty
missing texlive-latex-extra kpsewhich needspace.sty
missing texlive-fonts-recommended kpsewhich t1ptm.fd
missing tex-gyre kpsewhich tgtermes.sty
install "The tests of generators need" 1
