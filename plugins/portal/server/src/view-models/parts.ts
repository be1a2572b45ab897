/** The parts of an interlinked filing for its applicant: what each is, where it stands, and the way to it. */
import type { Locale } from '@motcua/cms';
import type { Interlinked, PartStatus } from '@motcua/plugin-single-window';
import { moment } from '../domain/format';
import { pick, translate as t } from '../domain/locale';

const TAGS: Readonly<Partial<Record<PartStatus, string>>> = {
  settled: 'tag--done',
  refused: 'tag--late',
  withdrawn: 'tag--late',
  stopped: 'tag--late',
  blocked: 'tag--late',
};

const linkOf = (id: number | null): string | null => (id === null ? null : `/ho-so/${String(id)}`);

export function partsView({ whole, parts, given }: Interlinked, locale: Locale) {
  return {
    whole: whole ? { name: whole.procedureName, code: whole.code, href: linkOf(whole.dossierId) } : null,
    given: given.map(({ title, number }) => t(locale, 'parts.given', { title, number })),
    parts: parts.map(({ procedureName, status, dossier, after }) => ({
      name: procedureName,
      href: dossier ? linkOf(dossier.dossierId) : null,
      state: dossier ? pick(dossier.state, locale) : t(locale, `parts.${status}`),
      tagClass: TAGS[status] ?? '',
      about: dossier
        ? [
            dossier.code,
            dossier.agency,
            ...(dossier.promisedAt && status === 'open'
              ? [t(locale, 'parts.promised', { at: moment(dossier.promisedAt) })]
              : []),
          ].join(' · ')
        : t(locale, 'parts.after', { names: after.join(', ') }),
    })),
  };
}
