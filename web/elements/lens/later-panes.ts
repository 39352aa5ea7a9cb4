import { Implementations } from '../explain/implementations.ts';
import { Bytes } from '../frame/bytes.ts';
import { Deflate } from '../frame/deflate.ts';
import { Unmask } from '../frame/unmask.ts';
import { ConnectionPane } from '../frames/connection.ts';
import { Connections } from '../frames/connections.ts';
import { Frames } from '../frames/frames.ts';
import { AcceptValue } from '../handshake/accept-value.ts';
import { HandshakePane } from '../handshake/handshake.ts';
import { ServerResponse } from '../handshake/server-response.ts';
import { Terms } from '../handshake/terms.ts';
import { Notations } from '../input/notations.ts';
import { Carriers } from '../message/carriers.ts';
import { Comparison } from '../message/comparison.ts';
import { DueFramePane } from '../message/due-frame.ts';
import { MessagePane } from '../message/message.ts';
import { ReadingTree } from '../message/reading-tree.ts';
import { Reading } from '../message/reading.ts';
import { TakeawayDialog } from '../share/takeaway.ts';
import { Taken } from '../share/taken.ts';
import { CopyMenu } from '../ui/copy-menu.ts';
import type { Elements } from '../ui/register.ts';

/** The other panes, in the same order. A page may fetch them once its first are drawn. */
export const laterPanes: Elements = [
  ['ws-lens-copy-menu', CopyMenu],
  ['ws-lens-taken', Taken],
  ['ws-lens-takeaway', TakeawayDialog],
  ['ws-lens-answer', DueFramePane],
  ['ws-lens-notations', Notations],
  ['ws-lens-accept', AcceptValue],
  ['ws-lens-terms', Terms],
  ['ws-lens-handshake', HandshakePane],
  ['ws-lens-reply', ServerResponse],
  ['ws-lens-connections', Connections],
  ['ws-lens-frames', Frames],
  ['ws-lens-connection', ConnectionPane],
  ['ws-lens-accepts', Implementations],
  ['ws-lens-bytes', Bytes],
  ['ws-lens-unmask', Unmask],
  ['ws-lens-reading-tree', ReadingTree],
  ['ws-lens-reading', Reading],
  ['ws-lens-carriers', Carriers],
  ['ws-lens-comparison', Comparison],
  ['ws-lens-message', MessagePane],
  ['ws-lens-deflate', Deflate],
];
