/** `npm run forecast:check`: how often dossiers that the forecast has not seen are done within its 90 % bound. Exit code 1 unless 85 to 95 of 100 are. */
import { buildServer } from './lib/build-steps.ts';

await buildServer();
const { coverage } = await import('./lib/forecast-history.ts');

const DOSSIERS = 20_000;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

let worst = 0;
for (const seed of [1, 2, 3, 4, 5]) {
  const { asked, bound, median, lateFound, lateWrong } = coverage(seed, DOSSIERS);
  worst = Math.max(worst, Math.abs(bound - 0.9));
  console.log(
    `history ${seed}: ${asked} held-back dossiers, ${percent(bound)} within the 90 % bound, ${percent(median)} by the median; of the late ${percent(lateFound)} were foretold, ${percent(lateWrong)} of the warnings were wrong`,
  );
}
process.exitCode = worst <= 0.05 ? 0 : 1;
