import type { Core } from '@strapi/strapi';
import { singleWindow } from '@motcua/plugin-single-window';
import { followReadings } from './services/personal-data/unusual';
import { failedSignatures } from './services/watch';
import { resultSource } from './services/passed-results';
import { paperIssuer } from './services/issue-paper';

export default ({ strapi }: { strapi: Core.Strapi }): void => {
  const window = singleWindow(strapi);
  window.setPaperIssuer(paperIssuer(process.env['MOTCUA_PUBLIC_URL'] ?? 'http://127.0.0.1:1337'));
  window.setResultSource(resultSource(strapi));
  window.watch(failedSignatures);
  if (process.env['MOTCUA_WORKERS'] !== 'off') followReadings(strapi);
};
