import { illustrated } from '../picture/illustrated/illustrated.ts';
import { forms } from '../picture/picture.ts';
import { bugReport } from './bug-report.ts';
import { goCoder } from './go-coder.ts';
import { goSocket } from './go-socket.ts';
import { netcat } from './netcat.ts';
import { nodeNet } from './node-net.ts';
import { pythonSocket } from './python-socket.ts';
import { pythonWebsockets } from './python-websockets.ts';
import { rowsAsCsv, rowsAsJson, rowsAsText } from './rows.ts';
import type { Takeaway } from './types.ts';

const picture = 'Picture';
const report = 'Report';
const list = 'List';
const code = 'Code';

const drawnAs =
  (form: keyof typeof forms): Takeaway['write'] =>
  (report, frames) =>
    forms[form](report, { frames });

/** Every form, in the order of the menu. */
export const takeaways: readonly Takeaway[] = [
  {
    id: 'bug-report',
    label: 'Report for a bug tracker',
    group: report,
    extension: '.md',
    mime: 'text/markdown',
    write: bugReport,
  },
  {
    id: 'markdown',
    label: 'Markdown table',
    group: report,
    extension: '.md',
    mime: 'text/markdown',
    write: drawnAs('md'),
  },
  {
    id: 'illustrated',
    label: 'Illustrated document',
    group: report,
    extension: '.html',
    mime: 'text/html',
    write: (report) => illustrated(report),
  },
  { id: 'svg', label: 'SVG picture', group: picture, extension: '.svg', mime: 'image/svg+xml', write: drawnAs('svg') },
  { id: 'ascii', label: 'RFC diagram', group: picture, extension: '.txt', mime: 'text/plain', write: drawnAs('ascii') },
  { id: 'json', label: 'JSON', group: report, extension: '.json', mime: 'application/json', write: drawnAs('json') },
  { id: 'rows-csv', label: 'Rows as CSV', group: list, extension: '.csv', mime: 'text/csv', write: rowsAsCsv },
  {
    id: 'rows-json',
    label: 'Rows as JSON',
    group: list,
    extension: '.json',
    mime: 'application/json',
    write: rowsAsJson,
  },
  { id: 'rows-text', label: 'Rows as text', group: list, extension: '.txt', mime: 'text/plain', write: rowsAsText },
  { id: 'go-socket', label: 'Go, raw socket', group: code, extension: '.go', mime: 'text/plain', write: goSocket },
  { id: 'go-coder', label: 'Go, coder/websocket', group: code, extension: '.go', mime: 'text/plain', write: goCoder },
  {
    id: 'python-socket',
    label: 'Python, raw socket',
    group: code,
    extension: '.py',
    mime: 'text/x-python',
    write: pythonSocket,
  },
  {
    id: 'python-websockets',
    label: 'Python, websockets',
    group: code,
    extension: '.py',
    mime: 'text/x-python',
    write: pythonWebsockets,
  },
  {
    id: 'node-net',
    label: 'Node, raw socket',
    group: code,
    extension: '.mjs',
    mime: 'text/javascript',
    write: nodeNet,
  },
  { id: 'netcat', label: 'Shell, printf and nc', group: code, extension: '.sh', mime: 'text/x-sh', write: netcat },
];
