import { Build } from '../elements/build.ts';
import { BuildFields } from '../elements/build-fields.ts';

/** Registers the Build view and the elements that it is made of. */
export function defineBuild(): void {
  if (customElements.get('ws-lens-build')) return;
  customElements.define('ws-lens-build-fields', BuildFields);
  customElements.define('ws-lens-build', Build);
}
