import type { Locale } from '@motcua/cms';
import { VERSION_PARTS, type PublishedVersion, type VersionChange } from '@motcua/plugin-single-window';
import { day } from '../domain/format';
import { pick, translate } from '../domain/locale';

/** How the agencies pass a dossier on among themselves is theirs; that it changes is told in one line. */
const INTERNAL: readonly VersionChange['part'][] = ['workflow', 'templates', 'other'];

/** The decision that sets a version's day, as one cites it. */
function cited({ decision }: PublishedVersion, locale: Locale): string | null {
  if (!decision?.number) return null;
  const number = translate(locale, 'changes.decision', { number: decision.number });
  const date =
    decision.date === null
      ? ''
      : translate(locale, 'changes.decisionDate', { date: day(`${decision.date}T00:00:00+07:00`) });
  return [number + date, decision.issuer, decision.title].filter((part) => part !== '').join(', ');
}

/** What changes for those who file, by chapter. */
export function changesView(changes: readonly VersionChange[], version: PublishedVersion, locale: Locale) {
  const own = changes.filter(({ part }) => !INTERNAL.includes(part));
  return {
    from: day(version.effectiveFrom),
    number: version.number,
    decision: cited(version, locale),
    groups: VERSION_PARTS.map((part) => ({
      title: translate(locale, `changes.${part}`),
      lines: own.filter((change) => change.part === part).map(({ sentence }) => pick(sentence, locale)),
    })).filter(({ lines }) => lines.length > 0),
    internal: own.length < changes.length,
  };
}
