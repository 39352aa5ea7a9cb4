import { wholeTexts } from '../../texts/en/wholes.ts';
import type { Message } from '../../report.gen.ts';
import { count, grouped } from '../words.ts';
import type { Context } from './context.ts';
import { here } from './crumbs.ts';
import { explanation, type Explanation } from './explanation.ts';
import { fill } from './fill.ts';

/** A message that came without its frame. */
export function explainMessage({ report, frame }: Context, message: Message): Explanation {
  const texts = report.kind === 'capture' ? wholeTexts.message : wholeTexts.payload;
  const kind = message.text === undefined ? texts.binary : texts.text;
  return explanation({
    path: report.messageCount > 1 ? [here(`Message ${grouped(frame + 1)}`)] : [],
    title: texts.title,
    paragraphs: [{ text: texts.what }, { text: fill(kind, { count: count(message.byteLength, 'byte') }) }],
  });
}

/** With nothing put in. */
export const explainEmpty = (): Explanation => explanation({ ...wholeTexts.empty });

/** Bytes that no frame and no head was read from. */
export const explainOutside = (): Explanation =>
  explanation({ title: wholeTexts.outside.title, paragraphs: [{ text: wholeTexts.outside.what }] });
