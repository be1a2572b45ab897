import type { Core } from '@strapi/strapi';
import { singleWindow } from '@motcua/plugin-single-window';
import { paperIssuer } from './services/issue-paper';

export default ({ strapi }: { strapi: Core.Strapi }): void => {
  singleWindow(strapi).setPaperIssuer(paperIssuer(process.env['MOTCUA_PUBLIC_URL'] ?? 'http://127.0.0.1:1337'));
};
