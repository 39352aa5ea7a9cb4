import { captureIn, isNetLog } from './magic.ts';

/** How many bytes at the start of a file tell what it is. */
export const startSize = 4096;

/** Flows of mitmproxy are tnetstrings of dictionaries. */
const flows = /^\d{1,12}:(4:type|9:websocket|[^]*7:version)/;

/** Whether bytes are the start of packets, a net log or flows; zstd is opened to see whether they are in it. */
export function isCapture(start: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(start.subarray(0, startSize));
  return ['packets', 'zstd'].includes(captureIn(start) ?? '') || isNetLog(text) || flows.test(text);
}

/** What a JSON file begins with, with or without a byte order mark. */
export const isJson = (start: Uint8Array): boolean =>
  /^\ufeff?\s*[[{]/.test(new TextDecoder().decode(start.subarray(0, 64)));

/** A line of a key log (SSLKEYLOGFILE), as NSS defined it. */
const keyLine =
  /^(CLIENT_RANDOM|(CLIENT|SERVER)_(HANDSHAKE_TRAFFIC|TRAFFIC)_SECRET(_\d+)?|EXPORTER_SECRET|EARLY_EXPORTER_SECRET|CLIENT_EARLY_TRAFFIC_SECRET) [0-9a-f]{64} [0-9a-f]+\s*$/im;

/** Whether a text is a key log: it has lines of keys, and comments. */
export const isKeyLog = (text: string): boolean => keyLine.test(text);

/** The first bytes of a file; of a gzip file those that are in it. None of a folder that was dropped, which looks like a file. */
export async function startOf(file: Blob): Promise<Uint8Array> {
  const start = await firstOf(file.slice(0, startSize).stream());
  if (captureIn(start) !== 'gzip') return start;
  return firstOf(
    file
      .slice(0, 16 * startSize)
      .stream()
      .pipeThrough(new DecompressionStream('gzip')),
  );
}

async function firstOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  try {
    const { value } = await reader.read();
    void reader.cancel().catch(() => undefined);
    return value ?? new Uint8Array();
  } catch {
    return new Uint8Array();
  }
}
