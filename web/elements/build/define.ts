import { register, type Elements } from '../ui/register.ts';
import { BuildFields } from './fields.ts';
import { BuildForm } from './form.ts';
import { BuildHead } from './head.ts';
import { BuildItems } from './items.ts';
import { BuildPresets } from './presets.ts';
import { BuildTerms } from './terms.ts';

/** The inner elements stand before the form, so that all are known when it is first drawn. */
const elements: Elements = [
  ['ws-lens-build-fields', BuildFields],
  ['ws-lens-build-head', BuildHead],
  ['ws-lens-build-items', BuildItems],
  ['ws-lens-build-terms', BuildTerms],
  ['ws-lens-build-presets', BuildPresets],
  ['ws-lens-form', BuildForm],
];

// Fetched when the form is first shown.
register(elements);
