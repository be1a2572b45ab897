import type { Core } from '@strapi/strapi';
import { Previews } from '../repositories/previews';

/** Unsaved forms, for the portal that draws them. */
export default ({ strapi }: { readonly strapi: Core.Strapi }): Previews => new Previews(strapi);
