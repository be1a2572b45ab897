/** The form builder in the panel, as an editor's hands and eyes use it. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** Kind, Vietnamese label, English label. */
export type NewField = readonly [type: string, vi: string, en: string];

export interface FormBuilder {
  readonly structure: () => Locator;
  readonly properties: () => Locator;
  readonly preview: () => FrameLocator;
  /** The page in the middle shows the form as it is now. */
  readonly settled: () => Promise<void>;
  /** Labels of the fields, in their order. */
  readonly rows: () => Promise<readonly string[]>;
  readonly row: (name: string) => Locator;
  readonly choose: (label: string, option: string, within?: Locator) => Promise<void>;
  /** From the list of forms into a new one. */
  readonly begin: (vi: string, en: string) => Promise<void>;
  /** The words of the step that is chosen. */
  readonly nameStep: (vi: string, en: string) => Promise<void>;
  /** At the end of the last step, or of the box that is `nth` from the end. */
  readonly addField: (field: NewField, nth?: number) => Promise<void>;
  readonly save: () => Promise<void>;
}

export function formBuilder(page: Page): FormBuilder {
  const side = (name: string): Locator => page.getByRole('region', { name, exact: true });
  const structure = (): Locator => side('Cấu trúc');
  const properties = (): Locator => side('Thuộc tính');
  return {
    structure,
    properties,
    preview: () => page.frameLocator('iframe'),
    settled: () => page.locator('[aria-label="Trang của người dân"][aria-busy="false"]').waitFor(),
    rows: async () =>
      (await structure().locator('[data-row^="field:"]').allInnerTexts()).map((text) => text.split('\n')[0] ?? ''),
    row: (name) => structure().locator('[data-row]').filter({ hasText: name }).first(),
    choose: async (label, option, within = properties()) => {
      await within.getByRole('combobox', { name: label }).first().click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    begin: async (vi, en) => {
      await page.getByRole('button', { name: 'Tạo biểu mẫu' }).click();
      await page.getByLabel('Tên biểu mẫu (tiếng Việt)').fill(vi);
      await page.getByLabel('Tên biểu mẫu (tiếng Anh)').fill(en);
      await page.getByRole('button', { name: 'Bắt đầu' }).click();
    },
    nameStep: async (vi, en) => {
      await properties().getByLabel('Tên bước (tiếng Việt)').fill(vi);
      await properties().getByLabel('Tên bước (tiếng Anh)').fill(en);
    },
    addField: async ([type, vi, en], nth = -1) => {
      await structure().getByRole('button', { name: 'Thêm trường' }).nth(nth).click();
      await page.getByRole('dialog').getByRole('button', { name: type, exact: true }).click();
      await properties().getByLabel('Nhãn (tiếng Việt)').fill(vi);
      await properties().getByLabel('Nhãn (tiếng Anh)').fill(en);
    },
    save: async () => {
      await page.getByRole('button', { name: 'Lưu', exact: true }).click();
      await page.getByText('Đã lưu biểu mẫu').waitFor();
    },
  };
}
