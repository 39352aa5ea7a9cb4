import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPanes, eachBrowser } from '../harness/site.mjs';
import { clickText, texts, untilInput, untilText, untilThere, untilVerdict, withHash } from './inspector.mjs';

// The layout of tshark -z follow,tcp,hex,0: RFC 6455 section 5.7's masked Hello, cut by an unmasked one that the server
// sends as two packets, then both Closes and a text behind the client's.
const followed = [
  'Follow: tcp,hex',
  '00000000  81 85 37 fa                                       ..7.',
  '\t00000000  81 05 48                                          ..H',
  '00000004  21 3d 7f 9f 4d 51 58                              !=..MQX',
  '\t00000003  65 6c 6c 6f                                       ello',
  '0000000B  88 82 01 02 03 04 02 ea                           ........',
  '00000013  81 81 05 06 07 08 6c                              ......l',
  '\t00000007  88 02 03 e8                                       ....',
].join('\n');

eachBrowser(
  'a stream that Wireshark follows',
  (site) => {
    test('is put together, each frame in the lane of its sender', async () => {
      const page = await site.open(withHash({ input: followed }));
      await untilText(page, 'ws-lens >>> ws-lens-recognised >>> b', /Wireshark follow stream/);
      await untilThere(page, 'ws-lens >>> ws-lens-frames >>> .row');
      const rows = await page.$$eval('ws-lens >>> ws-lens-frames >>> .row', (all) =>
        all.map((row) =>
          [row.querySelector('.lane + .unseen'), row.querySelector('b')].map((one) => one.textContent).join(' '),
        ),
      );
      assert.deepEqual(rows, [
        'client to server text',
        'server to client text',
        'client to server Close',
        'client to server text',
        'server to client Close',
      ]);
      const lanes = await texts(page, 'ws-lens >>> ws-lens-connection >>> h3 + p');
      assert.deepEqual(lanes, [
        'The client has closed with 1000. The other side has closed too: the connection is closed.',
        'The server has closed with 1000. The other side has closed too: the connection is closed.',
      ]);
    });

    test('without the frame that is one too many goes on as hex, for the offsets would not fit any more', async () => {
      const page = await site.open(withHash({ input: followed }));
      await untilVerdict(page, /A frame follows this side's Close/);
      await clickText(page, 'ws-lens >>> ws-lens-finding >>> button', 'Use the corrected bytes');
      await untilInput(
        page,
        /^81 85 37 fa 21 3d 7f 9f 4d 51 58 81 05 48 65 6c 6c 6f 88 82 01 02 03 04 02 ea 88 02 03 e8$/,
      );
      await untilVerdict(page, /1 message from the client, 1 from the server; no rule broken/);
    });
  },
  { named: allPanes },
);
