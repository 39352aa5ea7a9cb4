import { forms, parts, themes, widths } from './picture.js';

const sides = { client: 'client-to-server', server: 'server-to-client', auto: 'auto' };

/** A mistake in what was asked, or a finding that was not expected; line is that of the input, from 1. */
export class RenderError extends Error {
  name = 'RenderError';

  constructor(message, line) {
    super(message);
    this.line = line;
  }
}

/** What may be asked of a picture, as words: name=value, or a name alone. Each says what is wrong with its value. */
const settings = {
  as: (value) => ({ as: oneOf('as', [...Object.keys(forms), 'illustrated'], value) }),
  theme: (value) => ({ theme: oneOf('theme', themes, value) }),
  width: (value) => ({ width: Number(oneOf('width', widths.map(String), value)) }),
  show: (value) => ({ show: wordsOf(value).map((part) => oneOf('show', parts, part)) }),
  dir: (value) => ({ direction: sides[oneOf('dir', Object.keys(sides), value)] }),
  expect: (value) => ({ expect: wordsOf(value) }),
  extensions: (value) => ({ extensions: value }),
  frame: (value) => ({ frame: numberFrom('frame', value) }),
  bytes: (value) => ({ bytes: value === 'all' ? Infinity : numberFrom('bytes', value) }),
  panes: (value) => ({ panes: value }),
  layout: () => ({ values: false }),
  live: () => ({ live: true }),
};

export const settingNames = Object.keys(settings);

/** Those that have no value. */
export const switches = ['layout', 'live'];

/** The options of one setting. */
export function setting(name, value) {
  const read = Object.hasOwn(settings, name) ? settings[name] : null;
  if (!read) throw new RenderError(`There is no option ${name}. There are ${settingNames.join(', ')}.`);
  if (value === '' && ![...switches, 'extensions', 'expect'].includes(name))
    throw new RenderError(`${name} needs a value.`);
  return read(value);
}

/** The options behind the word wslens of a fence: dir=client show=bits,fields live. */
export function fenceOptions(text) {
  const options = {};
  const words = text.trim().replace(/^\{|\}$/g, '');
  for (const [, name, quoted, plain] of words.matchAll(/([\w-]+)(?:=(?:"([^"]*)"|((?:[^\s,]|,(?![\w-]+=))*)))?/g))
    Object.assign(options, setting(name, quoted ?? plain ?? ''));
  return options;
}

function oneOf(name, allowed, value) {
  if (allowed.includes(value)) return value;
  throw new RenderError(`${name} is one of ${allowed.join(', ')}, not ${JSON.stringify(value)}.`);
}

function numberFrom(name, value) {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new RenderError(`${name} is a number from 1 on, not ${JSON.stringify(value)}.`);
}

const wordsOf = (value) =>
  value
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
