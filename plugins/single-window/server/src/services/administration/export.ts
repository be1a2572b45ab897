/** A register as a file: CSV, XLSX, ODS, as its list is narrowed. What is exported can be read in again. */
import type { Core as StrapiCore } from '@strapi/strapi';
import { z } from 'zod';
import type { OfficerActor } from '@motcua/plugin-identity';
import { rowsQuery, valuesOf, type Asked } from '../../repositories/administration';
import { manyOf, type Column } from '../../domain/administration/row';
import type { SheetCell, SheetColumn } from '../../domain/sheets/cell';
import { fromQuery } from '../exports/from-query';
import { registerExport } from '../exports/lists';
import { coreFor } from '../public';
import { scopeOf } from './changing';
import type { Administered } from './register';

export const askedSchema = z.strictObject({
  q: z.string().trim().max(100).default(''),
  state: z.enum(['in_force', 'ended', 'all']).default('in_force'),
  only: z.record(z.string().max(40), z.string().max(200)).default({}),
});

/** As people read it: choices in words, days as days. */
export function cellOf(column: Column, value: string, language: 'vi' | 'en'): SheetCell {
  const words = (one: string): string => column.choices?.find((choice) => choice.value === one)?.label[language] ?? one;
  switch (column.kind) {
    case 'day':
      return value === '' ? null : new Date(`${value}T00:00:00+07:00`);
    case 'choice':
      return words(value);
    case 'many':
      return manyOf(value).map(words).join('; ');
    default:
      return value;
  }
}

const WIDTHS: Readonly<Record<Column['kind'], number>> = {
  text: 24,
  long: 60,
  day: 12,
  choice: 20,
  many: 30,
  agency: 16,
};

export const sheetColumns = (columns: readonly Column[]): readonly SheetColumn[] =>
  columns.map(({ title, kind }) => ({ title, kind: kind === 'day' ? 'day' : 'text', width: WIDTHS[kind] }));

export function exportRegister(register: Administered): void {
  registerExport<Asked>({
    name: `administration-${register.name}`,
    action: register.action,
    filter: askedSchema,
    paper: false,
    plan: (strapi: StrapiCore.Strapi, asked: Asked, actor: OfficerActor, language) =>
      Promise.resolve({
        title: register.title[language],
        columns: sheetColumns(register.columns),
        read: fromQuery(strapi.db.connection, rowsQuery(register, scopeOf(coreFor(strapi), actor), asked), (row) => {
          const values = valuesOf(register, row);
          return register.columns.map((column) => cellOf(column, values[column.key] ?? '', language));
        }),
        // Of officers in their office, not of anybody's dossier.
        purpose: null,
      }),
  });
}
