import type { Frame, Report } from '../report.gen.ts';
import { sequenceOf, type Step } from '../store/sequence.ts';
import { visible } from '../store/visible.ts';
import { count, grouped } from '../store/words.ts';
import { badge } from './bit-rows.ts';
import type { Block, Canvas } from './canvas.ts';
import { faultyBits, isError, type Fault } from './faults.ts';
import { cutTo, fitting, widthOf } from './fit.ts';
import { el, type Node } from './node.ts';

const mostSteps = 60;
const stepHeight = 42;

/** The heads and frames as arrows between two lines: the client's, and the server's. */
export function sequence(canvas: Canvas, report: Report, faults: readonly Fault[]): Block[] {
  const steps = sequenceOf(report);
  const shown = steps.slice(0, mostSteps);
  const rest = steps.length - shown.length + report.frameCount - report.frames.length;
  const lanes = lanesOf(canvas);
  const height = shown.length * stepHeight + 18;
  const { palette } = canvas;
  const line = { stroke: palette.line, 'stroke-width': 1.5, fill: 'none' };
  const nodes: Node[] = [
    ...canvas.group({ size: 12.5, bold: true, anchor: 'middle' }, [
      canvas.text(lanes.client, 10, 'Client'),
      canvas.text(lanes.server, 10, 'Server'),
    ]),
    el('path', { d: `M${lanes.client} 18v${height - 18}M${lanes.server} 18v${height - 18}`, ...line }),
    ...shown.flatMap((step, i) => stepOf(canvas, step, 46 + i * stepHeight, faults)),
  ];
  const more = canvas.text(canvas.edge, height + 14, `${count(rest, 'more step')} not drawn here.`, {
    fill: palette.soft,
  });
  return [{ height: height + (rest > 0 ? 30 : 14), nodes: rest > 0 ? [...nodes, more] : nodes }];
}

const lanesOf = ({ edge, outer }: Canvas): { client: number; server: number } => ({
  client: edge + 44,
  server: outer - edge - 26,
});

function stepOf(canvas: Canvas, step: Step, y: number, faults: readonly Fault[]): Node[] {
  const { client, server } = lanesOf(canvas);
  const { palette } = canvas;
  const room = server - client - 30;
  const text = fitting(wordings(step), room, 12.5);
  const own = faults.filter((fault) => isAbout(step, fault));
  const fill = own.length === 0 ? palette.ink : own.some(isError) ? palette.error : palette.warning;
  const number = step.frame
    ? [canvas.text(client - 12, y + 4, grouped(step.frame.index + 1), { fill: palette.soft, size: 11, anchor: 'end' })]
    : [];
  const middle = (client + server) / 2;
  return [
    ...number,
    arrow(client, server, y, step.direction, fill),
    canvas.text(middle, y - 6, text, { fill, size: 12.5, anchor: 'middle' }),
    ...own
      .slice(0, 2)
      .flatMap((fault, i) => badge(canvas, middle + widthOf(text, 12.5) / 2 + 14 + i * 17, y - 10, fault)),
    ...(step.pairing && !step.pairing.startsWith('answered by')
      ? [canvas.text(middle, y + 13, step.pairing, { fill: palette.soft, size: 10.5, anchor: 'middle' })]
      : []),
  ];
}

const isAbout = ({ frame, head }: Step, fault: Fault): boolean =>
  frame
    ? frame.index === fault.finding.frame || (fault.key !== '' && faultyBits(frame, fault) !== null)
    : head !== undefined && fault.finding.byteStart >= head.byteStart && fault.finding.byteStart < head.byteEnd;

/** From one line to the other; where nobody knows who sent it, a broken line without a head. */
function arrow(client: number, server: number, y: number, direction: string, stroke: string): Node {
  const [from, to] = direction === 'server-to-client' ? [server, client] : [client, server];
  const back = to > from ? -7 : 7;
  const head = direction === 'unknown' ? '' : `M${to + back} ${y - 4}L${to} ${y}l${back} 4`;
  const dashed: Node['attributes'] = direction === 'unknown' ? { 'stroke-dasharray': '4 3' } : {};
  return el('path', { d: `M${from} ${y}H${to}${head}`, fill: 'none', stroke, 'stroke-width': 1.5, ...dashed });
}

/** What a step says, the most telling first. */
export function wordings({ head, frame, message, fragment }: Step): string[] {
  if (head) return [visible(head.startLine)];
  if (!frame) return [''];
  const part =
    fragment > 0 && message
      ? `, fragment ${fragment} of ${message.frames.length}${message.complete ? '' : ' so far'}`
      : '';
  const masked = frame.masked ? ', masked' : '';
  const name = `${frame.opcodeName}${part}`;
  const text = fragment > 0 ? undefined : (message?.text ?? message?.closeReason ?? printable(frame));
  const code = message?.closeCode === undefined || message.closeCode === 1005 ? '' : ` ${message.closeCode}`;
  const said = text ? ` “${cutTo(visible(text), 40)}”` : '';
  const size = count(frame.payloadLength || '0', 'byte');
  return [
    `${name}${code}${said}, ${size}${masked}`,
    `${name}${code}${said}`,
    `${name}${code}, ${size}`,
    `${name}${code}`,
  ];
}

/** What a Ping or a Pong carries, where it is text to look at. */
const printable = ({ opcode, payload }: Frame): string | undefined =>
  opcode > 8 && payload.every((byte) => byte >= 0x20 && byte < 0x7f) ? String.fromCharCode(...payload) : undefined;
