/** The counter asks the population database who stands there. */
import type { Core } from '@strapi/strapi';
import { findCommune, findProvince } from '@motcua/plugin-eform';
import { Problem, type OfficerActor, type RouteDefinition } from '@motcua/plugin-identity';
import { counterVisits, singleWindow } from '@motcua/plugin-single-window';
import { z } from 'zod';
import { nationalData, type Person } from '../api';
import { counterPerson } from '../domain/counter-person';

export const cardSchema = z.strictObject({
  /** A person's twelve digits; a business's ten, or thirteen of a branch, which no population database knows. */
  personalNumber: z.string().regex(/^(\d{12}|\d{10}|\d{13})$/),
  fullName: z.string().trim().max(200).default(''),
  birthDate: z.iso.date().optional(),
  sex: z.enum(['male', 'female']).optional(),
  address: z.string().trim().max(500).optional(),
});

const NUMBER = {
  vi: 'Nhập 12 chữ số định danh cá nhân, hoặc 10 hay 13 chữ số mã số doanh nghiệp.',
  en: 'Enter the 12 digits of a person, or the 10 or 13 of a business.',
};
const NAME = {
  vi: 'Chưa có họ tên từ CSDL dân cư. Nhập họ tên như trên thẻ căn cước.',
  en: 'The population database gave no name. Enter the name as on the card.',
};

function refused(pointer: string, detail: typeof NUMBER): Problem {
  const title = { vi: 'Chưa biết người nộp', en: 'The applicant is not known yet' };
  return new Problem('PersonRefused', 422, title, null, [{ pointer, detail }]);
}

const place = ({ detail, commune, province }: Person['residence']): string =>
  [detail, findCommune(commune)?.name, findProvince(province)?.name].filter((part) => part).join(', ');

export const counterRoutes = (strapi: Core.Strapi): readonly RouteDefinition[] => [
  {
    method: 'POST',
    path: '/api/office/counter/person',
    access: { action: 'counter.receive' },
    summary: 'Who stands at the counter, by number or card; the query and its purpose are recorded',
    handler: async (ctx, actor) => {
      const card = cardSchema.safeParse(ctx.request.body);
      if (!card.success) throw refused(card.error.issues[0]?.path.join('/') ?? 'personalNumber', NUMBER);
      const me = actor as OfficerActor; // the route lets only officers in
      const { personalNumber, fullName } = card.data;
      const answer =
        personalNumber.length === 12
          ? await nationalData(strapi).lookUpPerson(personalNumber, actor, `Tiếp nhận hồ sơ tại ${me.agencyName}`)
          : null;
      if (answer?.outcome !== 'found' && fullName === '') throw refused('/fullName', NAME);
      const now = singleWindow(strapi).now().toISOString();
      ctx.body = await counterVisits(strapi).meet(me, counterPerson(card.data, answer, now, place));
    },
  },
];
