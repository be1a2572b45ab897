/** docs/scenarios.md, made of the same data as the tests. */
import { CLOCKS, isRefusal, type Scenario } from './scenario.ts';
import type { Story } from './interlinked.ts';
import { STATES } from './states.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

const PAPERS: Readonly<Record<string, string>> = { result: 'kết quả', letter: 'công văn' };

const papersOf = (paper: string | readonly string[] = []): string =>
  [paper]
    .flat()
    .map((form) => PAPERS[form] ?? `Mẫu ${form}`)
    .join(', ') || '–';

function row(scenario: Scenario): string {
  const { id, story, by, act, at, days, then, law } = scenario;
  const from = `${STATES[at].name}${days === undefined ? '' : `, sau ${days} ngày`}`;
  const outcome = isRefusal(then)
    ? [`từ chối: ${then.refused} \`${then.code}\``, 'giữ nguyên', CLOCKS.same, '–', 'không']
    : [
        `\`${then.state}\`${then.delivery ? `; kết quả: ${then.delivery}` : ''}${then.payment ? `; thanh toán: ${then.payment}` : ''}${then.route ? `; nguồn: ${then.route}` : ''}${then.onBehalf ? `; thay ${then.onBehalf}` : ''}`,
        String(then.status),
        CLOCKS[then.clock],
        papersOf(then.paper),
        then.notice ? 'có' : 'không',
      ];
  return `| ${[id, story, by, from, `\`${act}\``, ...outcome, law].map(cell).join(' | ')} |`;
}

const PROMISE = { stands: 'giữ nguyên', later: 'lùi theo phần bổ sung', missed: 'giữ nguyên, trả chậm' } as const;
const PARTS: Readonly<Record<string, string>> = {
  none: 'chưa có',
  waiting: 'chờ',
  open: 'đang mở',
  settled: 'có kết quả',
  stopped: 'dừng',
  withdrawn: 'rút',
  blocked: 'không mở',
};

function storyRow({ id, story, moves, then, law }: Story): string {
  const path = moves.map((move) => ('days' in move ? `${move.days} ngày` : `${move.on}: \`${move.act}\``)).join(' → ');
  const parts = Object.entries(then.parts).map(
    ([key, [part, status]]) => `${key}: ${PARTS[part] ?? part}${status === 0 ? '' : ` (${status})`}`,
  );
  const whole = `\`${then.whole.state}\` (${then.whole.status})`;
  return `| ${[id, story, path, whole, parts.join('; '), PROMISE[then.promise], law].map(cell).join(' | ')} |`;
}

export const scenarioDocument = (scenarios: readonly Scenario[], stories: readonly Story[]): string =>
  `# Các tình huống của hồ sơ

Every path that the law knows, as data: \`test/scenarios\`. Each row is carried out through the HTTP API by \`test/api/scenarios.test.ts\`; this page is
made of the same data by \`npm run docs:scenarios\`. A refused act leaves no trace: the dossier keeps its version.

${scenarios.length} tình huống, trong đó ${scenarios.filter(({ then }) => isRefusal(then)).length} bị từ chối.

| Mã | Tình huống | Ai | Khi hồ sơ ở | Hành động | Kết quả mong đợi | Mã trạng thái DVCQG | Thời hạn | Giấy tờ | Báo người nộp | Căn cứ |
|---|---|---|---|---|---|---|---|---|---|---|
${scenarios.map(row).join('\n')}

## Hồ sơ liên thông

One filing, three dossiers (procedure 2.002621): the birth first, then residence and health insurance side by side; each with its own code, limit and agency.
\`test/scenarios/interlinked.ts\`; numbers in brackets are the statuses of the national portal.

| Mã | Tình huống | Diễn biến | Hồ sơ chung | Các phần | Ngày hẹn chung | Căn cứ |
|---|---|---|---|---|---|---|
${stories.map(storyRow).join('\n')}
`;
