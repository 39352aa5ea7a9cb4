"""A directive of Sphinx that draws WebSocket frames by the command wslens.

conf.py:     sys.path.append('node_modules/wslens/sphinx'); extensions = ['wslens_sphinx']
In a page:   .. wslens::
                :dir: client
                :show: bits,fields

                81 85 37 fa 21 3d 7f 9f 4d 51 58

HTML gets the picture, with the element around it where :live: is set; LaTeX gets it in greys as PDF, made by the command in
wslens_svg_to_pdf; everything else gets the diagram in letters, and so does LaTeX without that command. What is wrong in the bytes and not
expected fails the build.
"""
import hashlib
import os
import subprocess

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.errors import SphinxError
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

SETTINGS = ('dir', 'show', 'theme', 'width', 'expect', 'extensions', 'frame', 'panes')


class picture(nodes.General, nodes.Element):
    """The bytes and the options, until it is known what they are drawn for."""


class Wslens(SphinxDirective):
    has_content = True
    option_spec = {**{name: directives.unchanged for name in SETTINGS}, 'live': directives.flag}

    def run(self):
        self.assert_has_content()
        source, line = self.content.items[0]
        text = '\n'.join(self.content)
        live = ['--live'] if 'live' in self.options else []
        options = {name: value for name, value in self.options.items() if name in SETTINGS}
        html = draw(self.config, 'html', text, {'theme': 'auto', **options}, *live, f'--at={source}:{line + 1}')
        return [picture(text=text, options=options, html=html)]


class Draw(SphinxPostTransform):
    default_priority = 5

    def run(self, **kwargs):
        for node in list(self.document.findall(picture)):
            node.replace_self(self.drawn(node))

    def drawn(self, node):
        if self.app.builder.format == 'html':
            return nodes.raw('', node['html'], format='html')
        name = self.pdf(node) if self.app.builder.format == 'latex' else None
        if name:
            # On the page of what is said before it.
            return nodes.raw('', f'\n\\par\\nopagebreak{{\\centering\\sphinxincludegraphics{{{name}}}\\par}}\n', format='latex')
        letters = draw(self.config, 'ascii', node['text'], node['options'])
        return nodes.literal_block(letters, letters, language='none')

    def pdf(self, node):
        """The name of the picture in the folder of the LaTeX file; None where nothing makes a PDF of it."""
        svg = draw(self.config, 'svg', node['text'], {'theme': 'mono', **node['options']})
        name = f'wslens-{hashlib.sha1(svg.encode()).hexdigest()[:16]}.pdf'
        try:
            made = subprocess.run(self.config.wslens_svg_to_pdf, input=svg.encode(), capture_output=True, check=True)
        except FileNotFoundError:
            return None
        with open(os.path.join(self.app.outdir, name), 'wb') as file:
            file.write(made.stdout)
        return name


def draw(config, form, text, options, *more):
    arguments = [f'--{name}={value}' for name, value in options.items()]
    command = [*config.wslens_command, 'render', '--as', form, *arguments, *more, '-']
    done = subprocess.run(command, input=text, capture_output=True, encoding='utf-8')
    if done.returncode != 0:
        raise SphinxError(done.stderr.strip())
    return done.stdout


def setup(app):
    installed = os.path.join('node_modules', '.bin', 'wslens')
    app.add_config_value('wslens_command', [installed] if os.path.exists(installed) else ['npx', 'wslens'], 'env')
    app.add_config_value('wslens_svg_to_pdf', ['rsvg-convert', '-f', 'pdf'], 'env')
    app.add_node(picture)
    app.add_directive('wslens', Wslens)
    app.add_post_transform(Draw)
    return {'parallel_read_safe': True, 'parallel_write_safe': True, 'env_version': 1}
