import type { RequestOptions } from '../../engine/api.ts';

/** How a browser would ask for the WebSocket at an address; null for a text that is no address of one. */
export function requestTo(text: string): RequestOptions | null {
  if (!/^(ws|http)s?:\/\/\S+$/i.test(text.trim())) return null;
  const url = URL.parse(text.trim());
  if (!url || url.hostname === '') return null;
  const secure = /^(wss|https):$/.test(url.protocol);
  return {
    host: url.host,
    path: url.pathname + url.search,
    origin: `${secure ? 'https' : 'http'}://${url.host}`,
    extensions: 'permessage-deflate; client_max_window_bits',
  };
}
