import { CopyMenu } from '../ui/copy-menu.ts';
import { CopyButton } from '../ui/copy.ts';
import { Box } from '../input/box.ts';
import { Examples } from '../input/examples.ts';
import { Judge } from '../input/judge.ts';
import { LongText } from '../input/long-text.ts';
import { Notations } from '../input/notations.ts';
import { Recognised } from '../input/recognised.ts';
import { VerdictPane } from '../verdict/verdict.ts';
import { ByteExcerpt } from '../explain/byte-excerpt.ts';
import { FindingCard } from '../explain/finding.ts';
import { Findings } from '../explain/findings.ts';
import { Implementations } from '../explain/implementations.ts';
import { AcceptValue } from '../handshake/accept-value.ts';
import { HandshakePane } from '../handshake/handshake.ts';
import { ServerResponse } from '../handshake/server-response.ts';
import { Terms } from '../handshake/terms.ts';
import { CapturePane } from '../frames/capture.ts';
import { ConnectionPane } from '../frames/connection.ts';
import { Frames } from '../frames/frames.ts';
import { Bits } from '../frame/bits.ts';
import { Bytes } from '../frame/bytes.ts';
import { Deflate } from '../frame/deflate.ts';
import { Fields } from '../frame/fields.ts';
import { Unmask } from '../frame/unmask.ts';
import { Carriers } from '../message/carriers.ts';
import { DueFramePane } from '../message/due-frame.ts';
import { MessagePane } from '../message/message.ts';
import { ReadingTree } from '../message/reading-tree.ts';
import { Reading } from '../message/reading.ts';
import { TakeawayDialog } from '../share/takeaway.ts';
import { WsLens } from './lens.ts';

/** The inner elements stand before the lens, so that all are known when it is first drawn. */
const elements: readonly (readonly [string, CustomElementConstructor])[] = [
  ['ws-lens-copy', CopyButton],
  ['ws-lens-copy-menu', CopyMenu],
  ['ws-lens-takeaway', TakeawayDialog],
  ['ws-lens-answer', DueFramePane],
  ['ws-lens-strip', ByteExcerpt],
  ['ws-lens-recognised', Recognised],
  ['ws-lens-held', LongText],
  ['ws-lens-box', Box],
  ['ws-lens-judge', Judge],
  ['ws-lens-examples', Examples],
  ['ws-lens-verdict', VerdictPane],
  ['ws-lens-notations', Notations],
  ['ws-lens-finding', FindingCard],
  ['ws-lens-findings', Findings],
  ['ws-lens-accept', AcceptValue],
  ['ws-lens-terms', Terms],
  ['ws-lens-handshake', HandshakePane],
  ['ws-lens-reply', ServerResponse],
  ['ws-lens-frames', Frames],
  ['ws-lens-connection', ConnectionPane],
  ['ws-lens-accepts', Implementations],
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
