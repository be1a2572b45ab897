/** A read procedure as an entry of the content type `procedure`. */
import type { Channel, DossierComponent, TimeLimit } from '@motcua/cms';
import type { ReadComponent } from './component';
import type { AmountFee } from './fee';
import type { CatalogueRecord } from './record';
import type { ReadProcedure } from './procedure';
import { channelOf, type SourceChannel } from './time-limit';
import type { SourceUnit } from './time-clause';
import { clean, cut, orNull } from './text';

export const CHANNELS: Readonly<Record<SourceChannel, Channel>> = { direct: 'counter', online: 'online', post: 'post' };
export const UNITS = {
  working_day: 'working_day',
  day: 'calendar_day',
  working_hour: 'working_hour',
  hour: 'hour',
  month: 'month',
} as const satisfies Readonly<Record<SourceUnit, TimeLimit['unit']>>;

/** A heading like "papers to file" is no case: what stands under it is still required. */
const CASE = /trường hợp|đối với|nếu |khi /iu;

export const isRequired = ({ name, originals, copies, group, role }: ReadComponent): boolean =>
  role === 'paper' &&
  originals + copies > 0 &&
  (group === null || !CASE.test(group)) &&
  !/nếu có|^(?:[\p{L}\d]{1,2}[.)]\s*)?(?:trường hợp|đối với)/iu.test(name);

function componentsOf(read: ReadProcedure): readonly DossierComponent[] {
  return read.components
    .filter(({ role }) => role !== 'heading')
    .map((component, index) => ({
      key: `paper_${index + 1}`,
      name: { vi: component.name, en: '' },
      ...(component.group === null ? {} : { hint: { vi: component.group, en: '' } }),
      originals: component.originals,
      copies: component.copies,
      required: isRequired(component),
    }));
}

/** Only what is fixed: several limits of one channel are cases, which an editor decides. */
function timeLimitsOf(read: ReadProcedure) {
  return (['direct', 'online', 'post'] as const).flatMap((channel) => {
    const [first, ...others] = read.timeLimits.flatMap((limit) =>
      'channel' in limit && limit.channel === channel ? [limit] : [],
    );
    if (first === undefined || others.length > 0 || !('amount' in first)) return [];
    if (first.unit === null || first.plus !== undefined || first.case !== undefined || first.in_description) return [];
    return [{ channel: CHANNELS[channel], amount: first.amount, unit: UNITS[first.unit] }];
  });
}

export const FREE = { name: 'Không thu phí, lệ phí', amount: 0, kind: 'fee', channel: 'any' } as const;

export function feeOf({ amount, what, kind, channels }: AmountFee) {
  const [only, ...others] = channels;
  return {
    name: cut(what || (kind === 'fee' ? 'Lệ phí' : 'Phí')),
    amount,
    kind,
    channel: only === undefined || others.length > 0 ? ('any' as const) : CHANNELS[only],
  };
}

/** Only amounts in đồng, and free where nothing else is said. */
function feesOf(read: ReadProcedure) {
  const fees = read.fees ?? [];
  if (fees.length > 0 && fees.every((fee) => 'free' in fee))
    return [{ code: 'FREE', nameEn: 'Free of charge', ...FREE }];
  return fees.flatMap((fee, index) => {
    if (!('amount' in fee) || fee.currency !== undefined || fee.in_description) return [];
    return [{ code: `F${index + 1}`, ...feeOf(fee) }];
  });
}

function waysOf(record: CatalogueRecord) {
  return record.tables.hinh_thuc_nop.map((row) => ({
    channel: CHANNELS[channelOf(row)],
    timeLimit: clean(row.thoi_han_giai_quyet),
    fee: row.phi_le_phi.normalize('NFC').trim(),
    description: row.mo_ta.normalize('NFC').trim(),
  }));
}

/** Line breaks carry the steps: only Unicode is put right. */
const prose = (text: string): string | null =>
  orNull(text) === null ? null : text.normalize('NFC').replaceAll('¬', '').trim();

export function entryOf(record: CatalogueRecord, read: ReadProcedure) {
  const { metadata, content } = record;
  const online = record.tables.hinh_thuc_nop.some((row) => channelOf(row) === 'online');
  return {
    code: read.code,
    name: read.name,
    fieldName: cut(clean(metadata.lĩnh_vực)) || null,
    level: read.level,
    onlineLevel: online ? ('full' as const) : ('none' as const),
    audience: read.audience,
    competentAgency: read.competentAgency,
    implementingAgency: orNull(content.cơ_quan_thực_hiện),
    authorisedAgency: orNull(content.cơ_quan_được_ủy_quyền),
    coordinatingAgency: orNull(content.cơ_quan_phối_hợp),
    receptionAddress: orNull(content.địa_chỉ_tiếp_nhận_hs),
    decision: cut(clean(metadata.số_quyết_định)) || null,
    steps: prose(content.trình_tự_thực_hiện),
    requirements: prose(content.yêu_cầu_điều_kiện_thực_hiện),
    keywords: orNull(content.từ_khóa),
    components: componentsOf(read),
    ways: waysOf(record),
    legalBases: read.legalBases,
    results: read.results,
    fees: feesOf(read),
    timeLimits: timeLimitsOf(read),
    source: 'national_catalogue' as const,
  };
}
