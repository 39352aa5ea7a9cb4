import { unsafeCSS } from 'lit';
import text from './tokens.css' with { type: 'text' };

export const tokens = unsafeCSS(text);
