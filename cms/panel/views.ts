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
      ['keywords', 6, 'Cách nhau bằng dấu phẩy: những lời người dân gõ khi tìm.'],
    ],
    [['summary', 12]],
    [
      ['level', 4],
      ['onlineLevel', 4],
      ['decidingAgencyCode', 4, 'Để trống nếu là Ủy ban nhân dân cấp xã nơi người nộp chọn.'],
    ],
    [['onlineLevelReason', 12]],
    [
      ['route', 4, 'Thủ tục do hệ thống của bộ giải quyết thì không nộp trực tuyến tại đây.'],
      ['routeSystem', 4],
      ['routeSystemEn', 4],
    ],
    [['routeUrl', 12, 'Địa chỉ https mà người dân mở để nộp.']],
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
    [['lifeEvents', 12, 'Thủ tục đứng trong trang của mỗi sự kiện được chọn.']],
    [
      [
        'relatedProcedures',
        12,
        'Hiện thành liên kết trên trang của thủ tục. Liên thông: nộp một lần, các cơ quan nối tiếp nhau; trang của thủ tục kia cũng dẫn về đây.',
      ],
    ],
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
    [['receptionAddress', 12]],
    [
      ['decision', 4, 'Số, ký hiệu của quyết định công bố lần này.'],
      ['decisionDate', 4],
      ['effectiveFrom', 4, 'Phiên bản tự có hiệu lực từ 00:00 ngày này (giờ Việt Nam); để trống: ngay khi công bố.'],
    ],
    [
      ['decisionTitle', 8],
      ['decisionIssuer', 4],
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
    [['requirementsEn', 12]],
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
    [
      ['applicant', 4],
      ['effectiveFrom', 4],
      ['effectiveTo', 4],
    ],
    [
      ['quantityField', 6, 'Ví dụ số bản sao mà tờ khai hỏi.'],
      ['freeCount', 6, 'Ví dụ 1: bản đầu không thu.'],
    ],
    [['condition', 12]],
    [
      ['onlinePercent', 6],
      ['onlineAmount', 6, 'Chọn một trong hai: giảm theo tỷ lệ, hoặc mức thu riêng.'],
    ],
    [
      ['onlineBasis', 6, 'Bắt buộc khi có mức giảm trực tuyến.'],
      ['onlineBasisEn', 6],
    ],
    [['exemptions', 12]],
  ],
};

const feeExemption: PanelView = {
  kind: 'component',
  main: 'name',
  list: ['name', 'percent'],
  rows: [
    [
      ['name', 6, 'Ví dụ: Hộ nghèo.'],
      ['nameEn', 6],
    ],
    [
      ['legalBasis', 6, 'Không có căn cứ thì không công bố được.'],
      ['legalBasisEn', 6],
    ],
    [
      ['percent', 6],
      ['component', 6, 'Người nộp gửi giấy tờ này là khai thuộc trường hợp này.'],
    ],
    [['condition', 12]],
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
    [
      ['case', 6, 'Để trống: mọi hồ sơ còn lại. Ví dụ: Phải xác minh.'],
      ['caseEn', 6],
    ],
    [['condition', 12, 'Không đặt điều kiện thì cán bộ chọn trường hợp khi tiếp nhận.']],
    [
      ['words', 6, 'Luật viết thế nào; để trống là “Không quy định”.'],
      ['wordsEn', 6],
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

const documentTemplate: PanelView = {
  kind: 'content_type',
  main: 'name',
  list: ['name', 'code', 'kind', 'updatedAt'],
  rows: [
    [
      ['name', 6],
      ['nameEn', 6],
    ],
    [
      ['code', 6],
      ['kind', 6],
    ],
    [['body', 12]],
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
  'procedure.fee-exemption': feeExemption,
  'procedure.time-limit': timeLimit,
  'api::form-definition.form-definition': definition,
  'api::workflow-definition.workflow-definition': definition,
  'api::document-template.document-template': documentTemplate,
  'api::agency.agency': agency,
};
