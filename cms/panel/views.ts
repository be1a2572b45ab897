/**
 * How the editors' panel shows each content type: what belongs together, in the order in which an editor works.
 * Labels are translations of the panel (plugins/eform/admin/src/translations); Strapi does not translate hints, so they are Vietnamese.
 */

/** Attribute, columns of twelve, and a hint where the label does not say enough. */
type Cell = readonly [attribute: string, size: 3 | 4 | 6 | 8 | 12, hint?: string];

export interface PanelView {
  readonly kind: 'content_type' | 'component';
  /** What names an entry in lists and relations. */
  readonly main: string;
  readonly list: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly pageSize?: number;
}

const procedure: PanelView = {
  kind: 'content_type',
  main: 'name',
  list: ['code', 'name', 'fieldName', 'onlineLevel'],
  pageSize: 20,
  rows: [
    [
      ['code', 4],
      ['fieldName', 4],
      ['fieldCode', 4],
    ],
    [['name', 12]],
    [
      ['plainName', 6, 'Hiện to nhất trên trang của thủ tục; để trống thì dùng tên chính thức.'],
      ['keywords', 6],
    ],
    [['summary', 12]],
    [
      ['level', 4],
      ['onlineLevel', 4],
      ['decidingAgencyCode', 4, 'Để trống nếu là Ủy ban nhân dân cấp xã nơi người nộp chọn.'],
    ],
    [['onlineLevelReason', 12]],
    [
      ['form', 6, 'Người dân điền gì.'],
      ['workflow', 6, 'Hồ sơ đi qua những ai.'],
    ],
    [['fees', 12]],
    [['timeLimits', 12]],
    [
      ['cutOff', 4, 'Hồ sơ nhận sau giờ này tính từ ngày làm việc tiếp theo.'],
      ['supplementClock', 4, 'Để “Theo quy trình” nếu pháp luật chuyên ngành không quy định khác.'],
      ['dutyClock', 4],
    ],
    [['components', 12]],
    [['results', 12]],
    [['steps', 12]],
    [['requirements', 12]],
    [['audience', 12]],
    [['lifeEvents', 12]],
    [['legalBases', 12]],
    [['questions', 12]],
    [
      ['competentAgency', 6],
      ['implementingAgency', 6],
    ],
    [
      ['authorisedAgency', 6],
      ['coordinatingAgency', 6],
    ],
    [
      ['receptionAddress', 8],
      ['decision', 4],
    ],
    [
      ['nameEn', 6],
      ['plainNameEn', 6],
    ],
    [
      ['summaryEn', 8],
      ['fieldNameEn', 4],
    ],
    [['stepsEn', 12]],
    [['ways', 12]],
    [['findings', 12]],
  ],
};

const feeLine: PanelView = {
  kind: 'component',
  main: 'name',
  list: ['name', 'amount'],
  rows: [
    [
      ['name', 6],
      ['nameEn', 6],
    ],
    [
      ['amount', 3],
      ['kind', 3],
      ['channel', 3],
      ['code', 3],
    ],
  ],
};

const timeLimit: PanelView = {
  kind: 'component',
  main: 'amount',
  list: ['amount', 'unit'],
  rows: [
    [
      ['amount', 4],
      ['unit', 4],
      ['channel', 4],
    ],
  ],
};

const definition: PanelView = {
  kind: 'content_type',
  main: 'name',
  list: ['name', 'key', 'updatedAt'],
  rows: [
    [
      ['name', 8],
      ['key', 4],
    ],
    [['definition', 12]],
  ],
};

const agency: PanelView = {
  kind: 'content_type',
  main: 'name',
  list: ['code', 'name', 'kind', 'active'],
  pageSize: 20,
  rows: [
    [
      ['code', 4],
      ['name', 8],
    ],
    [
      ['nameEn', 6],
      ['parent', 6],
    ],
    [
      ['kind', 4],
      ['provinceCode', 4],
      ['communeCode', 4],
    ],
    [
      ['address', 6],
      ['phone', 3],
      ['email', 3],
    ],
    [['active', 4]],
  ],
};

export const panelViews: Readonly<Record<string, PanelView>> = {
  'api::procedure.procedure': procedure,
  'procedure.fee-line': feeLine,
  'procedure.time-limit': timeLimit,
  'api::form-definition.form-definition': definition,
  'api::workflow-definition.workflow-definition': definition,
  'api::agency.agency': agency,
};
