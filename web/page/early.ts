import { firstExample } from '../store/first-example.ts';
import { readHash } from '../store/hash.ts';
import { readNumber, sizeKey, stacked } from '../store/page/kept.ts';
import { restoreTheme } from './theme.ts';

// Runs before anything is drawn, so that what the page has as built looks as what takes its place.
const { dataset, style } = document.documentElement;
restoreTheme();

const asked = [...readHash(location.hash)];
if (asked.some(([name, value]) => name !== 'input' || value !== firstExample.input)) dataset['asked'] = '';

const isStacked = matchMedia(stacked).matches;
for (const [pane, kind] of [['input', 'line'], ['explainer']] as const) {
  const size = readNumber(sizeKey(pane, isStacked, kind));
  if (size !== null) style.setProperty(`--${pane}`, `${size}px`);
}
