/** From the fields that the server draws to what is sent back. Pure. */
import type { Desk, DeskPaper, Intake, IntakeField, IntakeStep, Person, Values } from './types';

const inner = (field: IntakeField): readonly IntakeField[] => [
  ...field.fields,
  ...field.rows.flatMap((row) => row.fields),
];

/** All fields that ask something, those in groups and rows included. */
const asked = (fields: readonly IntakeField[]): readonly IntakeField[] =>
  fields.flatMap((field) => (field.draw === 'group' || field.draw === 'rows' ? asked(inner(field)) : [field]));

function valuesOf(field: IntakeField): Values {
  if (field.draw === 'radios') return { [field.name]: field.options.find(({ selected }) => selected)?.value ?? '' };
  if (field.draw === 'checkboxes')
    return { [field.name]: field.options.filter(({ selected }) => selected).map(({ value }) => value) };
  return Object.fromEntries(field.parts.map(({ name, value }) => [name, value]));
}

const all = (steps: readonly IntakeStep[]): readonly IntakeField[] => asked(steps.flatMap(({ fields }) => fields));

/** What the form shows now; what was typed stands before what the server says. */
export const shownValues = (steps: readonly IntakeStep[], typed: Values): Values =>
  Object.fromEntries(
    all(steps).flatMap((field) => Object.entries(valuesOf(field)).map(([name, value]) => [name, typed[name] ?? value])),
  );

const isKnown = (field: IntakeField): boolean => field.source !== null && !field.source.changed && field.error === null;

/** Given by a register, unchanged: shown in a line each, not asked again. */
export const knownFields = (step: IntakeStep): readonly IntakeField[] => step.fields.filter(isKnown);
export const openFields = (step: IntakeStep): readonly IntakeField[] => step.fields.filter((field) => !isKnown(field));

const isEmpty = (field: IntakeField, values: Values): boolean =>
  Object.keys(valuesOf(field)).some((name) => (values[name] ?? '').length === 0);

/** Where the officer goes on: the first question without an answer. */
export function firstOpen(steps: readonly IntakeStep[], values: Values): string | null {
  const open = all(steps.map((step) => ({ ...step, fields: openFields(step) })));
  const field = open.find((one) => one.required && one.draw !== 'paper' && isEmpty(one, values));
  return field ? (field.parts[0]?.id ?? field.id) : null;
}

export const emptyDesk: Desk = {
  channel: 'counter',
  papers: [],
  representative: null,
  contact: { phone: '', email: '', address: '' },
  payment: { kind: 'cash', receipt: '' },
  limitCase: null,
};

/** One original where the procedure asks for one, else a copy. */
export const countedPaper = ({ key, originals, copies }: Intake['components'][number]): DeskPaper => ({
  key,
  originals,
  copies: originals === 0 && copies === 0 ? 1 : copies,
  files: [],
});

export const putPaper = (desk: Desk, key: string, paper: DeskPaper | null): Desk => {
  const others = desk.papers.filter((one) => one.key !== key);
  return { ...desk, papers: paper ? [...others, paper] : others };
};

const text = (value: string | readonly string[] | undefined): string => (typeof value === 'string' ? value : '');

/** How to reach the person: as the form says, else as typed beside it. */
export const withContact = (desk: Desk, values: Values, person: Person | null): Desk => ({
  ...desk,
  contact: {
    phone: text(values.phone) || desk.contact.phone,
    email: text(values.email) || desk.contact.email,
    address: person?.address ?? desk.contact.address,
  },
});

/** `1:24` */
export const clockWords = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
