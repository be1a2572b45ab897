/** The panel as a whole: Vietnamese among its languages, none of Strapi's own news, lists and choices in words. */
import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ChevronDown, File, Filter, Hashtag, List } from '@strapi/icons';

/** Strapi's type of a custom field's input leaves out the properties that it is given: hence the casts below. */
export function registerPanel(app: StrapiApp): void {
  app.createCustomConfigurations({ locales: ['vi'], tutorials: false, notifications: { releases: false } });
  app.customFields.register([
    {
      name: 'rows',
      pluginId: 'eform',
      type: 'json',
      icon: List,
      intlLabel: { id: 'eform.rows.field', defaultMessage: 'List' },
      intlDescription: { id: 'eform.rows.fieldAbout', defaultMessage: 'Rows of a few cells each' },
      components: {
        Input: () => import('./RowsInput').then(({ RowsInput }) => ({ default: RowsInput as ComponentType })),
      },
    },
    {
      name: 'choice',
      pluginId: 'eform',
      type: 'enumeration',
      icon: ChevronDown,
      intlLabel: { id: 'eform.choice.field', defaultMessage: 'Choice' },
      intlDescription: { id: 'eform.choice.fieldAbout', defaultMessage: 'One of the given values' },
      components: {
        Input: () => import('./ChoiceInput').then(({ ChoiceInput }) => ({ default: ChoiceInput as ComponentType })),
      },
    },
    {
      name: 'condition',
      pluginId: 'eform',
      type: 'json',
      icon: Filter,
      intlLabel: { id: 'eform.fromForm.condition', defaultMessage: 'Condition' },
      intlDescription: { id: 'eform.fromForm.conditionAbout', defaultMessage: 'On the answers of the form' },
      components: {
        Input: () =>
          import('./ConditionInput').then(({ ConditionInput }) => ({ default: ConditionInput as ComponentType })),
      },
    },
    {
      name: 'quantity',
      pluginId: 'eform',
      type: 'string',
      icon: Hashtag,
      intlLabel: { id: 'eform.fromForm.quantity', defaultMessage: 'Quantity' },
      intlDescription: { id: 'eform.fromForm.quantityAbout', defaultMessage: 'A number that the form asks for' },
      components: {
        Input: () => import('./PickInput').then(({ QuantityInput }) => ({ default: QuantityInput as ComponentType })),
      },
    },
    {
      name: 'paper',
      pluginId: 'eform',
      type: 'string',
      icon: File,
      intlLabel: { id: 'eform.fromForm.paper', defaultMessage: 'Paper' },
      intlDescription: { id: 'eform.fromForm.paperAbout', defaultMessage: 'One of the procedure’s papers' },
      components: {
        Input: () => import('./PickInput').then(({ PaperInput }) => ({ default: PaperInput as ComponentType })),
      },
    },
  ]);
}

/** Strapi shows a banner of its own news until it is closed: this remembers it as closed. */
export async function closeNews(): Promise<void> {
  const answer = await fetch('/admin/init');
  const init = (await answer.json()) as { readonly data?: { readonly uuid?: string | false } };
  localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${String(init.data?.uuid)}`, 'true');
}
