import { join } from 'node:path';
import { root } from '../harness/paths.mjs';
import { BrowserPeer } from './browser.mjs';
import { ChildPeer } from './child.mjs';

const server = 'server';
const client = 'client';
const both = [server, client];

const go = (name) => () => ChildPeer.start('go', ['run', './accepts', name], join(root, 'e2e/peers'));
const npm = (name) => () => ChildPeer.start('node', ['main.mjs', name], join(import.meta.dirname, 'peers'));
const browser = (name) => () => BrowserPeer.start(name);

/**
 * What is run, in the order of the page: id, name, the roles that it has, whether it can agree to permessage-deflate, and
 * whether its version is that of a lock file.
 */
export const implementations = [
  { id: 'chromium', name: 'Chromium', roles: [client], deflate: true, locked: false, start: browser('chromium') },
  { id: 'firefox', name: 'Firefox', roles: [client], deflate: true, locked: false, start: browser('firefox') },
  { id: 'ws', name: 'npm ws', roles: both, deflate: true, locked: true, start: npm('ws') },
  { id: 'undici', name: 'npm undici', roles: [client], deflate: true, locked: true, start: npm('undici') },
  { id: 'faye', name: 'npm faye-websocket', roles: both, deflate: false, locked: true, start: npm('faye-websocket') },
  { id: 'gorilla', name: 'gorilla/websocket', roles: both, deflate: true, locked: true, start: go('gorilla') },
  { id: 'coder', name: 'coder/websocket', roles: both, deflate: true, locked: true, start: go('coder') },
  { id: 'gobwas', name: 'gobwas/ws', roles: both, deflate: false, locked: true, start: go('gobwas') },
  { id: 'xnet', name: 'x/net/websocket', roles: both, deflate: false, locked: true, start: go('xnet') },
];
