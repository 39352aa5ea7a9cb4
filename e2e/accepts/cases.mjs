import { closes } from './cases/close.mjs';
import { deflated } from './cases/deflate.mjs';
import { frames } from './cases/frames.mjs';
import { messages } from './cases/messages.mjs';
import { sound } from './cases/sound.mjs';

/**
 * What every implementation is sent, after a good handshake. A case:
 *
 *   id       its name in the data
 *   what     the same in words
 *   rule     the rule of the catalogue that it breaks or meets; none for what nobody should mind
 *   also     further rules that the bytes break
 *   like     further rules for which it answers the same question
 *   when     the values by which a reader's frame is matched to one of several cases of a rule
 *   frames   as framesOf in frames.mjs reads them: "header | payload" as a server sends it
 *   from     'client' or 'server', if the case makes sense from one side alone
 *   mask     whether the frames are masked, if not as that side should
 *   key      the masking key, if another than usual
 *   deflate  the parameters to agree on; '' for none beyond those that all implementations take
 *   gives    what a receiver delivers that takes it, as hex: messages, or the payload of a Pong
 *   close    the status code of the Close that it ends with; 1005 for a Close without one
 *
 * The bytes are those of codec/testdata or of the RFCs, or are worked out from them by hand.
 */
export const cases = [...sound, ...frames, ...messages, ...closes, ...deflated];
