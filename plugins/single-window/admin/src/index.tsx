/** What the single window adds to the editors' panel. */
import type { StrapiApp } from '@strapi/strapi/admin';

export default {
  register(_app: StrapiApp): void {},
};
