/** Every type of field as the portal draws it, filled, wrong and empty. */
import type { FieldType, FormDefinition, FormField } from '@motcua/cms';
import { compileForm, type Raw } from '@motcua/plugin-eform';
import { contest, unexplained } from '../domain/provenance';
import { askedFields, fieldView } from '../view-models/field';
import { page } from './rendering';

const two = (vi: string, en = vi) => ({ vi, en });
const field = (key: string, type: FieldType, label: string, more: Partial<FormField> = {}): FormField => ({
  key,
  type,
  label: two(label),
  ...more,
});

const form: FormDefinition = {
  key: 'all',
  title: two('Mọi loại trường'),
  steps: [
    {
      key: 'all',
      title: two('Mọi loại trường', 'Every type of field'),
      fields: [
        field('name', 'full_name', 'Họ và tên', { prefill: { source: 'population', path: 'fullName' } }),
        field('born', 'date', 'Năm sinh của ông', { precision: 'year', required: true }),
        field('paperMonth', 'date', 'Tháng cấp giấy cũ', { precision: 'month' }),
        field('country', 'country', 'Nước cư trú', { required: true }),
        field('bank', 'bank_account', 'Tài khoản nhận tiền', { required: true, hint: two('Tài khoản tại Việt Nam') }),
        field('oldHome', 'address', 'Nơi đăng ký khai sinh', { map: 'old', required: true }),
        field('parcel', 'land_parcel', 'Thửa đất', { required: true }),
        field('deed', 'file', 'Giấy chứng nhận', { component: 'deed', required: true }),
        field('household', 'section', 'Hộ gia đình', {
          hint: two('Những người cùng sống'),
          fields: [
            field('houseNumber', 'short_text', 'Số sổ'),
            field('fee', 'calculated', 'Tổng diện tích', {
              formula: { sum: [{ var: 'crops' }, 'area'] },
            }),
          ],
        }),
        field('members', 'section', 'Thành viên', {
          repeat: { min: 1, max: 5, addLabel: two('Thêm thành viên', 'Add a member') },
          fields: [
            field('memberName', 'full_name', 'Họ và tên', { required: true }),
            field('memberBirth', 'date', 'Ngày sinh', { required: true }),
          ],
        }),
        field('crops', 'table', 'Cây trồng', {
          required: true,
          repeat: { max: 3, addLabel: two('Thêm cây', 'Add a crop') },
          fields: [
            field('crop', 'short_text', 'Loại cây', { required: true }),
            field('area', 'number', 'Diện tích (m²)', { required: true }),
            field('since', 'date', 'Trồng từ'),
          ],
        }),
      ],
    },
  ],
};

const compiled = compileForm(form, () => '2026-11-25');
const provenance = {
  name: { source: 'population' as const, at: '2026-11-24T07:30:00Z', value: 'NGUYỄN THỊ HOA', query: 'fullName' },
};

function draw(name: string, body: Record<string, unknown>, told = true, locale: 'vi' | 'en' = 'vi') {
  const read = compiled.readStep('all', body, {});
  const known = contest(provenance, read.answers);
  const silent = told ? unexplained(known) : [];
  const raw: Raw = read.raw;
  const view = compiled.view('all', read.answers, { locale, errors: told ? read.errors : [], raw, provenance: known });
  const html = page(
    name,
    'pages/step.njk',
    {
      title: view.title,
      back: '/nop/1',
      progress: { number: 1, total: 2, title: view.title },
      step: { ...view, fields: view.fields.map((each) => fieldView(each, locale, new Set(silent))) },
      multipart: askedFields(view.fields).some((each) => each.control === 'file'),
      errors: view.errors,
      errorCount: view.errors.length,
      savedAt: '14:31',
    },
    locale,
  );
  return { html, view, answers: read.answers };
}

/** ids of the page, each once. */
function idsOf(html: string): ReadonlySet<string> {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  return new Set(ids);
}

describe('a citizen sees', () => {
  test('an empty page of every type: each control has a label, each group a name', () => {
    const { html } = draw('fields-empty', { name: 'NGUYỄN THỊ HOA' }, false);
    const ids = idsOf(html);
    for (const [, target = ''] of html.matchAll(/<label[^>]* for="([^"]+)"/g)) expect(ids).toContain(target);
    const labelled = new Set([...html.matchAll(/<label[^>]* for="([^"]+)"/g)].map((match) => match[1]));
    for (const [tag = '', id = ''] of html.matchAll(/<(?:input|select|textarea)[^>]* id="([^"]+)"[^>]*>/g))
      expect([tag, labelled.has(id)]).toEqual([tag, true]);
    expect(html).toContain('enctype="multipart/form-data"');
    expect(html).toContain('name="born[year]"');
    expect(html).not.toContain('name="born[day]"');
    expect(html).toContain('name="members[0][memberBirth][day]"');
    expect(html).toContain('name="_add" value="crops"');
    expect(html).not.toMatch(/ style=|<script>/);
  });

  test('what was typed again, rows too, with each error at its place and linked from the top', () => {
    const { html, view } = draw('fields-wrong', {
      name: 'NGUYỄN THỊ HÒA',
      born: { year: '88' },
      bank: { bank: 'VCB', number: '12', holder: 'Nguyễn Thị Hoa' },
      oldHome: { oldProvince: 'Tỉnh Phú Thọ', oldDistrict: 'Thành phố Việt Trì', oldCommune: '', detail: '' },
      parcel: { sheet: '', plot: '145', lat: '200', lng: '105,4' },
      members: [
        { memberName: 'Trần Văn An', memberBirth: { day: '31', month: '2', year: '2015' } },
        { memberName: '', memberBirth: { day: '1', month: '2', year: '2016' } },
      ],
      crops: [{ crop: 'Chè', area: 'nhiều', since: '' }],
    });
    const ids = idsOf(html);
    expect(view.errors.map(({ href }) => href)).toEqual(
      expect.arrayContaining([
        ...['#f-born-year', '#f-country', '#f-bank-number', '#f-oldHome-oldCommune', '#f-parcel-sheet', '#f-deed'],
        ...['#f-members-0-memberBirth-day', '#f-members-1-memberName', '#f-crops-0-area'],
      ]),
    );
    for (const error of view.errors) expect(ids).toContain(error.href.slice(1));
    expect(html).toContain('Thành viên 2: Nhập họ và tên');
    for (const typed of ['88', '200', 'nhiều', 'TRẦN VĂN AN', '31']) expect(html).toContain(`value="${typed}"`);
    expect(html).toContain('<option value="Thành phố Việt Trì" selected>');
    expect(html).toContain('id="f-name-reason-error"');
  });

  test('the commune that an old one has become, and what is calculated', () => {
    const { html, answers } = draw('fields-filled', {
      name: 'NGUYỄN THỊ HOA',
      oldHome: {
        ...{ oldProvince: 'Tỉnh Phú Thọ', oldDistrict: 'Thành phố Việt Trì', oldCommune: 'Phường Gia Cẩm' },
        detail: 'Số 5',
      },
      crops: { 0: { crop: 'Chè', area: '500' }, 1: { crop: 'Keo', area: '1.250,5' } },
    });
    expect(answers['oldHome']).toMatchObject({ province: '25', old: { commune: 'Phường Gia Cẩm' } });
    expect(html).toMatch(/Nay là: Phường [^,]+, Tỉnh Phú Thọ/);
    expect(html).toMatch(/<output[^>]*>1750,5<\/output>/);
  });

  test('all of it in English', () => {
    const { html } = draw('fields-en', {}, true, 'en');
    for (const words of ['Every type of field', 'Add a member', 'Map sheet', 'Former district', 'Account holder'])
      expect(html).toContain(words);
  });
});
