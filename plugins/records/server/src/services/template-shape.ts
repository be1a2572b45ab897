import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readTemplate } from '@motcua/plugin-single-window';
import { TEMPLATE } from './template-lab';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What is no template is refused when it is saved, with the place, not when a paper is printed. */
export function refuseMalformedTemplates(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== TEMPLATE || !['create', 'update'].includes(context.action)) return next();
    const params: unknown = context.params;
    if (!isObject(params)) return next();
    const data = isObject(params['data']) ? params['data'] : {};
    const stored =
      typeof params['documentId'] === 'string'
        ? await strapi.documents(TEMPLATE).findOne({ documentId: params['documentId'] })
        : null;
    const read = readTemplate({ ...stored, ...data });
    if ('wrong' in read) throw new errors.ValidationError(`Mẫu văn bản không hợp lệ: ${read.wrong}`);
    return next();
  });
}
