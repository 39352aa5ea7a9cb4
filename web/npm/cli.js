#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { RenderError, setting, settingNames, switches } from './asked.js';
import { fences } from './fences.js';
import { asciiLayout, layoutSvg } from './picture.js';
import { renderSync } from './static.node.js';

const help = `wslens render [options] FILE      draws a frame, a message, a handshake or a connection; - is the standard input
wslens render --layout [options]  draws the layout of any frame, without values
wslens fences FOLDER --out FOLDER draws every fence of the Markdown files, for generators that cannot run a command

  --as svg|html|ascii|md|json     by default svg
  --as illustrated                a document that explains all from the first byte to the last
  --theme light|dark|auto|mono|rfc  auto goes by the page around it, mono is for print, rfc keeps to RFC 7996
  --width 32|16|8                 how many bits stand in a row; 16 has the larger letters on a page of a book
  --show PART,...                 of bits, hex, unmasked, fields, payload, findings, sequence; by default bits, hex, unmasked
                                  and findings for up to four frames of one side, sequence and findings for all else;
                                  without findings, nothing is marked
  --bytes N|all                   how many bytes of each payload are drawn at most
  --dir client|server|auto        who sent the frames; by default, auto, the masks tell
  --extensions VALUE              the negotiated Sec-WebSocket-Extensions; '' for none
  --frame N                       that frame alone
  --live                          with --as html: puts the element around the picture
  --panes "NAME ..."              its panes
  --out FILE                      writes there, not to the standard output
  --at FILE:LINE                  where the input stands in a file, for the line of what is wrong
  --expect RULE,...               the errors and warnings that the input is to have

FILE holds what could be pasted into the page: hex, a dump, a handshake, a connection.
An error or a warning that is not expected ends the command with status 1, and its line. 2 stands for a mistake in what was asked.`;

const options = Object.fromEntries(
  settingNames.map((name) => [name, { type: switches.includes(name) ? 'boolean' : 'string' }]),
);

function main(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...options, out: { type: 'string' }, at: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const { help: asksHelp, out, at, ...asked } = values;
  const [command, file, ...others] = positionals;
  if (asksHelp || command === undefined) return help + '\n';
  const set = Object.assign({}, ...Object.entries(asked).map(([name, value]) => setting(name, String(value))));
  refuseUnknown(set.expect ?? []);
  if (others.length > 0) throw new RenderError(`One file at a time, please: ${others.join(', ')} is left over.`);
  if (command === 'fences') return fences(file, out, set);
  if (command !== 'render') throw new RenderError(`There is no command ${command}. See wslens --help.`);
  if (file === undefined && asked.layout) return layout(set);
  if (file === undefined) throw new RenderError('Which file? - is the standard input.');
  const drawn = renderFile(file, set, at);
  if (out === undefined) return drawn;
  writeFileSync(out, drawn);
  return '';
}

/** A rule that does not exist is a slip in what is asked, not in the input. */
function refuseUnknown(expected) {
  if (expected.length === 0) return;
  const rules = JSON.parse(readFileSync(new URL('./rules.json', import.meta.url), 'utf8'));
  const unknown = expected.find((name) => !rules.some(({ id }) => id === name));
  if (unknown !== undefined) throw new RenderError(`There is no rule ${unknown}.`);
}

function layout(set) {
  if (set.as === 'ascii') return asciiLayout(set.width);
  if ((set.as ?? 'svg') !== 'svg')
    throw new RenderError(`--layout without a file is drawn as svg or ascii, not as ${set.as}.`);
  return layoutSvg(set);
}

/** at is the place of the input in another file, as FILE:LINE. */
function renderFile(file, set, at = `${file === '-' ? 'standard input' : file}:1`) {
  const bytes = readFileSync(file === '-' ? 0 : file);
  try {
    return renderSync(textOr(bytes), set);
  } catch (error) {
    if (error.line === undefined) throw error;
    const [, name, first] = /^(.*):(\d+)$/.exec(at) ?? [at, at, 1];
    error.message = `${name}:${Number(first) + error.line - 1}: ${error.message}`;
    throw error;
  }
}

/** A file of frames as they are is no text. */
function textOr(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new Uint8Array(bytes);
  }
}

try {
  process.stdout.write(main(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`wslens: ${error.message}\n`);
  process.exitCode = error.line === undefined ? 2 : 1;
}
