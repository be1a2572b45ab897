/** The figures of the office in a browser, in words and tables. Pure. */
import { median, p95 } from '../../scripts/bench/statistics.ts';
import type { OfficeFigures } from './office.ts';

/** Milliseconds, issue 6. */
const SHOWN = 300;
const PAINT = 100;
const SHIFT = 0.02;

const holds = (is: number, most: number): string => (is <= most ? 'holds' : 'missed');

export function officeText({ shown, shifts, interactions, memory, pages }: OfficeFigures, dossiers: number): string {
  const rows = shown.map(({ name, times }) => {
    const worst = p95(times);
    return `| ${name} | ${times.length} | ${median(times).toFixed(0)} ms | ${worst.toFixed(0)} ms | ${holds(worst, SHOWN)} |`;
  });
  const shift = Math.max(...shifts);
  const paint = p95(interactions);
  const weighed = memory.map(({ opened, megabytes }) => `${opened}: ${megabytes.toFixed(1)}`).join(', ');
  const [first, last] = [median(pages.first), median(pages.last)];
  return [
    `${dossiers.toLocaleString('en')} dossiers, Chromium at 1280 × 720, browser and server on the same two cores. From the key press to the frame that shows the first results:`,
    '',
    `| after the key | times | half | p95 | at most ${SHOWN} ms |`,
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `- Layout shift, the worst of ${shifts.length} page loads with all that was opened in each: ${shift.toFixed(4)} (at most ${SHIFT}: ${holds(shift, SHIFT)}).`,
    `- From input to the next paint: p95 ${paint.toFixed(0)} ms, worst ${Math.max(0, ...interactions).toFixed(0)} ms, of ${interactions.length} that took a frame or more (at most ${PAINT} ms: ${holds(paint, PAINT)}).`,
    `- Objects of the tab after garbage collection, by dossiers opened, in MB: ${weighed}.`,
    `- A list of all that has ended in the province, from its cursors: half of pages 6 to 55 in ${first.toFixed(1)} ms, half of the last 50 of ${pages.walked} in ${last.toFixed(1)} ms (× ${(last / first).toFixed(2)}).`,
  ].join('\n');
}
