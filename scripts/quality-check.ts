/** `npm run quality:check -- FILE`: recomputes published results of the index of Decision 766. Exit code 0 when all agree, 1 when not, 2 when the file cannot be read. */
import { readFile } from 'node:fs/promises';

// The rules are loaded as they are written, so that the check needs no build; Node's note about that is of no use to the reader.
process.removeAllListeners('warning');
const { recompute } = await import('../plugins/quality-scoring/server/src/domain/published.ts');

async function main(path: string | undefined): Promise<number> {
  if (!path) {
    console.error('Which file? npm run quality:check -- FILE');
    return 2;
  }
  try {
    const { rows, differences } = recompute(JSON.parse(await readFile(path, 'utf8')));
    for (const { section, unit, indicator, published, ours } of differences) {
      console.log(`${section}  ${unit}  ${indicator}  published ${published.toFixed(2)}  ours ${ours.toFixed(2)}`);
    }
    console.log(`${rows} rows, ${differences.length} differences`);
    return differences.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

process.exitCode = await main(process.argv[2]);
