import type { Core } from '@strapi/strapi';
import { records, type Verification } from '@motcua/plugin-records';
import { singleWindow } from '@motcua/plugin-single-window';
import { moment } from '../domain/format';
import type { Page } from '../services/page';

interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A line for what is known; nothing for what is not. */
const fact = (label: string, value: string | null): readonly Fact[] =>
  value === null || value === '' ? [] : [{ label, value }];

function verificationFacts(page: Page, found: Verification): readonly Fact[] {
  return [
    ...fact(page.t('verify.document'), found.title ? page.text(found.title) : null),
    ...fact(page.t('verify.number'), found.number),
    ...fact(page.t('verify.unit'), found.unit),
    ...fact(page.t('verify.at'), found.issuedAt ? moment(found.issuedAt) : null),
    ...fact(page.t('verify.procedure'), found.procedureName),
    ...fact(page.t('verify.dossier'), found.dossierCode),
    ...fact(page.t('verify.hash'), found.sha256),
  ];
}

const SECTIONS = { accessibility: ['1', '2'], privacy: ['1', '2', '3'], help: ['1', '2', '3', '4'] } as const;

export const publicController = (strapi: Core.Strapi) => ({
  track: async (page: Page): Promise<void> => {
    const code = page.query('ma');
    const found = code === '' ? null : await singleWindow(strapi).track(code);
    page.render(
      'pages/track.njk',
      {
        title: page.t('track.title'),
        code,
        found: found && {
          code: found.code,
          name: found.procedureName,
          facts: [
            ...fact(page.t('track.state'), page.text(found.state.label)),
            ...fact(page.t('track.next'), page.text(found.state.next)),
            ...fact(page.t('track.unit'), found.unit),
            ...fact(page.t('dossier.promised'), found.promisedAt ? moment(found.promisedAt) : null),
          ],
        },
      },
      code !== '' && !found ? 404 : 200,
    );
  },

  verify: async (page: Page): Promise<void> => {
    const found = await records(strapi).verify(page.parameter('code'));
    page.render('pages/verify.njk', {
      title: page.t(`verify.${found.outcome}`),
      v: {
        outcome: found.outcome,
        sentence: page.t(`verify.${found.outcome}Text`),
        facts: verificationFacts(page, found),
      },
    });
  },

  /** A page of plain text: accessibility, privacy, help. */
  text: (name: keyof typeof SECTIONS) => (page: Page) =>
    page.render('pages/text.njk', {
      title: page.t(`${name}.title`),
      sections: SECTIONS[name].map((number) => ({
        title: page.t(`${name}.${number}.title`),
        text: page.t(`${name}.${number}`),
      })),
    }),

  signIn: (page: Page): void => {
    page.render('pages/text.njk', {
      title: page.t('signIn.title'),
      sections: [{ text: page.t('signIn.text') }],
      link: { href: `/auth/sign-in?next=${encodeURIComponent(page.path('/ho-so'))}`, text: page.t('signIn.button') },
    });
  },
});
