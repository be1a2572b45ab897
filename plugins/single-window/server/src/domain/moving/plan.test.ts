import type { Role } from '@motcua/cms';
import { workflowTemplates } from '../workflow/templates';
import type { WorkflowDirectory } from '../workflow/check/scene';
import type { AgencyName, Data, Part, Payload } from './file';
import { AGENCY, FORM, PROCEDURE, SECTION, TEMPLATE, WORKFLOW } from './parts';
import { agenciesNamed, planImport, type Here, type Plan } from './plan';
import type { Attributes } from './shape';

const to = (target: string, relation = 'manyToOne') => ({ type: 'relation', relation, target });
const SCHEMAS: Readonly<Record<string, Attributes>> = {
  [PROCEDURE]: {
    code: { type: 'string' },
    name: { type: 'text' },
    decidingAgencyCode: { type: 'string' },
    form: to(FORM),
    workflow: to(WORKFLOW),
    partner: to(AGENCY),
    related: to(PROCEDURE, 'manyToMany'),
  },
  [FORM]: { key: { type: 'string' }, name: { type: 'string' }, definition: { type: 'json' } },
  [SECTION]: { key: { type: 'string' }, name: { type: 'string' }, definition: { type: 'json' } },
  [WORKFLOW]: { key: { type: 'string' }, name: { type: 'string' }, definition: { type: 'json' } },
  [TEMPLATE]: { code: { type: 'string' }, name: { type: 'string' }, body: { type: 'json' } },
  [AGENCY]: { code: { type: 'string' }, name: { type: 'string' } },
};
const schemas = (uid: string): Attributes => SCHEMAS[uid] ?? {};

const DEPARTMENT: AgencyName = { code: 'H99.05', name: 'Sở Xây dựng', kind: 'department' };
const OURS: AgencyName = { code: 'H44.07', name: 'Sở Xây dựng', kind: 'department' };

const section = (title: string): Part => ({
  uid: SECTION,
  key: 'nguoi-nop',
  data: { key: 'nguoi-nop', name: title, definition: { key: 'nguoi-nop', title, fields: [] } },
});
const FORM_PART: Part = {
  uid: FORM,
  key: 'don',
  data: {
    key: 'don',
    name: 'Đơn',
    definition: { key: 'don', steps: [{ fields: [{ key: 'nop', type: 'section', use: 'nguoi-nop' }] }] },
  },
};
const held = (role: string, unit: unknown): Data => ({ meta: { role, unit } });
const WORKFLOW_PART: Part = {
  uid: WORKFLOW,
  key: 'cap-phep',
  data: {
    key: 'cap-phep',
    name: 'Cấp phép',
    definition: {
      key: 'cap-phep',
      machine: {
        id: 'cap-phep',
        initial: 'a',
        states: {
          a: held('reception_officer', 'one_stop'),
          b: {
            ...held('processing_officer', { agency: DEPARTMENT.code }),
            on: { ISSUE: { target: '#cap-phep.a', actions: [{ type: 'issuePaper', params: { template: 'GP' } }] } },
          },
        },
      },
    },
  },
};
const TEMPLATE_PART: Part = {
  uid: TEMPLATE,
  key: 'GP',
  data: { code: 'GP', name: 'Giấy phép', body: { code: 'GP', blocks: [] } },
};

const PAYLOAD: Payload = {
  code: '1.000001',
  contentHash: 'hash',
  publishedVersion: 1,
  procedure: {
    code: '1.000001',
    name: 'Cấp phép',
    decidingAgencyCode: DEPARTMENT.code,
    form: { uid: FORM, key: 'don' },
    workflow: { uid: WORKFLOW, key: 'cap-phep' },
  },
  parts: [section('Người nộp'), FORM_PART, WORKFLOW_PART, TEMPLATE_PART],
  agencies: [DEPARTMENT],
};

const ALL: readonly Role[] = ['reception_officer', 'processing_officer', 'approver'];
const directory =
  (rolesByUnit: WorkflowDirectory['rolesByUnit']): Here['directory'] =>
  (deciding) => ({
    competent: deciding.kind === 'department' ? [deciding.code] : ['H44.101'],
    oneStop: ['H44.MC'],
    rolesByUnit,
    names: { [OURS.code]: OURS.name },
  });
const EMPTY: Here = {
  schemas,
  procedure: null,
  parts: [],
  agencies: [DEPARTMENT],
  directory: directory({ [DEPARTMENT.code]: ALL, 'H44.MC': ALL, [OURS.code]: ALL }),
  procedures: new Set(),
};
const ids = (plan: Plan): readonly string[] => plan.questions.map(({ id }) => id).sort();
const written = (plan: Plan): readonly string[] => plan.writes.map(({ key }) => key);
/** The installation after the plan was carried out. */
const after = (plan: Plan, here: Here, others: readonly string[] = []): Here => ({
  ...here,
  procedure: plan.procedure,
  parts: [
    ...here.parts.filter((one) => !plan.writes.some(({ uid, key }) => uid === one.uid && key === one.key)),
    ...plan.writes.map((part) => ({ ...part, others })),
  ],
});

describe('an installation that has none of it', () => {
  const plan = planImport(PAYLOAD, EMPTY, {});
  test('takes everything as it is, parts before what names them', () => {
    expect(plan).toMatchObject({ outcome: 'new', ready: true, questions: [], procedure: PAYLOAD.procedure });
    expect(written(plan)).toEqual(['nguoi-nop', 'don', 'GP', 'cap-phep']);
    expect(plan.writes.map(({ data }) => data)).toEqual(
      [section('Người nộp'), FORM_PART, TEMPLATE_PART, WORKFLOW_PART].map(({ data }) => data),
    );
  });
  test('changes nothing the second time', () => {
    const again = planImport(PAYLOAD, after(plan, EMPTY), {});
    expect(again).toMatchObject({ outcome: 'unchanged', ready: true, questions: [], writes: [], differences: [] });
  });
});

describe('agencies', () => {
  const here: Here = { ...EMPTY, agencies: [OURS] };
  const plan = planImport(PAYLOAD, here, {});
  test('that do not exist here are asked for once, the one of the same name offered', () => {
    expect(ids(plan)).toEqual(['agency:H99.05']);
    expect(plan.ready).toBe(false);
    expect(plan.questions[0]).toMatchObject({ suggested: OURS.code, chosen: null });
  });
  test('take the place of theirs everywhere', () => {
    const mapped = planImport(PAYLOAD, here, { 'agency:H99.05': OURS.code });
    expect(mapped.ready).toBe(true);
    expect(mapped.procedure['decidingAgencyCode']).toBe(OURS.code);
    expect(JSON.stringify(mapped.writes)).not.toContain(DEPARTMENT.code);
    const again = planImport(PAYLOAD, after(mapped, here), { 'agency:H99.05': OURS.code });
    expect(again.outcome).toBe('unchanged');
  });
  test('must be among those that are offered', () => {
    expect(planImport(PAYLOAD, here, { 'agency:H99.05': 'H00' }).ready).toBe(false);
  });
  test('are named in an export', () => {
    expect(agenciesNamed(PAYLOAD.procedure, PAYLOAD.parts, schemas)).toEqual([DEPARTMENT.code]);
    expect(agenciesNamed({ partner: { uid: AGENCY, key: 'H1' } }, [], schemas)).toEqual(['H1']);
  });
  test('named by a relation are mapped too', () => {
    const payload = { ...PAYLOAD, procedure: { ...PAYLOAD.procedure, partner: { uid: AGENCY, key: DEPARTMENT.code } } };
    const mapped = planImport(payload, here, { 'agency:H99.05': OURS.code });
    expect(mapped.procedure['partner']).toEqual({ uid: AGENCY, key: OURS.code });
  });
});

describe('roles', () => {
  const vacancy = 'role:processing_officer@H99.05';
  test('that nobody has in a unit are asked for; keeping them is offered where somebody else has them', () => {
    const here = { ...EMPTY, directory: directory({ [DEPARTMENT.code]: ['approver'], 'H44.MC': ALL }) };
    const plan = planImport(PAYLOAD, here, {});
    expect(ids(plan)).toEqual([vacancy]);
    expect(plan.questions[0]?.suggested).toBe('keep');
    expect(plan.questions[0]?.options.map(({ value }) => value)).toEqual(['keep', 'approver']);
    const states = (choice: string) => JSON.stringify(planImport(PAYLOAD, here, { [vacancy]: choice }).writes);
    expect(states('keep')).toContain('processing_officer');
    expect(states('approver')).not.toContain('processing_officer');
  });
  test('that nobody here has need a decision', () => {
    const rolesByUnit: WorkflowDirectory['rolesByUnit'] = {
      [DEPARTMENT.code]: ['approver'],
      'H44.MC': ['reception_officer'],
    };
    const plan = planImport(PAYLOAD, { ...EMPTY, directory: directory(rolesByUnit) }, {});
    expect(plan.questions[0]).toMatchObject({ id: vacancy, suggested: null });
  });
});

describe('parts of the same key', () => {
  const id = `part:${FORM}:don`;
  const theirs = { ...FORM_PART, data: { ...FORM_PART.data, name: 'Đơn khác' } };
  const here = (others: readonly string[]): Here => ({ ...EMPTY, parts: [{ ...theirs, others }] });

  test('that others use are not replaced: a copy is offered', () => {
    const plan = planImport(PAYLOAD, here(['Thủ tục khác']), {});
    expect(ids(plan)).toEqual([id]);
    expect(plan.questions[0]?.suggested).toBe('as:don-2');
    expect(plan.questions[0]?.options.map(({ value }) => value)).toEqual(['as:don-2', 'ours']);
    expect(planImport(PAYLOAD, here(['Thủ tục khác']), { [id]: 'as:don' }).ready).toBe(false);
  });
  test('brought in as a copy have their own key, and the second import changes nothing', () => {
    const before = here(['Thủ tục khác']);
    const plan = planImport(PAYLOAD, before, { [id]: 'as:don-2' });
    expect(plan.procedure['form']).toEqual({ uid: FORM, key: 'don-2' });
    expect(plan.writes.find(({ uid }) => uid === FORM)?.data).toMatchObject({
      key: 'don-2',
      definition: { key: 'don-2' },
    });
    expect(planImport(PAYLOAD, after(plan, before), { [id]: 'as:don-2' }).outcome).toBe('unchanged');
  });
  test('that nothing else uses may be replaced', () => {
    const plan = planImport(PAYLOAD, here([]), {});
    expect(plan.questions[0]?.suggested).toBe('as:don');
    const replaced = planImport(PAYLOAD, here([]), { [id]: 'as:don' });
    expect(replaced.ready).toBe(true);
    expect(replaced.differences).toEqual([
      { uid: FORM, key: 'don', attribute: 'name', before: 'Đơn khác', after: 'Đơn' },
    ]);
  });
  test('with ours, nothing of theirs is brought in', () => {
    const plan = planImport(PAYLOAD, here(['Thủ tục khác']), { [id]: 'ours' });
    expect(plan.ready).toBe(true);
    expect(written(plan)).toEqual(['GP', 'cap-phep']);
    expect(plan.procedure['form']).toEqual({ uid: FORM, key: 'don' });
  });
  test('a shared section that differs comes as a copy that the form then uses', () => {
    const mine = { ...section('Người nộp hồ sơ'), others: ['Đơn khác'] };
    const plan = planImport(PAYLOAD, { ...EMPTY, parts: [mine] }, { [`part:${SECTION}:nguoi-nop`]: 'as:nguoi-nop-2' });
    expect(plan.ready).toBe(true);
    expect(JSON.stringify(plan.writes.find(({ uid }) => uid === FORM))).toContain('"use":"nguoi-nop-2"');
    expect(plan.procedure['form']).toEqual({ uid: FORM, key: 'don' });
  });
  test('a template as a copy is the one that the workflow prints by', () => {
    const mine = { ...TEMPLATE_PART, data: { ...TEMPLATE_PART.data, name: 'Khác' }, others: ['Thủ tục khác'] };
    const plan = planImport(PAYLOAD, { ...EMPTY, parts: [mine] }, { [`part:${TEMPLATE}:GP`]: 'as:GP-2' });
    expect(plan.writes.find(({ uid }) => uid === TEMPLATE)?.data).toMatchObject({
      code: 'GP-2',
      body: { code: 'GP-2' },
    });
    expect(JSON.stringify(plan.writes.find(({ uid }) => uid === WORKFLOW))).toContain('"template":"GP-2"');
  });
  test('a workflow as a copy leads where it led', () => {
    const mine = { ...WORKFLOW_PART, data: { ...WORKFLOW_PART.data, name: 'Khác' }, others: ['Thủ tục khác'] };
    const plan = planImport(PAYLOAD, { ...EMPTY, parts: [mine] }, { [`part:${WORKFLOW}:cap-phep`]: 'as:cap-phep-2' });
    const copy = JSON.stringify(plan.writes.find(({ uid }) => uid === WORKFLOW));
    expect(copy).toContain('"target":"#cap-phep-2.a"');
    expect(copy).toContain('"id":"cap-phep-2"');
  });
});

describe('a procedure that is here', () => {
  const first = planImport(PAYLOAD, EMPTY, {});
  const here = after(first, EMPTY);
  const changed: Payload = { ...PAYLOAD, procedure: { ...PAYLOAD.procedure, name: 'Cấp giấy phép' } };
  test('is compared, and its draft replaced only when somebody says so', () => {
    const plan = planImport(changed, here, {});
    expect(plan).toMatchObject({ outcome: 'changed', ready: false });
    expect(plan.differences).toEqual([
      { uid: PROCEDURE, key: null, attribute: 'name', before: 'Cấp phép', after: 'Cấp giấy phép' },
    ]);
    expect(planImport(changed, here, { 'procedure:1.000001': 'replace' }).ready).toBe(true);
  });
});

test('what this software does not know, and what is not here, is left out only knowingly', () => {
  const payload: Payload = {
    ...PAYLOAD,
    procedure: {
      ...PAYLOAD.procedure,
      colour: 'red',
      related: [
        { uid: PROCEDURE, key: '2.000002' },
        { uid: PROCEDURE, key: '3.000003' },
      ],
    },
  };
  const here = { ...EMPTY, procedures: new Set(['3.000003']) };
  const plan = planImport(payload, here, {});
  expect(ids(plan)).toEqual([`attribute:${PROCEDURE}:colour`, 'link:2.000002']);
  const decided = planImport(payload, here, Object.fromEntries(ids(plan).map((id) => [id, 'leave-out'])));
  expect(decided.ready).toBe(true);
  expect(decided.procedure).toEqual({ ...PAYLOAD.procedure, related: [{ uid: PROCEDURE, key: '3.000003' }] });
});

test.each(workflowTemplates({ days: 10 }))('the template $key is mapped without losing anything', ({ definition }) => {
  const part: Part = { uid: WORKFLOW, key: 'x', data: { key: 'x', definition } };
  const payload = { ...PAYLOAD, procedure: { code: '1', workflow: { uid: WORKFLOW, key: 'x' } }, parts: [part] };
  const everybody = new Proxy({}, { get: () => [...ALL, 'issuing_clerk', 'leader'] as const });
  const plan = planImport(payload, { ...EMPTY, directory: directory(everybody) }, {});
  expect(plan.writes).toEqual([part]);
});
