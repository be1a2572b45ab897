/** What stands against publishing a version's fees, limits and route; in Vietnamese, for the panel. */
import { readsOf, unknownOperators } from '@motcua/plugin-eform';
import type { Channel, FeeExemption, FeeLine, FormField, Logic, ProcedureVersionContent, TimeLimit } from '@motcua/cms';
import { sayLength } from '../workflow/check/lengths';
import { askedFields } from './asked-fields';

type Content = Pick<
  ProcedureVersionContent,
  'fees' | 'timeLimits' | 'form' | 'workflow' | 'components' | 'onlineLevel' | 'route'
>;
type Asked = ReadonlyMap<string, FormField>;

function conditionFindings(where: string, condition: Logic | undefined, asked: Asked): readonly string[] {
  const unasked = readsOf(condition).filter((key) => !asked.has(key));
  const operators = unknownOperators(condition);
  return [
    ...unasked.map((key) => `${where}: điều kiện đọc trường “${key}” mà tờ khai không hỏi.`),
    ...operators.map((operator) => `${where}: điều kiện dùng phép “${operator}” không có.`),
  ];
}

const COUNTS: ReadonlySet<string> = new Set(['number', 'table', 'section']);

function quantityFindings(where: string, { quantity }: FeeLine, asked: Asked): readonly string[] {
  if (!quantity) return [];
  const field = asked.get(quantity.field);
  if (!field) return [`${where}: số lượng lấy từ trường “${quantity.field}” mà tờ khai không hỏi.`];
  const counts = COUNTS.has(field.type) || (field.type === 'calculated' && (field.reads ?? 'number') === 'number');
  return counts ? [] : [`${where}: trường “${field.label.vi}” không phải là số lượng.`];
}

function exemptionFindings(
  line: string,
  { name, legalBasis, percent, condition, component }: FeeExemption,
  asked: Asked,
  components: Content['components'],
): readonly string[] {
  const where = `${line}, miễn giảm “${name.vi}”`;
  const paper = components.find((one) => one.key === component);
  return [
    ...(legalBasis.vi.trim() === '' ? [`${where}: thiếu căn cứ pháp lý.`] : []),
    ...(condition === undefined && component === undefined
      ? [`${where}: hãy chọn điều kiện theo tờ khai hoặc giấy tờ chứng minh.`]
      : []),
    ...(percent >= 1 && percent <= 100 ? [] : [`${where}: mức giảm phải từ 1 đến 100 %.`]),
    ...conditionFindings(where, condition, asked),
    ...(component !== undefined && !paper ? [`${where}: không có thành phần hồ sơ “${component}”.`] : []),
    ...(paper?.required
      ? [`${where}: “${paper.name.vi}” là giấy tờ bắt buộc, ai cũng nộp; hãy bỏ bắt buộc hoặc chọn giấy tờ khác.`]
      : []),
  ];
}

function onlineFindings(where: string, { online, channel }: FeeLine, content: Content): readonly string[] {
  if (!online) return [];
  const offered = content.onlineLevel !== 'none' && content.route?.kind !== 'ministry_system';
  return [
    ...(offered && (channel === 'any' || channel === 'online')
      ? []
      : [`${where}: có mức giảm khi nộp trực tuyến nhưng kênh này không nhận nộp trực tuyến.`]),
    ...(online.legalBasis.vi.trim() === '' ? [`${where}: mức giảm trực tuyến thiếu căn cứ pháp lý.`] : []),
    ...(online.percent !== undefined && online.amount !== undefined
      ? [`${where}: chọn một trong hai, giảm theo tỷ lệ hoặc mức thu riêng khi nộp trực tuyến.`]
      : []),
  ];
}

const FOREVER = '9999-12-31';
const meet = (one: string | undefined, other: string | undefined, any: string | undefined): boolean =>
  one === other || one === any || other === any;
const sameTime = (a: FeeLine, b: FeeLine): boolean =>
  (a.from ?? '') <= (b.to ?? FOREVER) && (b.from ?? '') <= (a.to ?? FOREVER);
/** Two lines that both have a condition are cases of one fee: which of them holds is told by the answers. */
const sameCase = (a: FeeLine, b: FeeLine): boolean =>
  a.condition === undefined || b.condition === undefined || JSON.stringify(a.condition) === JSON.stringify(b.condition);

const overlap = (a: FeeLine, b: FeeLine): boolean =>
  a.code === b.code &&
  meet(a.channel, b.channel, 'any') &&
  meet(a.applicant, b.applicant, undefined) &&
  sameTime(a, b) &&
  sameCase(a, b);

function feeFindings(content: Content, asked: Asked): readonly string[] {
  return content.fees.flatMap((line, index) => {
    const where = `Khoản thu “${line.name.vi}”`;
    const doubled = content.fees.slice(0, index).some((other) => overlap(other, line));
    return [
      ...(doubled ? [`${where}: trùng thời gian áp dụng với một khoản khác cùng mã ${line.code}.`] : []),
      ...(line.from !== undefined && line.to !== undefined && line.from > line.to
        ? [`${where}: ngày hết hiệu lực đứng trước ngày bắt đầu.`]
        : []),
      ...conditionFindings(where, line.condition, asked),
      ...quantityFindings(where, line, asked),
      ...(line.exemptions ?? []).flatMap((one) => exemptionFindings(where, one, asked, content.components)),
      ...onlineFindings(where, line, content),
    ];
  });
}

const CHANNELS: Readonly<Record<Channel, string>> = { online: 'trực tuyến', counter: 'tại quầy', post: 'bưu chính' };

/** "Not fixed" is a value, a missing amount is a hole; and a dossier of no case still needs a limit. */
function limitFindings(content: Content, asked: Asked): readonly string[] {
  const { timeLimits } = content;
  const say = (limit: TimeLimit): string =>
    `Thời hạn ${limit.case ? `“${limit.case.vi}”` : (limit.notFixed?.vi ?? sayLength(limit)[0])}`;
  const lines = timeLimits.flatMap((limit) => [
    ...(limit.notFixed === undefined && !(limit.amount > 0)
      ? [`${say(limit)}: chưa nhập thời hạn; nếu luật không quy định, chọn đơn vị “không quy định”.`]
      : []),
    ...(limit.condition !== undefined && limit.case === undefined
      ? [`${say(limit)}: thời hạn có điều kiện phải có tên trường hợp.`]
      : []),
    ...conditionFindings(say(limit), limit.condition, asked),
  ]);
  const noDefault = (Object.keys(CHANNELS) as Channel[]).filter((channel) => {
    const own = timeLimits.filter((limit) => limit.channel === channel);
    const known = own.length > 0 ? own : timeLimits.filter((limit) => limit.channel === 'any');
    return known.length > 0 && known.every((limit) => limit.case !== undefined);
  });
  return [
    ...lines,
    ...noDefault.map(
      (channel) => `Thời hạn ${CHANNELS[channel]}: thiếu thời hạn cho hồ sơ không thuộc trường hợp nào đã nêu.`,
    ),
  ];
}

/** States that wait for a system outside: what hands a dossier over. */
export const handsOver = ({ workflow }: Pick<Content, 'workflow'>): boolean =>
  workflow !== null && JSON.stringify(workflow.machine).includes('"waitsFor"');

function routeFindings(content: Content): readonly string[] {
  const { route } = content;
  if (route?.kind !== 'ministry_system') return [];
  const address = route.url === undefined || /^https:\/\/[^\s/]+/.test(route.url);
  return [
    ...(route.system.vi.trim() === '' ? ['Nơi giải quyết: chưa nêu tên hệ thống của bộ.'] : []),
    ...(address ? [] : ['Nơi giải quyết: địa chỉ hệ thống phải bắt đầu bằng https://.']),
    ...(content.workflow !== null && !handsOver(content)
      ? [
          'Nơi giải quyết: thủ tục được giải quyết trên hệ thống của bộ nhưng quy trình không có bước chờ hệ thống đó; hãy bỏ quy trình hoặc dùng mẫu “giải quyết trên hệ thống của bộ”.',
        ]
      : []),
  ];
}

/** By the attribute of the procedure where each is mended. */
export function contentFindings(
  content: Content,
): Readonly<Record<'fees' | 'timeLimits' | 'route', readonly string[]>> {
  const asked = askedFields(content.form);
  return {
    fees: feeFindings(content, asked),
    timeLimits: limitFindings(content, asked),
    route: routeFindings(content),
  };
}
