import { Build } from '../elements/build/build.ts';
import { BuildFields } from '../elements/build/fields.ts';
import { BuildHead } from '../elements/build/head.ts';
import { BuildItems } from '../elements/build/items.ts';
import { BuildPresets } from '../elements/build/presets.ts';
import { BuildTerms } from '../elements/build/terms.ts';
import { register, type Elements } from '../elements/ui/register.ts';

/** The inner elements stand before the view, so that all are known when it is first drawn. */
const elements: Elements = [
  ['ws-lens-build-fields', BuildFields],
  ['ws-lens-build-head', BuildHead],
  ['ws-lens-build-items', BuildItems],
  ['ws-lens-build-terms', BuildTerms],
  ['ws-lens-build-presets', BuildPresets],
  ['ws-lens-build', Build],
];

/** Registers the Build view and the elements that it is made of. */
export const defineBuild = (): void => register(elements);
