// What is not needed for the first sight of a page: fetched once that is drawn.
export { articleOf } from './article.ts';
export { explainErrorMessage } from './error-message.ts';
export { explainHandshake } from './handshake.ts';
export { explainPassage } from './passage.ts';
export { explainBits } from './pointed.ts';
export { explainToken } from './token.ts';
