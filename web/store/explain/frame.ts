import { opcodes } from '../../texts/en/opcodes.ts';
import { wholeTexts } from '../../texts/en/wholes.ts';
import { lackingBytes } from '../diagram.ts';
import { capital, count } from '../words.ts';
import { hasHeader, type FrameContext } from './context.ts';
import { frameCrumb } from './crumbs.ts';
import { explanation, type Explanation } from './explanation.ts';
import { fill } from './fill.ts';
import { linksTo } from './links.ts';
import { senderOf } from './sender.ts';

/** A whole frame: what it is, who sent it, and its parts. */
export function explainFrame(context: FrameContext): Explanation {
  const { report, question, at } = context;
  const opcode = opcodes[at.opcode];
  const { side, guessed } = senderOf(report, question, at);
  const senders: Readonly<Record<string, string>> = wholeTexts.sender;
  const sender = senders[`${side}${guessed ? ' guessed' : ''}`] ?? '';
  const name = opcode?.name ?? '';
  return explanation({
    path: report.frameCount > 1 ? [{ ...frameCrumb(context), subject: null }] : [],
    title: fill(wholeTexts.sent, { kind: capital(name), sender }),
    paragraphs: [
      { lead: `opcode ${at.opcode}.`, kind: 'opcode', text: opcode?.what ?? '', section: opcode?.section ?? '' },
      { text: partsOf(context) },
      { text: wholeTexts.point },
    ],
    links: linksTo(['5.2', opcode?.section ?? '']),
  });
}

function partsOf({ at }: FrameContext): string {
  const header = count(at.headerBytes, 'byte');
  if (!hasHeader(at)) return fill(wholeTexts.cut, { header: count(at.availableBytes, 'byte') });
  const parts = at.payloadLength === '0' ? wholeTexts.noPayload : wholeTexts.parts;
  const lacking = lackingBytes(at);
  const missing = lacking > 0n ? ' ' + fill(wholeTexts.missing, { missing: count(String(lacking), 'byte') }) : '';
  return fill(parts, { header, payload: count(at.payloadLength, 'byte') }) + missing;
}
