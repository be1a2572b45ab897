/** The door by which a room hands a register to its administrators: routes, list, form, history, spreadsheet and file come with it. */
import type { Core as StrapiCore } from '@strapi/strapi';
import { identity } from '@motcua/plugin-identity';
import { registerRoutes } from '../controllers/administration';
import { exportRegister } from '../services/administration/export';
import { keepRegister, type Administered } from '../services/administration/register';

/** Call it in `register`. */
export function administer(strapi: StrapiCore.Strapi, register: Administered): void {
  keepRegister(register);
  exportRegister(register);
  identity(strapi).routes(registerRoutes(strapi, register));
  const path = `/api/office/administration/${register.name}`;
  identity(strapi).contracts({
    [`POST ${path}`]: { status: 201 },
    [`GET ${path}/imports`]: { answer: 'list' },
    [`POST ${path}/imports`]: { status: 201 },
    ...(register.run && { [`POST ${path}/run`]: { status: 202 } }),
  });
}
