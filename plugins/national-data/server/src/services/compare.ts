/** What the population registry says now beside what was answered, for the officer who settles the dossier. */
import type { Core } from '@strapi/strapi';
import { compileForm, prefillAnswers } from '@motcua/plugin-eform';
import { identity, type Actor } from '@motcua/plugin-identity';
import { singleWindow, type DossierFile } from '@motcua/plugin-single-window';
import { nationalData } from '../api';
import type { LookUp } from '../api';

export interface RegistryLine {
  readonly key: string;
  readonly label: string;
  readonly answer: string;
  readonly registry: string;
  readonly same: boolean;
}

export interface RegistryComparison {
  readonly outcome: LookUp['outcome'];
  /** When it was asked. */
  readonly at: string | null;
  readonly lines: readonly RegistryLine[];
}

const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLocaleUpperCase('vi');

/** Each answer that the form could take from the registry; both as people read them. */
function linesOf({ version, dossier }: DossierFile, found: LookUp): readonly RegistryLine[] {
  if (found.outcome !== 'found' || !version.form) return [];
  const { provenance } = prefillAnswers(version.form, { population: found.person, at: found.at });
  // Marked as contested, the summary says what the source gives, in the words of the field.
  const asked = Object.fromEntries(
    Object.entries(provenance).map(([key, given]) => [key, { ...given, contested: { reason: '' } }]),
  );
  return compileForm(version.form)
    .summary(dossier.answers, 'vi', asked)
    .flatMap(({ lines }) => lines)
    .flatMap(({ key, label, text, given }) =>
      given === null ? [] : [{ key, label, answer: text, registry: given, same: plain(text) === plain(given) }],
    );
}

export async function compareWithRegistry(
  strapi: Core.Strapi,
  dossierId: number,
  actor: Actor,
): Promise<RegistryComparison> {
  const file = await singleWindow(strapi).read(dossierId, actor);
  const { dossier } = file;
  const found = await nationalData(strapi).lookUpPerson(
    dossier.applicantNumber,
    actor,
    `Đối chiếu hồ sơ ${dossier.code ?? dossier.number}`,
  );
  await identity(strapi).recordRead(actor, dossier.id, 'Đối chiếu với CSDL quốc gia về dân cư');
  return { outcome: found.outcome, at: found.outcome === 'found' ? found.at : null, lines: linesOf(file, found) };
}
