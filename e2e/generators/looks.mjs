import assert from 'node:assert/strict';
import { shown, sumShifts } from '../hosts/pages.mjs';
import { eventually } from '../page/inspector.mjs';

const mostMoved = 0.05;

/** Opens a page that an author built; it has so many pictures, the last of them in an element that explains Hello. */
export async function assertShown(site, url, pictures, tolerated) {
  const page = await site.open(url, { width: 1280, height: 900, origins: [url], prepare: sumShifts, tolerated });
  await page.waitForSelector('ws-lens');
  const pictured = pictures > 0 ? await assertPictures(page, pictures) : 0;
  await page.$eval('ws-lens', (lens) => lens.scrollIntoView());
  await shown(page);
  await eventually.ok(() => page.$('ws-lens >>> ws-lens-bits >>> .bit'));
  const { width, height } = await page.$eval('ws-lens', ({ clientWidth, clientHeight }) => ({
    width: clientWidth,
    height: clientHeight,
  }));
  assert.ok(width >= 300 && width <= 1280, `the element is ${width} pixels wide`);
  assert.ok(height >= 100 && height < 1500, `the element is ${height} pixels high`);
  if (pictured > 0) assert.ok(Math.abs(height - pictured) < 20, `${height} pixels high, its picture was ${pictured}`);
  // A theme moves things of its own accord. Firefox does not measure it.
  if (pictures === 0) assert.ok((await page.evaluate(() => window.shifts)) <= mostMoved);
}

/** Gives the height of the picture in the element; 0 once the element took its place. */
async function assertPictures(page, count) {
  const seen = await page.$$eval('figure.wslens > svg', (all) =>
    all.map((svg) => {
      const { width, height } = svg.getBoundingClientRect();
      return { width, height, text: svg.textContent };
    }),
  );
  assert.equal(seen.length, count);
  const [{ width, height, text }] = seen;
  assert.ok(width >= 300 && height >= 60, `a picture of ${width} by ${height} pixels`);
  assert.match(text, /FIN[^]*masking key[^]*payload/);
  assert.ok(await page.$$eval('figure.wslens th', (all) => all.some((th) => th.textContent === 'masking key')));
  return page.$eval('ws-lens > figure', (figure) => {
    const range = document.createRange();
    range.selectNodeContents(figure.parentElement);
    return range.getBoundingClientRect().height;
  });
}
