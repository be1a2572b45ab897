import type { FormDefinition, ProcedureVersionContent } from '@motcua/cms';
import { compileForm } from '@motcua/plugin-eform';
import { pick } from '../domain/locale';
import { lifeEvents } from '../domain/life-events';
import { procedureEntry } from '../domain/procedure-entry';
import { fieldView } from '../view-models/field';
import { headlineView } from '../view-models/quality';
import { procedureView } from '../view-models/procedure';
import { page } from './rendering';

const two = (vi: string, en = vi) => ({ vi, en });

const form: FormDefinition = {
  key: 'birth',
  title: two('Khai sinh'),
  steps: [
    {
      key: 'child',
      title: two('Thông tin của trẻ', 'The child'),
      fields: [
        {
          key: 'name',
          type: 'full_name',
          label: two('Họ, chữ đệm, tên'),
          hint: two('Viết in hoa có dấu, ví dụ NGUYỄN MINH ANH'),
          required: true,
        },
        { key: 'born', type: 'date', label: two('Ngày sinh'), hint: two('Ví dụ 27 3 2026'), required: true },
        {
          key: 'sex',
          type: 'radio',
          label: two('Giới tính'),
          required: true,
          options: [
            { value: 'female', label: two('Nữ') },
            { value: 'male', label: two('Nam') },
          ],
        },
        {
          key: 'mother',
          type: 'full_name',
          label: two('Họ tên mẹ'),
          required: true,
          prefill: { source: 'population', path: 'fullName' },
        },
        { key: 'home', type: 'address', label: two('Nơi cư trú'), required: true },
      ],
    },
  ],
};

const content: ProcedureVersionContent = {
  code: '1.001193',
  name: two('Thủ tục đăng ký khai sinh', 'Birth registration'),
  plainName: two('Đăng ký khai sinh', 'Register a birth'),
  summary: two(''),
  field: { code: 'HT', name: two('Hộ tịch', 'Civil status') },
  level: 'commune',
  onlineLevel: 'full',
  deciding: { kind: 'commune' },
  components: [
    { key: 'birth-note', name: two('Giấy chứng sinh'), hint: two('Bản chụp'), originals: 0, copies: 1, required: true },
  ],
  fees: [{ code: 'FREE', name: { vi: 'Miễn phí', en: 'Free' }, amount: 0, kind: 'fee', channel: 'any' }],
  timeLimits: [{ channel: 'any', amount: 1, unit: 'working_day' }],
  result: { code: 'KS', name: two('Giấy khai sinh', 'Birth certificate') },
  form,
  workflow: {
    key: 'w',
    name: two('w'),
    machine: { id: 'w', initial: 'a', states: {} },
    supplement: { clock: 'restart', answerWithin: { amount: 5, unit: 'working_day' } },
  },
};

describe('a citizen sees', () => {
  test('the home page with eight life events and figures', () => {
    const html = page('home', 'pages/home.njk', {
      title: 'Trang chủ',
      examples: ['đăng ký khai sinh', 'sổ đỏ'],
      tiles: lifeEvents.map((event) => ({
        key: event.key,
        name: pick(event.name, 'vi'),
        about: pick(event.about, 'vi'),
      })),
      headline: headlineView({ onTime: 97.2, medianDays: 2.1, satisfaction: 91, month: 11 }, 'vi'),
    });
    expect(html.match(/<li><a href="\/thu-tuc\?event=/g)).toHaveLength(8);
    expect(html).toContain('97,2%');
    expect(html).not.toMatch(/ style=|<script>/);
  });

  test('the procedure page in both languages, with its answer box', () => {
    const entry = procedureEntry({
      code: content.code,
      name: content.name.vi,
      nameEn: content.name.en,
      plainName: content.plainName.vi,
      plainNameEn: content.plainName.en,
      fieldName: 'Hộ tịch',
      level: 'commune',
      onlineLevel: 'full',
    });
    const version = { number: 3, effectiveFrom: new Date('2026-07-01T00:00:00Z') };
    const other = (code: string, plainName: string) => procedureEntry({ code, name: plainName, plainName });
    const linked = {
      interlinked: [other('1.004222', 'Đăng ký thường trú')],
      related: [other('2.000635', 'Trích lục')],
    };
    const html = page('procedure', 'pages/procedure.njk', {
      title: 'x',
      p: procedureView({ entry, content, version, linked, start: '/nop/1.001193', today: '2026-11-26' }, 'vi'),
    });
    expect(html).toContain('Trong 1 ngày làm việc');
    expect(html).toContain('Miễn phí');
    expect(html).toContain('href="/nop/1.001193"');
    expect(html).toMatch(/Thủ tục liên thông.*<a href="\/thu-tuc\/1\.004222">Đăng ký thường trú<\/a>/su);
    expect(html).toMatch(/Thủ tục liên quan.*<a href="\/thu-tuc\/2\.000635">Trích lục<\/a>/su);
    expect(
      page(
        'procedure-en',
        'pages/procedure.njk',
        {
          title: 'x',
          p: procedureView({ entry, content, version, linked, start: '/en/nop/1.001193', today: '2026-11-26' }, 'en'),
        },
        'en',
      ),
    ).toContain('Register a birth');
  });

  test('a form page with everything typed, the errors linked, and where a value came from', () => {
    const compiled = compileForm(form, () => '2026-11-25');
    const read = compiled.readStep(
      'child',
      {
        name: '<b>AN</b>',
        born: { day: '31', month: '11', year: '2026' },
        sex: 'female',
        mother: 'NGUYỄN THỊ HOA',
        home: { province: '25', commune: '', detail: '' },
      },
      {},
    );
    const provenance = {
      mother: { source: 'population' as const, at: '2026-11-24T07:30:00Z', value: 'NGUYỄN THỊ HOA' },
    };
    const view = compiled.view('child', read.answers, { locale: 'vi', errors: read.errors, raw: read.raw, provenance });
    const html = page('step', 'pages/step.njk', {
      title: view.title,
      back: '/nop/1',
      progress: { number: 2, total: 5, title: view.title },
      step: { ...view, fields: view.fields.map((field) => fieldView(field, 'vi')) },
      errors: view.errors,
      errorCount: view.errors.length,
      savedAt: '14:31',
    });
    expect(html).toContain('name="born[day]"');
    expect(html).toMatch(/value="31"/);
    expect(html).not.toContain('<b>AN');
    expect(html).toContain('Lấy từ CSDL quốc gia về dân cư, 24/11/2026 14:30');
    for (const error of view.errors) expect(html).toContain(`id="${error.href.slice(1)}"`);
  });
});
