/** Papers to hand in. Rows with neither count nor file are headings of the source: cases, not papers. */
import type { Finding } from './finding';
import type { CatalogueRecord } from './record';
import { bare, clean } from './text';

export interface ReadComponent {
  readonly name: string;
  readonly originals: number;
  readonly copies: number;
  /** The heading that it stands under. */
  readonly group: string | null;
}

type Row = CatalogueRecord['tables']['thanh_phan_ho_so'][number];

const count = (note: string, name: string): number =>
  Number(new RegExp(`${name}\\s*:\\s*(\\d+)`, 'iu').exec(note)?.[1] ?? 0);

/** `¬` and list marks gone, "03 phiếu" found. */
const SAID = /^(\d{1,2})\s*(?:\([^)]*\)\s*)?(?:phiếu|bản|ảnh|đơn|tờ|bộ|giấy)/iu;

function conflictOf(name: string, originals: number, copies: number): string | null {
  const said = Number(SAID.exec(name)?.[1] ?? Number.NaN);
  if (Number.isFinite(said) && said !== originals && said !== copies)
    return `The name says ${said}, the column ${originals} + ${copies}`;
  if (/^(?:\w{1,2}[.)]\s*)?(bản sao|bản chụp)/iu.test(name) && originals > 0)
    return 'A copy by its name is counted as an original';
  if (originals === 0 && copies === 0) return 'Neither originals nor copies: a heading or a paper without a count';
  return null;
}

export function readComponents(rows: readonly Row[]): {
  components: readonly ReadComponent[];
  findings: readonly Finding[];
} {
  const components: ReadComponent[] = [];
  const findings: Finding[] = [];
  let group: string | null = null;
  for (const row of rows) {
    const note = clean(row.ghi_chu);
    const name = bare(row.ten_giay_to);
    if (note === '' && clean(row.so_luong) === '') {
      group = name === '' ? group : name;
      continue;
    }
    if (name === '') {
      findings.push({
        attribute: 'components',
        kind: 'unread',
        original: note,
        read: '',
        message: 'A paper without a name',
      });
      continue;
    }
    const originals = count(note, 'Bản chính');
    const copies = count(note, 'Bản sao');
    components.push({ name, originals, copies, group });
    const message = conflictOf(name, originals, copies);
    if (message !== null)
      findings.push({
        attribute: 'components',
        kind: 'conflict',
        original: `${name} | ${note}`,
        read: `${originals} + ${copies}`,
        message,
      });
  }
  if (components.length === 0)
    findings.push({ attribute: 'components', kind: 'unread', original: '', read: '', message: 'No papers are listed' });
  return { components, findings };
}
