/** `npm run import:workflows -- FILE [--scratch]`: processes as provinces publish them, as draft workflows; `--scratch` tries it on a throw-away database. */
import type { WorkflowImportReport } from '@motcua/plugin-national-data';
import { importCommand, printCounts, writeReport, type ImportCommand } from './lib/import-command.ts';
import { bar } from './lib/progress.ts';

const HEAD = ['process', 'state', 'kind', 'code', 'original words', 'what it says'];

/** One row per finding and per proposal, with the words that it was read from. */
const rowsOf = ({ processes }: WorkflowImportReport): readonly (readonly string[])[] =>
  processes.flatMap(({ id, findings, proposals, stillWrong }) => [
    ...findings.map((one) => [id, one.state ?? '', 'finding', one.code, one.original, one.message]),
    ...proposals.map((one) => [id, one.state ?? '', 'proposal', one.kind, one.sentence, one.reading.vi]),
    ...stillWrong.map((one) => [id, one.state ?? '', 'publication', one.code, one.message.vi, one.remedy.vi]),
  ]);

/** Where the sum of the steps is not the legal time: shown, never refused. */
function printDifferences({ processes }: WorkflowImportReport): void {
  for (const { id, findings } of processes)
    for (const { code, message } of findings) if (code.includes('sum-differs')) console.log(`  ${id}: ${message}`);
}

const command: ImportCommand = {
  name: 'import:workflows',
  check: (room, records, source) => void room.readWorkflowRecords(records, source),
  run: async (room, strapi, records, file) => {
    const report = await room.importWorkflows(strapi, records, { progress: bar('Processes') });
    printCounts(
      report.processes.flatMap(({ findings, proposals, stillWrong }) => [
        ...findings.map(({ code }) => `finding ${code}`),
        ...proposals.map(({ kind }) => `proposal ${kind}`),
        ...stillWrong.map(({ code }) => `publication ${code}`),
      ]),
    );
    printDifferences(report);
    console.log(`Report: ${writeReport(file, HEAD, rowsOf(report))}`);
    if (report.updated + report.unchanged > 0)
      console.log(`Known before: updated ${report.updated}, unchanged ${report.unchanged}`);
    console.log(
      `imported ${report.imported}, drafts that pass the publication check ${report.passing}, with findings ${report.withFindings}, refused ${report.refused}`,
    );
  },
};

process.exit(await importCommand(command, process.argv.slice(2)));
