/** `npm run import:catalogue -- FILE [--scratch]`: a national catalogue as exported; `--scratch` tries it on a throw-away database. */
import type { ImportReport } from '@motcua/plugin-national-data';
import { importCommand, printCounts, writeReport, type ImportCommand } from './lib/import-command.ts';
import { bar } from './lib/progress.ts';

const HEAD = ['code', 'attribute', 'kind', 'original text', 'what was read', 'finding'];

/** One row per finding; what was read stands beside the original text. */
const rowsOf = ({ procedures }: ImportReport): readonly (readonly string[])[] =>
  procedures.flatMap(({ code, findings }) =>
    findings.map((one) => [code, one.attribute, one.kind, one.original, one.read, one.message]),
  );

const command: ImportCommand = {
  name: 'import:catalogue',
  check: (room, records, source) => void room.readCatalogue(records, source),
  run: async (room, strapi, records, file) => {
    const report = await room.importCatalogue(strapi, records, { progress: bar('Procedures') });
    const findings = report.procedures.flatMap((procedure) => procedure.findings);
    printCounts(
      findings.map(({ attribute, message }) => `${attribute}: ${message}`),
      20,
    );
    console.log(`Report: ${writeReport(file, HEAD, rowsOf(report))}`);
    console.log(
      `imported ${report.imported}, updated ${report.updated}, unchanged ${report.unchanged}, refused ${report.refused}`,
    );
  },
};

process.exit(await importCommand(command, process.argv.slice(2)));
