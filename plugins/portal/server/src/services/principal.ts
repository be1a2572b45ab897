/** For whom somebody files: the person and the authorisation, as they are told before the form. */
import type { Core } from '@strapi/strapi';
import { Problem } from '@motcua/plugin-identity';
import { records } from '@motcua/plugin-records';
import type { Principal } from '@motcua/plugin-single-window';
import { pick } from '../domain/locale';
import type { CitizenPage } from './page';
import { discard, uploadsOf } from './uploads';

type Asked = 'principalName' | 'principalNumber' | 'authorisation';

export interface PrincipalReading {
  readonly fullName: string;
  readonly personalNumber: string;
  /** Null while something is wrong, or was not asked yet. */
  readonly principal: Principal | null;
  /** By field. */
  readonly wrong: Readonly<Partial<Record<Asked, string>>>;
}

const typed = (page: CitizenPage, name: Asked): string => {
  const value = page.body[name];
  return typeof value === 'string' ? value.normalize('NFC').replaceAll(/\s+/g, ' ').trim().slice(0, 120) : '';
};

function wrongIn(page: CitizenPage, fullName: string, personalNumber: string, hasPaper: boolean) {
  const number = /^\d{12}$/.test(personalNumber) ? null : 'numberWrong';
  const own = personalNumber === page.actor.personalNumber ? 'yourself' : null;
  const numberError = number ?? own;
  return {
    ...(fullName.includes(' ') ? {} : { principalName: page.t('behalf.nameMissing') }),
    ...(numberError ? { principalNumber: page.t(`behalf.${numberError}`) } : {}),
    ...(hasPaper ? {} : { authorisation: page.t('behalf.paperMissing') }),
  };
}

/** Null: the person files for himself. The questions are asked first, without blame. */
export async function readPrincipal(strapi: Core.Strapi, page: CitizenPage): Promise<PrincipalReading | null> {
  const uploads = uploadsOf(page.ctx);
  try {
    if (page.body['for'] !== 'other') return null;
    const fullName = typed(page, 'principalName');
    const personalNumber = typed(page, 'principalNumber').replaceAll(' ', '');
    const said = { fullName, personalNumber };
    if (page.body['asked'] !== 'principal') return { ...said, principal: null, wrong: {} };
    const file = uploads.find(({ field, size }) => field === 'authorisation' && size > 0);
    const wrong = wrongIn(page, fullName, personalNumber, file !== undefined);
    if (Object.keys(wrong).length > 0 || !file) return { ...said, principal: null, wrong };
    try {
      const { key: fileKey, name } = await records(strapi).store(file.path, file.name, page.actor);
      return { ...said, principal: { ...said, paper: { fileKey, name } }, wrong: {} };
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 422) throw error;
      return { ...said, principal: null, wrong: { authorisation: pick(error.detail ?? error.title, page.locale) } };
    }
  } finally {
    await discard(uploads);
  }
}
