/** Units, officers, forms, workflows and procedures, through the Document Service, as an editor makes them in the panel. */
import type { Core } from '@strapi/strapi';
import type { FeeExemption, FeeLine, FormDefinition, TimeLimit } from '@motcua/cms';
import { agencies, PROVINCE } from './agencies';
import { documentTemplates } from './documents';
import { formsByProcedure } from './forms';
import { sharedSections } from './forms/shared-sections';
import { officers } from './officers';
import { FIELDS, procedures, type DemoProcedure } from './procedures';
import { workflows } from './workflows';

type Progress = (done: number, total: number) => void;

export async function seedAgencies(strapi: Core.Strapi, progress: Progress): Promise<void> {
  const documents = strapi.documents('api::agency.agency');
  // Ids of the rows: a relation kept in a column of its own takes them, a document id is refused.
  const ids = new Map<string, number>();
  const known = await documents.findMany({ fields: ['code'], limit: 1000 });
  for (const agency of known) ids.set(String(agency.code), Number(agency.id));
  for (const [index, agency] of agencies.entries()) {
    const { parent, ...data } = agency;
    if (ids.has(agency.code)) continue;
    const made = await documents.create({
      data: { ...data, provinceCode: PROVINCE, active: true, ...(parent && { parent: ids.get(parent) }) },
    });
    ids.set(agency.code, Number(made.id));
    progress(index + 1, agencies.length);
  }
}

export async function seedOfficers(strapi: Core.Strapi, progress: Progress): Promise<void> {
  const units = await strapi.documents('api::agency.agency').findMany({ fields: ['code'], limit: 1000 });
  const ids = new Map(units.map((unit) => [unit.code, Number(unit.id)]));
  const documents = strapi.documents('api::officer.officer');
  const known = await documents.findMany({ fields: ['username'], limit: 1000 });
  const there = new Set(known.map((officer) => String(officer.username)));
  for (const [index, { agency, roles, ...officer }] of officers.entries()) {
    if (there.has(officer.username)) continue;
    await documents.create({
      data: {
        ...officer,
        roles: [...roles],
        email: `${officer.username}@phutho.motcua.example`,
        phone: `0210 3${String(700_000 + index * 91).padStart(6, '0')}`,
        agency: ids.get(agency),
        active: true,
      },
    });
    progress(index + 1, officers.length);
  }
}

/** A legal basis by its number where the title names one: `Luật Hộ tịch số 60/2014/QH13`. */
function legalBasis(title: string): { readonly number: string; readonly title: string } {
  const number = /\d+\/\d{4}\/[\p{Lu}\d-]+/u.exec(title)?.[0] ?? '';
  return { number, title: number === '' ? title : title.replace(new RegExp(`\\s*(số )?${number}`), '') };
}

const exemptionData = ({ name, legalBasis, percent, condition, component }: FeeExemption) => ({
  name: name.vi,
  nameEn: name.en,
  legalBasis: legalBasis.vi,
  legalBasisEn: legalBasis.en,
  percent,
  condition: condition ?? null,
  component: component ?? null,
});

/** As an editor fills it in: what a version leaves out is empty. */
const feeData = (fee: FeeLine) => ({
  code: fee.code,
  name: fee.name.vi,
  nameEn: fee.name.en,
  amount: fee.amount,
  kind: fee.kind,
  channel: fee.channel,
  quantityField: fee.quantity?.field ?? null,
  freeCount: fee.quantity?.free ?? 0,
  onlinePercent: fee.online?.percent ?? null,
  onlineBasis: fee.online?.legalBasis.vi ?? null,
  onlineBasisEn: fee.online?.legalBasis.en ?? null,
  exemptions: (fee.exemptions ?? []).map(exemptionData),
});

const limitData = ({ channel, amount, unit, notFixed, case: one }: TimeLimit) => ({
  channel,
  amount: notFixed ? null : amount,
  unit: notFixed ? 'not_fixed' : unit,
  words: notFixed?.vi ?? null,
  wordsEn: notFixed?.en ?? null,
  case: one?.vi ?? null,
  caseEn: one?.en ?? null,
});

function procedureData(
  procedure: DemoProcedure,
  form: number | undefined,
  workflow: number | undefined,
): Record<string, unknown> {
  const { name, plainName, summary, department, result, steps } = procedure;
  const field = FIELDS[procedure.field];
  const agency = agencies.find((one) => one.code === department)?.name ?? 'UBND cấp xã';
  const channels = procedure.onlineLevel === 'none' ? ['counter', 'post'] : ['online', 'counter', 'post'];
  return {
    code: procedure.code,
    name: name.vi,
    nameEn: name.en,
    plainName: plainName.vi,
    plainNameEn: plainName.en,
    summary: summary.vi,
    summaryEn: summary.en,
    fieldCode: field.code,
    fieldName: field.name.vi,
    fieldNameEn: field.name.en,
    level: procedure.level,
    onlineLevel: procedure.onlineLevel,
    onlineLevelReason: procedure.onlineReason ?? null,
    decidingAgencyCode: department ?? null,
    audience: procedure.audience,
    competentAgency: agency,
    implementingAgency: agency,
    receptionAddress: 'Bất kỳ bộ phận một cửa nào trong tỉnh',
    steps: steps.map((step, index) => `${index + 1}. ${step.vi}`).join('\n'),
    stepsEn: steps.map((step, index) => `${index + 1}. ${step.en}`).join('\n'),
    requirements: procedure.requirements ?? null,
    keywords: procedure.keywords.join(', '),
    lifeEvents: procedure.lifeEvents,
    relatedProcedures: [
      ...(procedure.interlinked ?? []).map((code) => ({ code, link: 'interlinked' })),
      ...(procedure.related ?? []).map((code) => ({ code, link: 'related' })),
    ],
    components: procedure.components,
    ways: channels.map((channel) => ({ channel, timeLimits: procedure.timeLimits, fees: procedure.fees })),
    legalBases: procedure.legalBases.map(legalBasis),
    results: [result],
    questions: procedure.questions,
    ...(procedure.route && {
      route: 'ministry_system',
      routeSystem: procedure.route.system.vi,
      routeSystemEn: procedure.route.system.en,
      routeUrl: procedure.route.url,
    }),
    fees: procedure.fees.map(feeData),
    timeLimits: procedure.timeLimits.map(limitData),
    source: 'own',
    ...(form && { form }),
    ...(workflow && { workflow }),
  };
}

async function seedSections(strapi: Core.Strapi): Promise<void> {
  const documents = strapi.documents('api::form-section.form-section');
  for (const definition of sharedSections) {
    const { key, title } = definition;
    if (await documents.findFirst({ filters: { key } })) continue;
    // A definition is plain JSON; Strapi's type of a JSON attribute knows no readonly lists.
    await documents.create({ data: { key, name: title.vi, definition: definition as never } });
  }
}

async function seedDocumentTemplates(strapi: Core.Strapi): Promise<void> {
  const documents = strapi.documents('api::document-template.document-template');
  for (const { code, name, kind, ...body } of documentTemplates) {
    if (await documents.findFirst({ filters: { code } })) continue;
    // A body is plain JSON; Strapi's type of a JSON attribute knows no readonly lists.
    await documents.create({ data: { code, name: name.vi, nameEn: name.en, kind, body: body as never } });
  }
}

export async function seedProcedures(strapi: Core.Strapi, progress: Progress): Promise<void> {
  await seedSections(strapi);
  await seedDocumentTemplates(strapi);
  const forms = strapi.documents('api::form-definition.form-definition');
  const formIds = new Map<string, number>();
  for (const [code, definition] of Object.entries<FormDefinition>(formsByProcedure)) {
    const made =
      (await forms.findFirst({ filters: { key: definition.key } })) ??
      (await forms.create({
        // A definition is plain JSON; Strapi's type of a JSON attribute knows no readonly lists.
        data: { key: definition.key, name: definition.title.vi, definition: definition as never },
      }));
    formIds.set(code, Number(made.id));
  }
  const flows = strapi.documents('api::workflow-definition.workflow-definition');
  const workflowIds = new Map<string, number>();
  for (const definition of workflows) {
    const made =
      (await flows.findFirst({ filters: { key: definition.key } })) ??
      (await flows.create({
        // As above.
        data: { key: definition.key, name: definition.name.vi, definition: definition as never },
      }));
    workflowIds.set(definition.key, Number(made.id));
  }
  const documents = strapi.documents('api::procedure.procedure');
  for (const [index, procedure] of procedures.entries()) {
    const workflow = procedure.workflow === undefined ? undefined : workflowIds.get(procedure.workflow);
    const data = procedureData(procedure, formIds.get(procedure.code), workflow);
    const made =
      (await documents.findFirst({ filters: { code: procedure.code } })) ??
      // The data are built by attribute name above; Strapi's generated input type is not available to a compiled seed.
      (await documents.create({ data: data as never }));
    // Again where it is published already: that freezes no second version of the same content.
    await documents.publish({ documentId: made.documentId });
    progress(index + 1, procedures.length);
  }
}
