import type { Handshake, Head, Report } from '../../report.gen.ts';
import { explainHead } from '../../store/explain/head.ts';
import { emptyQuestion } from '../../store/question.ts';
import { visible } from '../../store/visible.ts';
import { capital } from '../../store/words.ts';
import { el, sectionLinks, table, type Node } from '../picture.ts';
import { notesAt } from './finding-notes.ts';

/** A head line by line, each with what it is for. */
export function headSection(report: Report, head: Head): Node {
  const startEnd = head.fields[0]?.byteStart ?? head.byteEnd;
  const rest = head.fieldCount - head.fields.length;
  const isRequest = head.kind === 'request';
  return el(
    'section',
    {},
    el('h2', {}, isRequest ? 'The request' : 'The response'),
    el('p', {}, isRequest ? 'The client asks for a WebSocket, in HTTP.' : 'The server answers.'),
    el(
      'table',
      {},
      el(
        'tbody',
        {},
        row(report, head.startLine, head.byteStart, startEnd),
        ...head.fields.map(({ name, value, byteStart, byteEnd }) =>
          row(report, `${name}: ${value}`, byteStart, byteEnd),
        ),
      ),
    ),
    ...(rest > 0 ? [el('p', {}, `${rest} more fields are not listed.`)] : []),
    ...notesAt(report, head.byteStart, head.byteEnd),
  );
}

function row(report: Report, line: string, start: number, end: number): Node {
  const context = { report, question: emptyQuestion, frame: 0, subject: null, blocks: null };
  const range = { start: start * 8, end: end * 8 };
  const { paragraphs } = explainHead(context, range);
  const said = paragraphs.map(({ lead = '', text, section = '' }) =>
    el('p', {}, ...(lead ? [el('strong', {}, capital(lead)), ' '] : []), `${visible(text)} `, ...sectionLinks(section)),
  );
  return el(
    'tr',
    { 'data-bits': `${range.start}-${range.end}` },
    el('th', { scope: 'row' }, el('code', {}, visible(line))),
    el('td', {}, ...said),
  );
}

/** What the two heads agree on, and how the accept value is made. */
export function agreementSection({ acceptance, terms }: Handshake): Node[] {
  const steps = acceptance?.steps ?? [];
  if (steps.length === 0 && terms.length === 0) return [];
  const agreed = terms.map(({ name, offered, answered, meaning }) => [
    name,
    visible(offered),
    visible(answered),
    visible(meaning),
  ]);
  return [
    el(
      'section',
      {},
      el('h2', {}, 'What is agreed on'),
      ...(agreed.length > 0
        ? [table('What the client offers and the server answers', ['Name', 'Offered', 'Answered', 'Meaning'], agreed)]
        : []),
      ...(steps.length > 0
        ? [
            el(
              'p',
              {},
              'By Sec-WebSocket-Accept the server shows that it has read the key and means to speak WebSocket:',
            ),
            el(
              'ol',
              {},
              ...steps.map(({ name, value, text, section }) =>
                el(
                  'li',
                  {},
                  el('strong', {}, `${name}: `),
                  el('code', {}, visible(value)),
                  ` ${text} `,
                  ...sectionLinks(section),
                ),
              ),
            ),
          ]
        : []),
    ),
  ];
}
