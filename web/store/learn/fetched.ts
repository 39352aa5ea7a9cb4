import type { Language } from './language.ts';

const loading = new Map<string, Promise<unknown>>();

/** Fetches what stands beside the module in a language, 'lessons' as lessons.de.json; after a failure the next call tries anew. */
export function fetched<T>(name: string, language: Language): Promise<T> {
  const file = language === 'en' ? `./${name}.json` : `./${name}.${language}.json`;
  let content = loading.get(file);
  if (!content) {
    content = fetchJson(file);
    content.catch(() => loading.delete(file));
    loading.set(file, content);
  }
  return content as Promise<T>;
}

async function fetchJson(file: string): Promise<unknown> {
  const response = await fetch(new URL(file, import.meta.url));
  if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`);
  return response.json();
}
