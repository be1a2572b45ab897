import type { DossierComponent, ProcedureVersionContent, Question, Text } from '@motcua/cms';

/** A procedure as its page needs it, read from the editors' table; what editors left empty is empty here, never a reason to fail. */
export interface ProcedureEntry {
  readonly code: string;
  readonly name: Text;
  readonly plainName: Text;
  readonly summary: Text;
  readonly field: Text;
  readonly level: ProcedureVersionContent['level'];
  readonly onlineLevel: ProcedureVersionContent['onlineLevel'];
  readonly steps: Text;
  readonly requirements: Text;
  readonly components: readonly Pick<DossierComponent, 'key' | 'name' | 'hint' | 'required'>[];
  readonly legalBases: readonly string[];
  readonly results: readonly string[];
  readonly questions: readonly Question[];
  readonly links: readonly ProcedureLink[];
}

/** To another procedure: one to read too, or one that follows by itself on the same filing. */
interface ProcedureLink {
  readonly code: string;
  readonly kind: 'related' | 'interlinked';
}

type Row = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const string = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
/** Strapi leaves jsonb unparsed in plain SQL: there a list arrives as its text. */
function list(value: unknown): readonly unknown[] {
  const read: unknown = typeof value === 'string' ? parseJson(value) : value;
  return Array.isArray(read) ? read : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A text in both languages, or a plain Vietnamese one. */
function asText(value: unknown, english?: unknown): Text {
  if (isRow(value)) return { vi: string(value['vi']), en: string(value['en']) };
  return { vi: string(value), en: string(english) };
}

const LEVELS: readonly ProcedureVersionContent['level'][] = ['ministry', 'province', 'commune'];
const ONLINE: readonly ProcedureVersionContent['onlineLevel'][] = ['full', 'partial', 'none'];
const LINKS: readonly ProcedureLink['kind'][] = ['related', 'interlinked'];
const oneOf = <Value extends string>(values: readonly Value[], value: unknown, otherwise: Value): Value =>
  values.find((each) => each === value) ?? otherwise;

/** A line of a list that may be a plain string or an object with a name. */
function lineOf(value: unknown): string {
  if (!isRow(value)) return string(value);
  const name = asText(value['name'] ?? value['title'] ?? value['ten']).vi;
  return [string(value['number'] ?? value['code']), name].filter((part) => part !== '').join(' · ');
}

/** `row` in camel case, as Strapi gives it, or in snake case, as the table has it. */
export function procedureEntry(row: Row): ProcedureEntry {
  const value = (camel: string): unknown =>
    row[camel] ?? row[camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
  const name = asText(value('name'), value('nameEn'));
  const plain = asText(value('plainName'), value('plainNameEn'));
  return {
    code: string(value('code')),
    name,
    plainName: { vi: plain.vi || name.vi, en: plain.en || name.en },
    summary: asText(value('summary'), value('summaryEn')),
    field: asText(value('fieldName'), value('fieldNameEn')),
    level: oneOf(LEVELS, value('level'), 'province'),
    onlineLevel: oneOf(ONLINE, value('onlineLevel'), 'none'),
    steps: asText(value('steps'), value('stepsEn')),
    requirements: asText(value('requirements'), value('requirementsEn')),
    components: list(value('components'))
      .filter(isRow)
      .map((component, index) => ({
        key: string(component['key']) || `c${String(index + 1)}`,
        name: asText(component['name']),
        ...(component['hint'] ? { hint: asText(component['hint']) } : {}),
        required: component['required'] !== false,
      })),
    legalBases: list(value('legalBases'))
      .map(lineOf)
      .filter((line) => line !== ''),
    results: list(value('results'))
      .map(lineOf)
      .filter((line) => line !== ''),
    questions: list(value('questions'))
      .filter(isRow)
      .map((question) => ({ question: asText(question['question']), answer: asText(question['answer']) })),
    links: list(value('relatedProcedures'))
      .filter(isRow)
      .map((link) => ({ code: string(link['code']), kind: oneOf(LINKS, link['link'], 'related') }))
      .filter(({ code }) => code !== ''),
  };
}

/** The entry as a version words it: while another is planned, the editors' table is ahead of what is in force. */
export function asInForce(
  entry: ProcedureEntry,
  content: Omit<ProcedureVersionContent, 'form' | 'workflow'>,
): ProcedureEntry {
  const { name, plainName, summary, field, level, onlineLevel, components, result, texts } = content;
  return {
    ...entry,
    ...{ name, plainName, summary, level, onlineLevel, components },
    field: field.name,
    results: [result.name.vi],
    ...(texts && {
      steps: texts.steps,
      requirements: texts.requirements,
      questions: texts.questions,
      legalBases: list(texts.legalBases)
        .map(lineOf)
        .filter((line) => line !== ''),
    }),
  };
}
