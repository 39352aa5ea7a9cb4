import { Accept } from './accept.ts';
import { AcceptsPane } from './accepts.ts';
import { AnswerFrame } from './answer.ts';
import { Bits } from './bits.ts';
import { Box } from './box.ts';
import { Bytes } from './bytes.ts';
import { ConnectionPane } from './connection.ts';
import { CapturePane } from './capture.ts';
import { Carriers } from './carriers.ts';
import { CopyButton } from './copy.ts';
import { CopyMenu } from './copy-menu.ts';
import { Deflate } from './deflate.ts';
import { Examples } from './examples.ts';
import { Fields } from './fields.ts';
import { FindingCard } from './finding.ts';
import { Findings } from './findings.ts';
import { Frames } from './frames.ts';
import { Held } from './held.ts';
import { HandshakePane } from './handshake.ts';
import { Judge } from './judge.ts';
import { WsLens } from './lens.ts';
import { MessagePane } from './message.ts';
import { Notations } from './notations.ts';
import { Reading } from './reading.ts';
import { ReadingTree } from './reading-tree.ts';
import { Recognised } from './recognised.ts';
import { ReplyPane } from './reply.ts';
import { Strip } from './strip.ts';
import { TakeawayDialog } from './takeaway.ts';
import { Terms } from './terms.ts';
import { Unmask } from './unmask.ts';
import { VerdictPane } from './verdict.ts';

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
