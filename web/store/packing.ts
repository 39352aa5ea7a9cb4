import type { Readings } from '../report.gen.ts';

/** What of a payload is compressed in a way that the codec names and does not open, and where it stands. */
export interface Packed {
  readonly format: 'zstd' | 'snappy' | 'brotli';
  readonly from: number;
  readonly to: number;
}

/** Brotli has no signature: somebody has to choose it. */
export const brotli = { id: 'brotli', label: 'Brotli' };

/** By the names that readings have for them. */
const formats: Readonly<Record<string, Packed['format']>> = { Zstandard: 'zstd', Snappy: 'snappy', brotli: 'brotli' };

/** What is packed in a payload, by how it was read: all of it, or what stands behind a header. */
export function packedIn(format: string, readings: Readings | null): Packed | null {
  const all = { from: 0, to: Infinity };
  if (format === brotli.id) return { format: 'brotli', ...all };
  if (readings?.id === 'zstd' || readings?.id === 'snappy') return { format: readings.id, ...all };
  for (const { kind, meaning, byteStart, byteEnd } of readings?.nodes ?? []) {
    const [, name] = /Holds (Zstandard|Snappy)$/.exec(meaning) ?? /^(brotli), /.exec(kind) ?? [];
    const format = name && formats[name];
    if (format) return { format, from: byteStart, to: byteEnd };
  }
  return null;
}
