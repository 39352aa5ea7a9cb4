/** Waits until the page's inspector shows the answer to what its box holds, and gives its report. */
export async function reportShown(page) {
  await page.waitForFunction(() => document.querySelector('ws-lens')?.report, { timeout: 10_000 });
  await painted(page);
  return page.evaluate(plainReport);
}

/** Sets properties of the inspector and waits for the report that answers them. */
export async function ask(page, question) {
  await page.evaluate((properties) => {
    const lens = document.querySelector('ws-lens');
    const answered = new Promise((resolve) => lens.addEventListener('ws-lens-change', resolve, { once: true }));
    Object.assign(lens, properties);
    return answered;
  }, question);
  await painted(page);
  return page.evaluate(plainReport);
}

/** What a reader of the page sees, in the order of the document, shadow trees included. */
export function visibleText(page) {
  return page.evaluate(() => {
    const read = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (node.nodeType !== Node.ELEMENT_NODE || /^(STYLE|SCRIPT|TEMPLATE)$/.test(node.tagName)) return '';
      if (getComputedStyle(node).display === 'none') return '';
      const inner = node.tagName === 'SLOT' ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes;
      return Array.from(inner, read).join(' ');
    };
    return read(document.body).replace(/\s+/g, ' ');
  });
}

function painted(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Runs in the page. */
function plainReport() {
  const { report } = document.querySelector('ws-lens');
  const plain = (_key, value) => (ArrayBuffer.isView(value) ? Array.from(value) : value);
  return JSON.parse(JSON.stringify(report, plain));
}
