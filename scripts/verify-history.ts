/**
 * `npm run verify:history [-- CODE | --all] [--key FINGERPRINT]…`: proves that nobody rewrote the history of a dossier, or of all; names each row that
 * SQL changed, removed, reordered or inserted. Ends with 0 when all is proven, 1 when something was found, 2 when there is nothing to prove.
 */
import { parseArgs } from 'node:util';
import { singleWindow, type HistoryFinding } from '@motcua/plugin-single-window';
import { openApp } from './lib/app.ts';
import { bar } from './lib/progress.ts';

const line = ({ fault, dossierId, seq, table, rowId, says }: HistoryFinding): string =>
  [
    fault.toUpperCase(),
    dossierId === null ? '' : `dossier ${dossierId}`,
    seq === null ? '' : `event ${seq}`,
    rowId === null ? table : `${table} row ${rowId}`,
  ]
    .filter((part) => part !== '')
    .join(', ') + `: ${says}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false }, key: { type: 'string', multiple: true, default: [] } },
});
const [code] = positionals;
const app = await openApp();
let exitCode = 2;
try {
  const show = bar('dossiers');
  const result = await singleWindow(app.strapi).verifyHistory({
    code: values.all ? null : (code ?? null),
    trustedKeys: values.key,
    onFinding: (finding) => process.stdout.write(`${line(finding)}\n`),
    progress: show,
  });
  const { dossiers, events, roots, findings, known } = result;
  if (!known) process.stdout.write(`There is no dossier ${code ?? ''}.\n`);
  else if (findings > 0)
    process.stdout.write(
      `NOT PROVEN: ${findings} findings in ${dossiers} dossiers, ${events} events, ${roots} signed roots.\n`,
    );
  else process.stdout.write(`Proven: ${dossiers} dossiers, ${events} events, ${roots} signed roots.\n`);
  if (known) exitCode = findings > 0 ? 1 : 0;
} finally {
  await app.close();
}
process.exit(exitCode);
