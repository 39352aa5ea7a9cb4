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

INSTALLED = os.path.join('node_modules', '.bin', 'wslens')
SETTINGS = ('dir', 'show', 'theme', 'width', 'expect', 'extensions', 'frame', 'panes')


def validator(language, inputs, options, attrs, md):
    for name, value in inputs.items():
        (options if name in SETTINGS or name == 'live' else attrs)[name] = value
    return True


def fence(source, language, class_name, options, md, **kwargs):
    command = shlex.split(os.environ.get('WSLENS', INSTALLED if os.path.exists(INSTALLED) else 'npx wslens'))
    settings = {'theme': 'auto', **options}
    arguments = [f'--{name}={settings[name]}' for name in SETTINGS if name in settings]
    arguments += ['--live'] if 'live' in settings else []
    arguments += [f'--at={place}' for place in place_of(source, md)]
    done = subprocess.run([*command, 'render', '--as', 'html', *arguments, '-'], input=source, capture_output=True, encoding='utf-8')
    if done.returncode != 0:
        raise SuperFencesException(done.stderr.strip())
    # Markdown puts what it does not know as a block into a paragraph, which no figure may stand in.
    return f'<div>{done.stdout}</div>' if 'live' in settings else done.stdout


def place_of(source, md):
    """The file and the line of a fence, as a list of one, where MkDocs tells the file and the bytes stand in it once."""
    try:
        path = md.treeprocessors['relpath'].file.abs_src_path
    except (KeyError, AttributeError):
        return []
    with open(path, encoding='utf-8-sig') as file:
        lines = [line.strip() for line in file]
    wanted = [line.strip() for line in source.splitlines()]
    starts = [i for i in range(len(lines)) if lines[i:i + len(wanted)] == wanted]
    return [f'{path}:{starts[0] + 1}'] if len(starts) == 1 else []
