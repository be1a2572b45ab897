/** docs/scenarios.md, made of the same data as the tests. */
import { CLOCKS, isRefusal, type Scenario } from './scenario.ts';
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
        `\`${then.state}\`${then.delivery ? `; kết quả: ${then.delivery}` : ''}${then.payment ? `; thanh toán: ${then.payment}` : ''}${then.route ? `; nguồn: ${then.route}` : ''}`,
        String(then.status),
        CLOCKS[then.clock],
        papersOf(then.paper),
        then.notice ? 'có' : 'không',
      ];
  return `| ${[id, story, by, from, `\`${act}\``, ...outcome, law].map(cell).join(' | ')} |`;
}

export const scenarioDocument = (scenarios: readonly Scenario[]): string =>
  `# Các tình huống của hồ sơ

Every path that the law knows, as data: \`test/scenarios\`. Each row is carried out through the HTTP API by \`test/api/scenarios.test.ts\`; this page is
made of the same data by \`npm run docs:scenarios\`. A refused act leaves no trace: the dossier keeps its version.

${scenarios.length} tình huống, trong đó ${scenarios.filter(({ then }) => isRefusal(then)).length} bị từ chối.

| Mã | Tình huống | Ai | Khi hồ sơ ở | Hành động | Kết quả mong đợi | Mã trạng thái DVCQG | Thời hạn | Giấy tờ | Báo người nộp | Căn cứ |
|---|---|---|---|---|---|---|---|---|---|---|
${scenarios.map(row).join('\n')}
`;
