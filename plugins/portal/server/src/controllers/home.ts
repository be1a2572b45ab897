import type { Core } from '@strapi/strapi';
import { qualityScoring } from '@motcua/plugin-quality-scoring';
import { lifeEvents } from '../domain/life-events';
import type { Page } from '../services/page';
import { headlineView, statisticsView } from '../view-models/quality';
import { Procedures } from '../repositories/procedures';
import { singleWindow } from '@motcua/plugin-single-window';

const EXAMPLES = ['đăng ký khai sinh', 'sổ đỏ', 'mở quán ăn'];

export const homeController = (strapi: Core.Strapi) => ({
  show: async (page: Page): Promise<void> => {
    const headline = await qualityScoring(strapi)
      .headline()
      .catch((error: unknown) => {
        // The door stays open when the score cannot be read.
        strapi.log.error(error);
        return { onTime: null, medianDays: null, satisfaction: null, month: new Date().getMonth() + 1 };
      });
    page.render('pages/home.njk', {
      title: page.t('home.name'),
      examples: EXAMPLES,
      tiles: lifeEvents.map(({ key, name, about }) => ({ key, name: page.text(name), about: page.text(about) })),
      headline: headlineView(headline, page.locale),
    });
  },

  /** The index of the province from the first of January to tomorrow. */
  statistics: async (page: Page): Promise<void> => {
    const province = await new Procedures(strapi).provinceCode();
    const now = singleWindow(strapi).now();
    const to = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
    const from = `${String(now.getFullYear())}-01-01`;
    const index = province === null ? null : await qualityScoring(strapi).index(province, from, to);
    page.render('pages/statistics.njk', {
      title: page.t('statistics.title'),
      ...statisticsView(index, from, to, page.locale),
    });
  },
});
