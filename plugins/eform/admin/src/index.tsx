/** What eform adds to the editors' panel. */
import type { StrapiApp } from '@strapi/strapi/admin';

export default {
  register(app: StrapiApp): void {
    // The panel as a whole: Vietnamese among its languages, none of Strapi's own news.
    app.createCustomConfigurations({ locales: ['vi'], tutorials: false, notifications: { releases: false } });
  },
};
