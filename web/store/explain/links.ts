import { explainerTexts } from '../../texts/en/explainer.ts';
import { sectionTitles } from '../../texts/en/sections.ts';
import { placeHash, type Place } from '../reference/place.ts';
import { sectionsOf } from '../sections.ts';
import type { Link } from './explanation.ts';

/** Links to the sections that texts name, each once, with what the section is called. */
export function linksTo(sections: readonly string[]): Link[] {
  const links = new Map<string, Link>();
  for (const { short, href } of sections.flatMap(sectionsOf)) {
    const title = sectionTitles[short.replace('§', '')];
    links.set(href, { text: title && short.startsWith('§') ? `${short} ${title}` : short, href });
  }
  return [...links.values()];
}

/** A link to what the reference has of it. */
export const linkToReference = (place: Place): Link => ({ text: explainerTexts.reference, href: placeHash(place) });
