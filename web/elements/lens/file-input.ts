import type { Engine } from '../../engine/engine.ts';
import { textOfFile } from '../../store/open-file.ts';

/** The text of a file that a page names; binary data becomes hex. Fails with words for people. */
export async function textFrom(address: string, engine: Engine): Promise<string> {
  const url = new URL(address, document.baseURI);
  const response = await fetch(url).catch((error: unknown) => {
    throw new Error(`${url.href} could not be fetched. ${String(error)}`);
  });
  if (!response.ok) throw new Error(`${url.href} answered ${response.status}.`);
  const name = url.pathname.split('/').pop() ?? '';
  return textOfFile(new File([await response.blob()], name), engine);
}
