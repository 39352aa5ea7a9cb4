import { hexOf } from './bits.ts';
import type { Question } from './question.ts';

/** The RFC's masked "Hello" (section 5.7). */
export const exampleFrame = Uint8Array.of(0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58);

export const maskedHello = hexOf(exampleFrame);

/** What the page shows when it is opened without a state; web/page/snapshot.html is a picture of it. */
export const firstExample: Partial<Question> = { input: maskedHello, holds: 'frames' };
