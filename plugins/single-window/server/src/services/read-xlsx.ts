/** A workbook's first sheet as rows of texts, as the CSV reader gives them; a file that would unpack to more than is allowed is never unpacked. */
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { FilingRefused } from '../domain/errors';
import { violation } from './filing-checks';

/** Of the file as it is sent, and of all that is in it. */
const MOST_BYTES = 700_000;
const MOST_UNPACKED = 20_000_000;
const MOST_ENTRIES = 200;

const refused = (vi: string, en: string): FilingRefused => new FilingRefused([violation('/xlsx', vi, en)]);

/** Reads only the directory of the archive: nothing is unpacked. fflate unpacks an entry into no more than the size that the directory says. */
function checkSize(bytes: Uint8Array): void {
  let unpacked = 0;
  let entries = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        entries += 1;
        return false;
      },
    });
  } catch {
    throw refused('Tệp không phải là sổ tính Excel (.xlsx).', 'The file is no Excel workbook (.xlsx).');
  }
  if (unpacked > MOST_UNPACKED || entries > MOST_ENTRIES)
    throw refused(
      'Sổ tính quá lớn: sau khi giải nén tối đa 20 MB. Hãy chia thành nhiều tệp.',
      'The workbook is too large: 20 MB at most when unpacked. Send it in parts.',
    );
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A date of a sheet has no zone: the reader gives midnight in UTC. */
const textOf = (cell: unknown): string => {
  if (cell instanceof Date) return `${two(cell.getUTCDate())}/${two(cell.getUTCMonth() + 1)}/${cell.getUTCFullYear()}`;
  if (typeof cell === 'boolean') return cell ? 'có' : 'không';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
};

export async function readXlsx(base64: string): Promise<readonly (readonly string[])[]> {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > MOST_BYTES)
    throw refused(
      'Tệp quá lớn: tối đa 700 KB. Hãy chia thành nhiều tệp.',
      'The file is too large: 700 KB at most. Send it in parts.',
    );
  checkSize(bytes);
  try {
    const rows = await readSheet(bytes);
    return rows.map((row) => row.map(textOf)).filter((row) => row.some((cell) => cell !== ''));
  } catch {
    throw refused('Không đọc được trang tính đầu tiên.', 'The first sheet could not be read.');
  }
}
