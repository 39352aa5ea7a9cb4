import type { Report } from '../../report.gen.ts';

/** How pcap (microseconds and nanoseconds, both byte orders) and pcapng begin. */
const packets = [0xd4c3b2a1, 0xa1b2c3d4, 0x4d3cb2a1, 0xa1b23c4d, 0x0a0d0d0a];
const zstd = 0x28b52ffd;
const gzip = 0x1f8b;
/** The net log of Chrome or Edge begins with its constants. */
const netLog = /^\s*\{\s*"constants"\s*:\s*\{/;

/** Whether bytes are packets, or compressed so that packets may be in them. */
export function captureIn(bytes: Uint8Array): 'packets' | 'zstd' | 'gzip' | null {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const first = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  if (packets.includes(first)) return 'packets';
  return first === zstd ? 'zstd' : first >>> 16 === gzip ? 'gzip' : null;
}

export const isNetLog = (text: string): boolean => netLog.test(text.slice(0, 80));

/** Whether what was put in may be opened as a file. */
export const mayOpen = ({ bytes, kind }: Report, input: string): boolean =>
  (kind === 'payload' && captureIn(bytes) !== null) || isNetLog(input);
