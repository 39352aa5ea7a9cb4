"""A fence of MkDocs, by pymdownx.superfences, that draws WebSocket frames by the command wslens.

mkdocs.yml:  markdown_extensions:
               - pymdownx.superfences:
                   custom_fences:
                     - name: wslens
                       class: wslens
                       validator: !!python/name:wslens_mkdocs.validator
                       format: !!python/name:wslens_mkdocs.fence

with node_modules/wslens/mkdocs in PYTHONPATH. In a page, each value in quotation marks:

    ```wslens dir="client" show="bits,fields"

What is wrong in the bytes and not expected fails the build.
"""
import os
import shlex
import subprocess

from pymdownx.superfences import SuperFencesException

SETTINGS = ('dir', 'show', 'theme', 'width', 'expect', 'extensions', 'frame')


def validator(language, inputs, options, attrs, md):
    for name, value in inputs.items():
        (options if name in SETTINGS else attrs)[name] = value
    return True


def fence(source, language, class_name, options, md, **kwargs):
    command = shlex.split(os.environ.get('WSLENS', 'npx wslens'))
    arguments = [f'--{name}={value}' for name, value in {'theme': 'auto', **options}.items()]
    done = subprocess.run([*command, 'render', '--as', 'html', *arguments, '-'], input=source, capture_output=True, encoding='utf-8')
    if done.returncode != 0:
        raise SuperFencesException(done.stderr.strip())
    return done.stdout
