import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { centrifugeVectors } from './centrifuge.mjs';
import { graphqlVectors } from './graphql.mjs';
import { jsonRPCVectors } from './jsonrpc.mjs';
import { jupyterVectors } from './jupyter.mjs';
import { mqttVectors } from './mqtt.mjs';
import { phoenixVectors } from './phoenix.mjs';
import { rsocketVectors } from './rsocket.mjs';
import { signalRVectors } from './signalr.mjs';
import { socketIOVectors } from './socketio.mjs';
import { stompVectors } from './stomp.mjs';
import { wampVectors } from './wamp.mjs';

// Writes codec/payload/testdata/protocols-*.json anew: messages that other libraries make, with the values that they put
// in or read back. The libraries are too many to be installed with the tests. In a folder of their own:
//   npm install mqtt-packet @stomp/stompjs socket.io-parser engine.io-parser @microsoft/signalr \
//       @microsoft/signalr-protocol-msgpack wampy graphql-ws phoenix rsocket-core@1.0.0-alpha.3 @jupyterlab/services json-rpc-2.0 \
//       centrifuge
//   node e2e/payload/vectors.mjs that-folder
const folder = resolve(process.argv[2] ?? '.');
const require = createRequire(join(folder, 'none.js'));
const load = (name) => import(pathToFileURL(name.startsWith('/') ? name : require.resolve(name)).href);
const inside = (name, path) => join(folder, 'node_modules', name, path);
const out = join(dirname(fileURLToPath(import.meta.url)), '../../codec/payload/testdata');

for (const [name, packages, make] of [
  ['mqtt', ['mqtt-packet'], mqttVectors],
  ['stomp', ['@stomp/stompjs'], stompVectors],
  ['socketio', ['socket.io-parser', 'engine.io-parser'], socketIOVectors],
  ['signalr', ['@microsoft/signalr', '@microsoft/signalr-protocol-msgpack'], signalRVectors],
  ['wamp', ['wampy'], wampVectors],
  ['graphql', ['graphql-ws'], graphqlVectors],
  ['phoenix', ['phoenix'], phoenixVectors],
  ['rsocket', ['rsocket-core'], rsocketVectors],
  ['jupyter', ['@jupyterlab/services'], jupyterVectors],
  ['jsonrpc', ['json-rpc-2.0'], jsonRPCVectors],
  ['centrifuge', ['centrifuge'], centrifugeVectors],
]) {
  const versions = packages.map((p) => `${p} ${JSON.parse(readFileSync(inside(p, 'package.json'), 'utf8')).version}`);
  const vectors = (await make(load, inside)).map(({ name, bytes, values }) => {
    const pairs = values.map(([key, value]) => [key, String(value)]);
    return { name, hex: Buffer.from(bytes).toString('hex'), values: pairs };
  });
  const rows = vectors.map((v) => '    ' + JSON.stringify(v)).join(',\n');
  const text = `{\n  "packages": ${JSON.stringify(versions)},\n  "vectors": [\n${rows}\n  ]\n}\n`;
  writeFileSync(join(out, `protocols-${name}.json`), text);
  console.log(name, vectors.length);
}
