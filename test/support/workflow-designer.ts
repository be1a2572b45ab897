/** The workflow designer in the panel, as an editor's hands and eyes use it. */
import type { Locator, Page } from 'playwright-core';
import { until } from './database.ts';

interface NewWorkflow {
  readonly template: string;
  readonly name: string;
  readonly nameEn: string;
  /** The field of the template's open unit, and who it is. */
  readonly unit: readonly [label: string, name: string];
}

export interface WorkflowDesigner {
  readonly button: (name: string) => Locator;
  readonly tab: (name: RegExp) => Promise<void>;
  readonly dialog: () => Locator;
  /** The right side: properties, check, trial. */
  readonly side: () => Locator;
  /** A box of the drawing by its label; the innermost when boxes lie in each other. */
  readonly box: (label: string) => Locator;
  /** What must be mended. */
  readonly findings: () => Locator;
  /** The check is made, with a count of findings that is wanted. */
  readonly checked: (wanted: (count: number) => boolean) => Promise<unknown>;
  readonly choose: (within: Locator, label: string, option: string) => Promise<void>;
  readonly search: (label: string, option: string) => Promise<void>;
  /** Fills in the dialog of a new workflow; `button('Lập quy trình')` makes it. */
  readonly describe: (workflow: NewWorkflow) => Promise<void>;
  /** A step that nothing leads to yet; nothing is selected afterwards. */
  readonly addStep: (name: string) => Promise<void>;
  /** By the form of three choices. */
  readonly connect: (from: string, to: string, act: string) => Promise<void>;
  /** The box is selected and in sight. */
  readonly shown: (label: string) => Promise<void>;
}

export function workflowDesigner(page: Page): WorkflowDesigner {
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const dialog = (): Locator => page.getByRole('dialog');
  const side = (): Locator => page.getByRole('complementary', { name: 'Thông tin quy trình' });
  const box = (label: string): Locator => page.locator('.react-flow__node').filter({ hasText: label }).last();
  const findings = (): Locator => side().getByRole('listitem').filter({ hasText: 'Phải sửa' });
  const choose = async (within: Locator, label: string, option: string): Promise<void> => {
    await within.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option }).first().click();
  };
  const search = async (label: string, option: string): Promise<void> => {
    const field = dialog().getByRole('combobox', { name: label });
    await field.click();
    await field.fill(option);
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  return {
    button,
    tab: (name) => page.getByRole('tab', { name }).click(),
    dialog,
    side,
    box,
    findings,
    choose,
    search,
    checked: (wanted) =>
      until(
        'the check to be made',
        async () => (await side().getByText('Đang kiểm tra …').count()) === 0 && wanted(await findings().count()),
      ),
    describe: async ({ template, name, nameEn, unit }) => {
      await button('Lập quy trình mới').click();
      await choose(dialog(), 'Mẫu quy trình', template);
      await dialog().getByLabel('Tên quy trình').fill(name);
      await dialog().getByLabel('Tên (tiếng Anh)').fill(nameEn);
      await search(...unit);
    },
    addStep: async (name) => {
      await button('Thêm bước').click();
      await dialog().getByLabel('Tên bước').fill(name);
      await dialog().getByRole('button', { name: 'Thêm bước' }).click();
      await box(name).waitFor();
      await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
    },
    connect: async (from, to, act) => {
      await button('Thêm chuyển bước').click();
      await search('Từ bước', from);
      await search('Tới bước', to);
      await choose(dialog(), 'Khi', act);
      await dialog().getByRole('button', { name: 'Thêm chuyển bước' }).click();
      await dialog().waitFor({ state: 'detached' });
    },
    shown: async (label) => {
      await until(`“${label}” to be selected and in sight`, async () => {
        const selected = (await box(label).getAttribute('class'))?.includes('selected') ?? false;
        const place = await box(label).boundingBox();
        const sheet = await page.locator('.react-flow').boundingBox();
        return selected && place && sheet && place.x > sheet.x && place.x + place.width < sheet.x + sheet.width;
      });
    },
  };
}
