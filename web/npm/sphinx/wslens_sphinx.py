"""A directive of Sphinx that draws WebSocket frames by the command wslens.

conf.py:     sys.path.append('node_modules/wslens/sphinx'); extensions = ['wslens_sphinx']
In a page:   .. wslens::
                :dir: client
                :show: bits,fields

                81 85 37 fa 21 3d 7f 9f 4d 51 58

HTML gets the picture, everything else the diagram in letters. What is wrong in the bytes and not expected fails the build.
"""
import subprocess

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.addnodes import only
from sphinx.errors import SphinxError
from sphinx.util.docutils import SphinxDirective

SETTINGS = ('dir', 'show', 'theme', 'width', 'expect', 'extensions', 'frame')


class Wslens(SphinxDirective):
    has_content = True
    option_spec = {name: directives.unchanged for name in SETTINGS}

    def run(self):
        html = nodes.raw('', self.draw('html', {'theme': 'auto'}), format='html')
        ascii_art = self.draw('ascii', {})
        picture = nodes.literal_block(ascii_art, ascii_art, language='none')
        return [only('', html, expr='html'), only('', picture, expr='not html')]

    def draw(self, form, defaults):
        options = {**defaults, **self.options}
        arguments = [f'--{name}={value}' for name, value in options.items()]
        command = [*self.config.wslens_command, 'render', '--as', form, *arguments, '-']
        text = '\n'.join(self.content)
        done = subprocess.run(command, input=text, capture_output=True, encoding='utf-8')
        if done.returncode != 0:
            source, line = self.get_source_info()
            raise SphinxError(f'{source}:{line}: {done.stderr.strip()}')
        return done.stdout


def setup(app):
    app.add_config_value('wslens_command', ['npx', 'wslens'], 'env')
    app.add_directive('wslens', Wslens)
    return {'parallel_read_safe': True, 'parallel_write_safe': True}
