import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestTo } from './address.ts';

test('the request to an address goes to its host, path and query', () => {
  const { host, path, origin } = requestTo('wss://example.com:8443/chat?room=1#top');
  assert.deepEqual([host, path, origin], ['example.com:8443', '/chat?room=1', 'https://example.com:8443']);
  assert.equal(requestTo('ws://localhost').path, '/');
  assert.equal(requestTo('ws://example.com:80/').host, 'example.com');
});

test('other texts are no address', () => {
  for (const text of ['Hello', 'ws:', 'ws://', 'mailto:a@b', 'ws://a b', 'see ws://a']) assert.equal(requestTo(text), null); // prettier-ignore
});
