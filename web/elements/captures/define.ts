import { register } from '../ui/register.ts';
import { CaptureBar } from './bar.ts';
import { CaptureCard } from './card.ts';
import { CaptureList } from './list.ts';

// Fetched when the first file of recorded traffic is opened.
register([
  ['ws-lens-capture-bar', CaptureBar],
  ['ws-lens-capture-card', CaptureCard],
  ['ws-lens-capture-list', CaptureList],
]);

export { open, openFiles } from '../../store/captures/open.ts';
