import type { Report } from '../../report.gen.ts';

/** A frame, by its number from 1, as a picture in SVG; what draws it is fetched first. */
export async function pictureOf(report: Report | null, frame: number): Promise<string> {
  const { takeaways } = await import('../../takeaway/takeaway.ts');
  const svg = takeaways.find(({ id }) => id === 'svg');
  const shown = report?.frames.find(({ index }) => index === frame - 1);
  if (!report || !shown || !svg) throw new Error('There is no frame here to draw.');
  return svg.write(report, [shown]);
}
