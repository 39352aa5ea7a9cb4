import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const root = resolve(import.meta.dirname, '../..');
export const dist = resolve(root, 'dist');
export const loader = pathToFileURL(resolve(dist, 'wslens.js')).href;
