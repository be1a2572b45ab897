/** Writes a list into a file as its rows come: CSV, XLSX, ODS. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { strToU8, Zip, ZipPassThrough } from 'fflate';
import type { SheetCell, SheetFormat, SheetHead } from '../../domain/sheets/cell';
import { csvHead, csvRows } from '../../domain/sheets/csv';
import { ODS_END, ODS_SHEET, odsHead, odsParts, odsRows } from '../../domain/sheets/ods';
import { XLSX_END, XLSX_SHEET, xlsxHead, xlsxParts, xlsxRows } from '../../domain/sheets/xlsx';
import { PackedEntry } from './zip-entry';

/** Takes rows until its end; the file behind it is the caller's. */
export interface RowWriter {
  write(rows: readonly (readonly SheetCell[])[]): Promise<void>;
  end(): Promise<void>;
  /** Gives up: what was written is of no use. */
  destroy(): void;
}

/** Waits while the file is slower than the rows. */
async function send(out: Writable, piece: string | Uint8Array): Promise<void> {
  if (!out.write(piece)) await once(out, 'drain');
}

async function csvWriter(out: Writable, head: SheetHead): Promise<RowWriter> {
  await send(out, csvHead(head));
  return {
    write: (rows) => send(out, csvRows(head, rows)),
    end: () => Promise.resolve(),
    destroy: () => undefined,
  };
}

interface PackedSheet {
  readonly parts: readonly (readonly [string, string])[];
  readonly name: string;
  readonly head: string;
  readonly rows: (rows: readonly (readonly SheetCell[])[]) => string;
  readonly end: string;
}

async function packedWriter(out: Writable, sheet: PackedSheet): Promise<RowWriter> {
  let full = false;
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failure = error;
    else full = !out.write(piece);
  });
  for (const [name, text] of sheet.parts) {
    const part = new ZipPassThrough(name);
    zip.add(part);
    part.push(strToU8(text), true);
  }
  const entry = new PackedEntry(sheet.name);
  zip.add(entry);
  const settled = async (): Promise<void> => {
    if (failure) throw failure;
    if (!full) return;
    full = false;
    if (out.writableNeedDrain) await once(out, 'drain');
  };
  await entry.write(sheet.head);
  return {
    write: async (rows) => {
      await entry.write(sheet.rows(rows));
      await settled();
    },
    end: async () => {
      await entry.write(sheet.end);
      await entry.end();
      zip.end();
      await settled();
    },
    destroy: () => {
      entry.destroy();
    },
  };
}

export function sheetWriter(format: SheetFormat, out: Writable, head: SheetHead): Promise<RowWriter> {
  switch (format) {
    case 'csv':
      return csvWriter(out, head);
    case 'xlsx':
      return packedWriter(out, {
        parts: xlsxParts(head),
        name: XLSX_SHEET,
        head: xlsxHead(head),
        rows: (rows) => xlsxRows(head, rows),
        end: XLSX_END,
      });
    case 'ods':
      return packedWriter(out, {
        parts: odsParts(),
        name: ODS_SHEET,
        head: odsHead(head),
        rows: (rows) => odsRows(head, rows),
        end: ODS_END,
      });
  }
}
