import type { TimedReport as CaptureReport } from '../../capture/api.ts';
import type { TimedReport } from '../listed.ts';

/** The same report with its times in seconds, as the page counts them in every report; start is when the connection began. */
export function inSeconds(report: CaptureReport, start: string): TimedReport {
  const began = secondsOf(start);
  return {
    ...report,
    ...(began !== undefined && { start: began }),
    frames: report.frames.map((frame) => timed(frame)),
    messages: report.messages.map((message) => timed(message)),
  };
}

function timed<T extends { readonly time: string }>({ time, ...rest }: T): Omit<T, 'time'> & { time?: number } {
  const seconds = secondsOf(time);
  return { ...rest, ...(seconds !== undefined && { time: seconds }) };
}

/** Browsers read milliseconds alone: the rest is added. */
function secondsOf(time: string): number | undefined {
  const at = Date.parse(time);
  if (Number.isNaN(at)) return undefined;
  const fraction = Number(/\.\d+/.exec(time)?.[0] ?? 0);
  return Math.floor(at / 1000) + fraction;
}
