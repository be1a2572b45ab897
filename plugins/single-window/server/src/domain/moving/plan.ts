/** What an import would do here: what does not fit and must be decided, what is written, what stays as it is. */
import type { DecidingAgency, Role, Text } from '@motcua/cms';
import { canonicalJson } from '../hash-chain';
import type { WorkflowDirectory } from '../workflow/check/scene';
import type { AgencyName, Data, Part, Payload } from './file';
import { differencesOf, type Difference } from './differences';
import { AGENCY, namedParts, PARTS, PROCEDURE, renameParts, underKey, WORKFLOW } from './parts';
import { agenciesOf, decidingOf, vacancies, vacancyKey, withAgencies, withRoles, type Vacancy } from './people';
import * as ask from './questions';
import { referencesIn, travelling, withReferences, type Reference, type Schemas } from './shape';

/** Answers by the question's id. */
export type Choices = Readonly<Record<string, string>>;

export interface Option {
  readonly value: string;
  readonly label: Text;
}

/** One thing that does not fit. */
export interface Question {
  readonly id: string;
  readonly kind: 'agency' | 'role' | 'part' | 'attribute' | 'link' | 'procedure';
  readonly ask: Text;
  readonly hint: Text;
  readonly options: readonly Option[];
  /** What the dialog offers first; null where only a person can know. */
  readonly suggested: string | null;
  /** Null until it is answered. */
  readonly chosen: string | null;
}

/** A part as this installation has it. */
export interface PartHere extends Part {
  /** Names of what else here uses it, beside the procedure that is imported. */
  readonly others: readonly string[];
}

export interface Here {
  readonly schemas: Schemas;
  /** The draft of the procedure with the same code, as it would travel. */
  readonly procedure: Data | null;
  readonly parts: readonly PartHere[];
  readonly agencies: readonly AgencyName[];
  readonly directory: (deciding: DecidingAgency) => WorkflowDirectory;
  /** Codes of the procedures here. */
  readonly procedures: ReadonlySet<string>;
}

export interface Plan {
  readonly code: string;
  readonly outcome: 'new' | 'changed' | 'unchanged';
  readonly questions: readonly Question[];
  /** Every question has an answer. */
  readonly ready: boolean;
  readonly differences: readonly Difference[];
  /** As they will stand here, with references to parts by their keys here. */
  readonly procedure: Data;
  readonly writes: readonly Part[];
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
const refKey = ({ uid, key }: Reference): string => `${uid} ${key}`;

/** The plan as it grows: each question is asked once, each part is looked at once. */
class Planner {
  readonly questions = new Map<string, Question>();
  readonly writes: Part[] = [];
  readonly replaced: { readonly part: Part; readonly before: Data }[] = [];
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly payload: Payload,
    private readonly here: Here,
    private readonly choices: Choices,
  ) {}

  /** The answer, or null. */
  ask(question: Omit<Question, 'chosen'>): string | null {
    const given = this.choices[question.id];
    const chosen = question.options.some(({ value }) => value === given) ? (given ?? null) : null;
    this.questions.set(question.id, { ...question, chosen });
    return chosen;
  }

  agency(code: string): string {
    const { agencies } = this.here;
    if (code === 'commune' || agencies.some((unit) => unit.code === code)) return code;
    const theirs = this.payload.agencies.find((unit) => unit.code === code);
    return this.ask(ask.agencyQuestion(code, theirs, agencies)) ?? code;
  }

  workflow(definition: unknown, procedure: Data): unknown {
    for (const code of agenciesOf(definition)) this.agency(code);
    const named = withAgencies(definition, (code) => this.agency(code));
    const directory = this.here.directory(decidingOf(procedure));
    const roles = new Map<string, Role>();
    for (const vacancy of vacancies(named, directory)) {
      const chosen = this.ask(ask.roleQuestion(vacancy, directory));
      if (chosen !== null && chosen !== ask.KEEP) roles.set(vacancyKey(vacancy), chosen as Role); // one of the options
    }
    return withRoles(named, (at: Pick<Vacancy, 'role' | 'unit'>) => roles.get(vacancyKey(at)) ?? at.role);
  }

  /** Attributes that the schema here does not have cannot be kept: somebody must say so. */
  known(uid: string, data: Data, where: string): Data {
    const names = new Set(travelling(this.here.schemas(uid)).map(([name]) => name));
    const unknown = Object.keys(data).filter((name) => !names.has(name));
    for (const name of unknown) this.ask(ask.attributeQuestion(where, name));
    return Object.fromEntries(Object.entries(data).filter(([name]) => names.has(name)));
  }

  /** The key that a part of the file has here; writes it unless it is here already. */
  part(reference: Reference, procedure: Data): string {
    const seen = this.keys.get(refKey(reference));
    if (seen !== undefined) return seen;
    const { uid, key } = reference;
    this.keys.set(refKey(reference), key);
    const carried = this.payload.parts.find((one) => one.uid === uid && one.key === key);
    const placed = carried ? this.place(carried, procedure) : key;
    this.keys.set(refKey(reference), placed);
    return placed;
  }

  private place({ uid, key, data }: Part, procedure: Data): string {
    const at = (where: string): PartHere | undefined =>
      this.here.parts.find((one) => one.uid === uid && one.key === where);
    const question = (found: PartHere) =>
      ask.partQuestion(found, (where) => {
        const taken = at(where);
        return !taken || taken.others.length === 0;
      });
    const ours = at(key);
    // With ours nothing of theirs is asked about: neither its agencies nor its own parts.
    if (ours && this.choices[question(ours).id] === ask.OURS && !same(ours.data, data)) {
      this.ask(question(ours));
      return key;
    }
    const fitting = uid === WORKFLOW ? { ...data, definition: this.workflow(data['definition'], procedure) } : data;
    for (const inner of namedParts(uid, fitting)) this.part(inner, procedure);
    const named = renameParts(uid, this.known(uid, fitting, `${uid} ${key}`), (kind, inner) =>
      this.part({ uid: kind, key: inner }, procedure),
    );
    if (ours && same(ours.data, named)) return key;
    const answer = ours ? this.ask(question(ours)) : null;
    const target = ask.targetKey(answer, key);
    const part = { uid, key: target, data: underKey(uid, named, target) };
    const before = at(target);
    if (!before || !same(before.data, part.data)) {
      this.writes.push(part);
      // Nothing is compared before it is decided what would be replaced.
      if (before && (!ours || answer !== null)) this.replaced.push({ part, before: before.data });
    }
    return target;
  }

  reference(reference: Reference, procedure: Data): Reference | null {
    const { uid, key } = reference;
    if (uid === AGENCY) return { uid, key: this.agency(key) };
    if (uid !== PROCEDURE) return { uid, key: this.part(reference, procedure) };
    if (this.here.procedures.has(key)) return reference;
    this.ask(ask.linkQuestion(key));
    return null;
  }
}

export function planImport(payload: Payload, here: Here, choices: Choices): Plan {
  const planner = new Planner(payload, here, choices);
  const known = planner.known(PROCEDURE, payload.procedure, PROCEDURE);
  const deciding = decidingOf(known);
  const decided =
    deciding.kind === 'department' ? { ...known, decidingAgencyCode: planner.agency(deciding.code) } : known;
  const procedure = withReferences(PROCEDURE, decided, here.schemas, (one) => planner.reference(one, decided));
  const writes = [...planner.writes].sort((a, b) => PARTS.indexOf(a.uid) - PARTS.indexOf(b.uid));
  const differences = [
    ...(here.procedure ? differencesOf(PROCEDURE, null, here.procedure, procedure) : []),
    ...planner.replaced.flatMap(({ part, before }) => differencesOf(part.uid, part.key, before, part.data)),
  ];
  const unchanged = here.procedure !== null && same(here.procedure, procedure) && writes.length === 0;
  if (here.procedure && !unchanged) planner.ask(ask.procedureQuestion(payload.code));
  // What stands here already has been decided here.
  const questions = unchanged ? [] : [...planner.questions.values()];
  return {
    code: payload.code,
    outcome: here.procedure === null ? 'new' : unchanged ? 'unchanged' : 'changed',
    questions,
    ready: questions.every(({ chosen }) => chosen !== null),
    differences,
    procedure,
    writes,
  };
}

/** The agencies that an export names, so that the reader learns who they are. */
export const agenciesNamed = (procedure: Data, parts: readonly Part[], schemas: Schemas): readonly string[] => {
  const deciding = decidingOf(procedure);
  const workflows = parts.filter(({ uid }) => uid === WORKFLOW);
  const references = referencesIn(PROCEDURE, procedure, schemas).filter(({ uid }) => uid === AGENCY);
  return [
    ...new Set([
      ...(deciding.kind === 'department' ? [deciding.code] : []),
      ...workflows.flatMap(({ data }) => agenciesOf(data['definition'])),
      ...references.map(({ key }) => key),
    ]),
  ];
};
