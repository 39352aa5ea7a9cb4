import { Accept } from '../handshake/accept-value.ts';
import { AcceptsPane } from '../explain/implementations.ts';
import { AnswerFrame } from '../message/due-frame.ts';
import { Bits } from '../frame/bits.ts';
import { Box } from '../input/box.ts';
import { Bytes } from '../frame/bytes.ts';
import { ConnectionPane } from '../frames/connection.ts';
import { CapturePane } from '../frames/capture.ts';
import { Carriers } from '../message/carriers.ts';
import { CopyButton } from '../ui/copy.ts';
import { CopyMenu } from '../ui/copy-menu.ts';
import { Deflate } from '../frame/deflate.ts';
import { Examples } from '../input/examples.ts';
import { Fields } from '../frame/fields.ts';
import { FindingCard } from '../explain/finding.ts';
import { Findings } from '../explain/findings.ts';
import { Frames } from '../frames/frames.ts';
import { Held } from '../input/long-text.ts';
import { HandshakePane } from '../handshake/handshake.ts';
import { Judge } from '../input/judge.ts';
import { WsLens } from './lens.ts';
import { MessagePane } from '../message/message.ts';
import { Notations } from '../input/notations.ts';
import { Reading } from '../message/reading.ts';
import { ReadingTree } from '../message/reading-tree.ts';
import { Recognised } from '../input/recognised.ts';
import { ReplyPane } from '../handshake/server-response.ts';
import { Strip } from '../explain/byte-excerpt.ts';
import { TakeawayDialog } from '../share/takeaway.ts';
import { Terms } from '../handshake/terms.ts';
import { Unmask } from '../frame/unmask.ts';
import { VerdictPane } from '../verdict/verdict.ts';

/** The inner elements stand before the lens, so that all are known when it is first drawn. */
const elements: readonly (readonly [string, CustomElementConstructor])[] = [
  ['ws-lens-copy', CopyButton],
  ['ws-lens-copy-menu', CopyMenu],
  ['ws-lens-takeaway', TakeawayDialog],
  ['ws-lens-answer', AnswerFrame],
  ['ws-lens-strip', Strip],
  ['ws-lens-recognised', Recognised],
  ['ws-lens-held', Held],
  ['ws-lens-box', Box],
  ['ws-lens-judge', Judge],
  ['ws-lens-examples', Examples],
  ['ws-lens-verdict', VerdictPane],
  ['ws-lens-notations', Notations],
  ['ws-lens-finding', FindingCard],
  ['ws-lens-findings', Findings],
  ['ws-lens-accept', Accept],
  ['ws-lens-terms', Terms],
  ['ws-lens-handshake', HandshakePane],
  ['ws-lens-reply', ReplyPane],
  ['ws-lens-frames', Frames],
  ['ws-lens-connection', ConnectionPane],
  ['ws-lens-accepts', AcceptsPane],
  ['ws-lens-bits', Bits],
  ['ws-lens-bytes', Bytes],
  ['ws-lens-unmask', Unmask],
  ['ws-lens-reading-tree', ReadingTree],
  ['ws-lens-reading', Reading],
  ['ws-lens-carriers', Carriers],
  ['ws-lens-message', MessagePane],
  ['ws-lens-capture', CapturePane],
  ['ws-lens-deflate', Deflate],
  ['ws-lens-fields', Fields],
  ['ws-lens', WsLens],
];

/** Registers <ws-lens> and the elements that it is made of; a name that is taken stays as it is. */
export function define(): void {
  for (const [name, element] of elements) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}
