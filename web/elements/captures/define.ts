import { register } from '../ui/register.ts';
import { CaptureBar } from './bar.ts';
import { CaptureCard } from './card.ts';
import { CaptureKeys } from './keys.ts';
import { CaptureList } from './list.ts';
import { CaptureOffer } from './offer.ts';

// Fetched when the first file of recorded traffic is opened.
register([
  ['ws-lens-capture-bar', CaptureBar],
  ['ws-lens-capture-keys', CaptureKeys],
  ['ws-lens-capture-card', CaptureCard],
  ['ws-lens-capture-list', CaptureList],
  ['ws-lens-capture-offer', CaptureOffer],
]);

export { open, openFiles } from '../../store/captures/open.ts';
