import { compression } from './form.ts';

/** The parameters of permessage-deflate that have a value (RFC 7692 section 7.1). */
export const windowParameters = ['server_max_window_bits', 'client_max_window_bits'] as const;
/** Those that have none. */
export const takeoverParameters = ['server_no_context_takeover', 'client_no_context_takeover'] as const;

/** The value of a parameter; '' if it has none, null if it is not there. */
export function parameterOf(extensions: string, name: string): string | null {
  for (const part of partsOf(extensions).slice(1)) {
    const [key, ...value] = part.split('=');
    if (key?.trim() === name) return value.join('=').trim();
  }
  return null;
}

/** The extensions with another value of a parameter; '' stands for no value, null leaves it out. */
export function withParameter(extensions: string, name: string, value: string | null): string {
  const [first, ...parts] = partsOf(extensions);
  const others = parts.filter((part) => part.split('=')[0]?.trim() !== name);
  const written = value === null ? [] : [value === '' ? name : `${name}=${value}`];
  return [first || compression, ...others, ...written].join('; ');
}

const partsOf = (extensions: string): string[] => extensions.split(';').map((part) => part.trim());
