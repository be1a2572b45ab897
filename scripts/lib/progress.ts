/** Progress lines: each step named and timed, on one line where the terminal can rewrite it. */
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs a step and prints its name and time; the error is the caller's. */
export async function step<T>(name: string, work: () => Promise<T> | T): Promise<T> {
  const start = performance.now();
  process.stdout.write(`  … ${name}\n`);
  try {
    const result = await work();
    process.stdout.write(`  ✓ ${name} (${seconds(start)})\n`);
    return result;
  } catch (error) {
    process.stdout.write(`  ✗ ${name} (${seconds(start)})\n`);
    throw error;
  }
}

/** A bar for long work: at most one line per tenth where the output is no terminal. */
export function bar(name: string): (done: number, total: number) => void {
  let shown = -1;
  return (done, total) => {
    const share = total === 0 ? 1 : done / total;
    const tenth = Math.floor(share * (process.stdout.isTTY ? 100 : 10));
    if (tenth === shown) return;
    shown = tenth;
    const filled = Math.round(share * 20);
    const line = `    ${name} ${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ${done}/${total}`;
    process.stdout.write(process.stdout.isTTY ? `\r${line}${done === total ? '\n' : ''}` : `${line}\n`);
  };
}
