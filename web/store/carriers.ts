import type { EncodeSpec } from '../engine/api.ts';

/** A frame that could have carried a payload which was copied without one. */
export interface Carrier {
  readonly label: string;
  /** What encode builds it from; a client's frame gets a fresh masking key. */
  readonly spec: EncodeSpec;
}

const opcodes = ['text', 'binary'] as const;
const senders = [
  { from: 'from a client, masked', mask: true },
  { from: 'from a server', mask: false },
] as const;
const packings = [
  { how: '', deflate: false },
  { how: ', compressed', deflate: true },
] as const;

/** Every frame that may have carried the payload: a text message if it is UTF-8, or a binary one. */
export function carriersOf(payload: Uint8Array): Carrier[] {
  const possible = opcodes.filter((opcode) => opcode === 'binary' || isUTF8(payload));
  return possible.flatMap((opcode) =>
    senders.flatMap(({ from, mask }) =>
      packings.map(({ how, deflate }) => ({
        label: `${opcode === 'text' ? 'Text' : 'Binary'} ${from}${how}`,
        spec: { opcode, payload, mask, deflate },
      })),
    ),
  );
}

function isUTF8(payload: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(payload);
    return true;
  } catch {
    return false;
  }
}
