import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPanes, eachBrowser } from '../harness/site.mjs';
import { click, eventually, textOf, until, untilInput, untilText, untilThere, untilVerdict } from './inspector.mjs';

const box = 'ws-lens >>> ws-lens-box';
const work = 'ws-lens >>> ws-lens-verdict >>> .working';
const frames = 151_516;

/** Puts five megabytes of hex into the box in the way that is asked for, and says which steps of the work were shown. */
const giveLong = (page, way) =>
  page.evaluate(
    ([way, frames]) => {
      const text = '81 85 37 fa 21 3d 7f 9f 4d 51 58 '.repeat(frames);
      const lens = document.querySelector('main ws-lens');
      const area = lens.renderRoot.querySelector('ws-lens-box').renderRoot.querySelector('.card');
      window.shownSteps = new Set();
      lens.inspection.addEventListener('work', () => window.shownSteps.add(lens.inspection.work.step));
      if (way === 'property') {
        lens.input = text;
        return;
      }
      const data = new DataTransfer();
      data.items.add(new File([text], 'frames.txt'));
      area.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [way, frames],
  );

/** Drops a file of these bytes on the box. */
const drop = (page, bytes, name = 'dropped') =>
  page.evaluate(
    ([bytes, name]) => {
      const lens = document.querySelector('main ws-lens');
      const card = lens.renderRoot.querySelector('ws-lens-box').renderRoot.querySelector('.card');
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], name));
      card.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [[...bytes], name],
  );

eachBrowser(
  'what is long',
  (site) => {
    for (const way of ['property', 'drop']) {
      test(`five megabytes of hex are read, with the work shown: ${way}`, async () => {
        const page = await site.open('#input=8a00');
        await untilVerdict(page, /pong/i);
        await giveLong(page, way);
        await untilText(page, work, /Reading the text as Hex, spaced|Decoding the frames/);
        await untilVerdict(page, /A client sends 151,516 masked frames/);
        await eventually.deepEqual(
          () => page.evaluate(() => [...window.shownSteps]),
          ['Reading the text as Hex, spaced', 'Decoding the frames'],
        );
        await eventually.match(
          () => textOf(page, `${box} >>> ws-lens-held >>> p`),
          /5,000,028 characters: too long to be edited/,
        );
        await eventually.equal(() => page.$(work), null);
      });
    }

    test('the work can be cancelled, and the next paste is read', async () => {
      const page = await site.open('#input=8a00');
      await untilVerdict(page, /pong/i);
      await giveLong(page, 'property');
      await untilThere(page, work);
      await page.$eval(`${work} >>> button`, (button) => button.click());
      await untilVerdict(page, /cancelled/);
      await eventually.equal(() => page.$(work), null);
      await page.$eval('main ws-lens', (lens) => (lens.input = '89 00'));
      await untilVerdict(page, /ping/i);
    });

    test('a new question ends the work on a long one', async () => {
      const page = await site.open('#input=8a00');
      await untilVerdict(page, /pong/i);
      await giveLong(page, 'property');
      await untilThere(page, work);
      await page.$eval('main ws-lens', (lens) => (lens.input = '89 00'));
      await untilVerdict(page, /ping/i);
    });

    test('what is selected is shown in the part of the text that it came from', async () => {
      const page = await site.open('#input=8a00');
      await untilVerdict(page, /pong/i);
      await giveLong(page, 'property');
      await untilVerdict(page, /151,516 masked frames/);
      await page.$eval('main ws-lens', ({ inspection }) => inspection.selection.choose({ start: 80_000, end: 80_008 }));
      await untilText(page, `${box} >>> ws-lens-held >>> p`, /from character 29,401/);
      await eventually.equal(() => textOf(page, `${box} >>> ws-lens-held >>> mark.lit`), '85');
    });

    test('files of text in UTF-8 and UTF-16, and of bytes, are opened', async () => {
      const page = await site.open('#input=8a00');
      await untilVerdict(page, /pong/i);
      await drop(page, Buffer.from('81 05 48 65 6c 6c 6f\n'));
      await untilInput(page, /^81 05/);
      await drop(page, Buffer.from('\ufeff89 00\r\n', 'utf16le'));
      await untilInput(page, /^89 00/);
      await drop(page, Uint8Array.of(0x81, 0x02, 0xc3, 0xa9));
      await untilInput(page, /^81 02 c3 a9$/);
    });

    test('what cannot be read of what is dropped is told', async () => {
      const page = await site.open('#input=8a00');
      await untilVerdict(page, /pong/i);
      await drop(page, [], 'a\u202eb.txt');
      await untilText(page, `${box} >>> .problem`, /^aU\+202Eb\.txt is empty\.$/);
      await eventually.equal(() => page.$eval('main ws-lens', (lens) => lens.input), '8a00');
      await page.$eval('main ws-lens', (lens) => {
        const card = lens.renderRoot.querySelector('ws-lens-box').renderRoot.querySelector('.card');
        const data = new DataTransfer();
        for (const name of ['one', 'two']) data.items.add(new File(['89 00'], name));
        card.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      });
      await untilText(page, `${box} >>> .problem`, /^Only one was opened, the first of 2 files\.$/);
      await untilVerdict(page, /ping/i);
      await page.$eval('main ws-lens', (lens) => (lens.input = '8a 00'));
      await until(async () => !(await page.$(`${box} >>> .problem`)), 'the end of the remark');
    });

    test('a file that is read slowly does not take the place of a newer one, or of what was typed', async () => {
      const page = await site.open('#input=8a00');
      await untilVerdict(page, /pong/i);
      await page.evaluate(() => {
        const read = File.prototype.arrayBuffer;
        File.prototype.arrayBuffer = function () {
          const late = this.name === 'slow' ? new Promise((done) => (window.readSlow = done)) : Promise.resolve();
          return late.then(() => read.call(this));
        };
      });
      await drop(page, Buffer.from('88 02 03 e8'), 'slow');
      await drop(page, Buffer.from('89 00'), 'quick');
      await untilInput(page, /^89 00/);
      await page.evaluate(() => window.readSlow());
      await drop(page, Buffer.from('88 02 03 e8'), 'slow');
      await page.$eval('main ws-lens', (lens) => (lens.input = '81 00'));
      await page.evaluate(() => window.readSlow());
      await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
      await eventually.equal(() => page.$eval('main ws-lens', (lens) => lens.input), '81 00');
    });

    test('a paste takes the place of a long one', async () => {
      const page = await site.open('#input=8a00');
      await untilVerdict(page, /pong/i);
      const paste = (text) =>
        page.$eval(
          box,
          ({ renderRoot }, text) => {
            const data = new DataTransfer();
            data.setData('text/plain', text);
            const held = renderRoot.querySelector('ws-lens-held')?.renderRoot.activeElement;
            const place = held ?? renderRoot.querySelector('textarea');
            place.focus();
            const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
            Object.defineProperty(event, 'clipboardData', { value: data });
            place.dispatchEvent(event);
          },
          text,
        );
      const focused = (name) =>
        until(() => page.$eval(box, (box, name) => box.renderRoot.activeElement?.localName === name, name), name);
      await paste('81 05 48 65 6c 6c 6f '.repeat(20_000));
      await untilVerdict(page, /20,000 .*frames/);
      await focused('ws-lens-held');
      await paste('81 05 48 65 6c 6c 6f '.repeat(30_000));
      await untilVerdict(page, /30,000 .*frames/);
      await focused('ws-lens-held');
      await paste('89 00');
      await untilVerdict(page, /ping/i);
      await focused('textarea');
    });

    test('a file is chosen with the button', async () => {
      const page = await site.open('#input=8a00');
      await untilVerdict(page, /pong/i);
      const shown = await page.$eval(`${box} >>> input[type=file]`, (chooser) => {
        const data = new DataTransfer();
        data.items.add(new File(['88 02 03 e8'], 'close.txt'));
        chooser.files = data.files;
        chooser.dispatchEvent(new Event('change'));
        return getComputedStyle(chooser).display;
      });
      assert.equal(shown, 'none');
      await untilInput(page, /^88 02/);
      await click(page, `${box} >>> header button:last-of-type`);
      await until(async () => (await page.$eval('main ws-lens', (lens) => lens.input)) === '', 'the empty box');
    });
  },
  { named: allPanes },
);
