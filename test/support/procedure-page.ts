/** A procedure in the content manager, as an editor's hands and eyes use its page. */
import type { Locator, Page } from 'playwright-core';

const PROCEDURES = '/cms/content-manager/collection-types/api::procedure.procedure';

export interface ProcedurePage {
  /** By its code, from the list. */
  readonly open: (code: string) => Promise<void>;
  readonly create: () => Promise<void>;
  /** One of a list of choices, or an entry of another type. */
  readonly choose: (field: RegExp | string, entry: RegExp | string) => Promise<void>;
  /** A list of the procedure's fields, by its label. */
  readonly list: (label: string) => Locator;
  readonly save: () => Promise<void>;
  readonly publish: () => Promise<void>;
  /** The panel of what stands against publication. */
  readonly check: () => Locator;
}

export function procedurePage(page: Page): ProcedurePage {
  const loaded = (): Promise<void> => page.getByLabel('Tên thủ tục theo quyết định công bố').waitFor();
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  return {
    open: async (code) => {
      await page.goto(`${PROCEDURES}?_q=${code}`);
      await page.locator(`text=${code}`).first().click();
      await loaded();
    },
    create: async () => {
      await page.goto(`${PROCEDURES}/create`);
      await loaded();
    },
    choose: async (field, entry) => {
      await page.getByRole('combobox', { name: field }).first().click();
      await page.getByRole('option', { name: entry }).click();
    },
    list: (label) => page.getByRole('group', { name: label, exact: true }),
    save: async () => {
      await button('Lưu').click();
      await page.getByText('Đã lưu').first().waitFor();
    },
    publish: () => button('Công bố').click(),
    check: () => page.getByRole('list', { name: 'Kiểm tra trước khi công bố' }),
  };
}
