/** An invented dossier on which a template is tried; the paper made from it goes the same way as a real one. */
import type { DocumentTemplate, FormDefinition, ProcedureVersionContent } from '@motcua/cms';
import { compileForm, sampleAnswers } from '@motcua/plugin-eform';
import type { DossierEvent, DossierFile } from '@motcua/plugin-single-window';
import type { PaperData } from '../paper-data';
import { letterNumber, resultNumber } from '../paper-number';
import { paperSnapshot, type HeadAgency } from '../snapshot';
import { dayInVietnam, yearInVietnam } from '../wording';

const COMMUNE: HeadAgency = {
  name: 'Ủy ban nhân dân phường Việt Trì',
  kind: 'commune',
  parent: { name: 'Ủy ban nhân dân tỉnh Phú Thọ', kind: 'province' },
};
const DEPARTMENT: HeadAgency = { name: 'Sở Xây dựng', kind: 'department', parent: COMMUNE.parent };
const UNIT = { code: '', name: 'Bộ phận Một cửa', phone: '0210 3846 000', address: 'Số 12, đường Hùng Vương' };
const SIGNER = { name: 'Nguyễn Văn Mẫu', position: 'Phó Chủ tịch' };
const DIRECTOR = { name: 'Nguyễn Văn Mẫu', position: 'Phó Giám đốc' };
const CODE = '0000-1111-2222-3333-4444-5555-6666';
const HOUR = 3_600_000;

/** What a template is tried with when no procedure was chosen. */
export const NO_PROCEDURE: ProcedureVersionContent = {
  code: '',
  name: { vi: 'Thủ tục mẫu', en: 'Sample procedure' },
  plainName: { vi: 'Thủ tục mẫu', en: 'Sample procedure' },
  summary: { vi: '', en: '' },
  field: { code: '', name: { vi: '', en: '' } },
  level: 'commune',
  onlineLevel: 'full',
  deciding: { kind: 'commune' },
  components: [],
  fees: [],
  timeLimits: [],
  result: { code: '', name: { vi: 'Kết quả mẫu', en: 'Sample result' } },
  form: null,
  workflow: null,
};

const answersOf = (form: FormDefinition | null, now: Date): DossierFile['dossier']['answers'] =>
  form === null ? {} : sampleAnswers(compileForm(form), {}, dayInVietnam(now));

function sampleFile(version: ProcedureVersionContent, agencyName: string, now: Date): DossierFile {
  const filedAt = new Date(now.getTime() - 48 * HOUR);
  return {
    version,
    agency: { code: '', name: agencyName, phone: null, address: null },
    oneStopUnit: UNIT,
    papers: [],
    tasks: [],
    events: [],
    state: { label: { vi: '', en: '' }, next: { vi: '', en: '' } },
    dossier: {
      id: 0,
      number: 'N-000000',
      code: 'H44.101-261124-0001',
      procedureCode: version.code,
      procedureName: version.name.vi,
      procedureVersionId: 0,
      workflowState: null,
      stateKey: '',
      npspStatus: 4,
      paymentStatus: 'none',
      fee: null,
      extensionCount: 0,
      routeStatus: 'local',
      archivedAt: null,
      life: {},
      deliveryStatus: 'none',
      channel: 'online',
      applicantUserId: 0,
      applicantKind: 'citizen',
      applicantName: 'Nguyễn Văn Mẫu',
      applicantNumber: '025092000142',
      applicantPhone: '0912 345 678',
      applicantEmail: 'mau@example.vn',
      applicantAddress: 'Số 12, thôn Đông, phường Việt Trì, tỉnh Phú Thọ',
      agencyId: 0,
      oneStopUnitId: 0,
      answers: answersOf(version.form, now),
      provenance: {},
      filedAt,
      receivedAt: new Date(filedAt.getTime() + HOUR),
      promisedAt: new Date(now.getTime() + 24 * HOUR),
      promiseExplanation: null,
      supplementDueAt: null,
      supplementRequest: null,
      supplementCount: 0,
      settledAt: null,
      handedOverAt: null,
      endedAt: null,
      language: 'vi',
      version: 1,
    },
  };
}

const sampleEvent = (now: Date): DossierEvent => ({
  id: 0,
  dossierId: 0,
  seq: 1,
  type: 'ISSUE',
  actor: { kind: 'officer', id: '0', name: SIGNER.name, role: 'approver', unit: '' },
  reason: 'Hồ sơ đầy đủ, hợp lệ.',
  at: now,
  data: { conclusion: 'Đủ điều kiện theo quy định.' },
  message: null,
  visible: true,
  hash: '',
});

/** The paper that the template would make of an invented dossier of this procedure. */
export function samplePaperOf(
  template: DocumentTemplate,
  version: ProcedureVersionContent,
  now: Date,
  publicUrl: string,
): PaperData {
  const department = version.deciding.kind === 'department';
  const issuer = department ? DEPARTMENT : COMMUNE;
  const letter = template.kind === 'letter';
  const number = letter
    ? letterNumber(5, issuer, template.symbol)
    : resultNumber(5, yearInVietnam(now), template.title, issuer, template.symbol);
  return paperSnapshot({
    form: letter ? 'letter' : 'result',
    number,
    serial: 5,
    verifyCode: CODE,
    publicUrl,
    file: sampleFile(version, issuer.name, now),
    event: sampleEvent(now),
    data: { conclusion: 'Đủ điều kiện theo quy định.' },
    signer: { ...(department ? DIRECTOR : SIGNER), at: now.toISOString() },
    issuer,
    agencyKind: issuer.kind,
    template,
  });
}
