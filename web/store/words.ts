/** "1 byte", "2 bytes", "65,536 bytes". The count may be a decimal string beyond the safe integers. */
export function count(amount: number | string, one: string, many = one + 's'): string {
  return `${grouped(amount)} ${String(amount) === '1' ? one : many}`;
}

/** A text as the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const grouped = (amount: number | string): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ',');

const directions: Readonly<Record<string, string>> = {
  'client-to-server': 'client to server',
  'server-to-client': 'server to client',
};

export const directionName = (direction: string): string => directions[direction] ?? 'direction unknown';

/** "7 → 5 bytes, 140 %": what compressed bytes inflate to, and how many they are of that. */
export function inflation(compressed: number, inflated: number): string {
  const ratio = inflated > 0 ? `, ${Math.round((compressed / inflated) * 100)}\u00a0%` : '';
  return `${grouped(compressed)} → ${count(inflated, 'byte')}${ratio}`;
}

/** 0xA: opcodes are always shown with their number. */
export const opcodeNumber = (opcode: number): string => '0x' + opcode.toString(16).toUpperCase();

const kinds: Readonly<Record<number, string>> = {
  [-1]: 'error',
  0: 'continuation',
  1: 'text',
  2: 'binary',
  8: 'close',
  9: 'ping',
  10: 'pong',
};

/** The kind of a message; in an export an error may stand in place of one. */
export const kindOf = ({ opcode }: { readonly opcode: number }): string => kinds[opcode] ?? `opcode ${opcode}`;
