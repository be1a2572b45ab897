/** What the description of the API tells of pages that answer otherwise than with a page. */
import { z } from 'zod';
import type { Contract, Contracts } from '@motcua/plugin-identity';
import { inLanguage } from '../domain/locale';

const both = (method: 'GET' | 'POST', path: string, contract: Contract): Contracts => ({
  [`${method} ${path}`]: contract,
  [`${method} ${inLanguage(path, 'en')}`]: contract,
});

export const contracts: Contracts = {
  ...both('GET', '/thu-tuc', { query: { q: z.string().optional() } }),
  ...both('GET', '/tra-cuu', { query: { ma: z.string().optional() } }),
  ...both('GET', '/ho-so/:id/giay-to/:fileKey', { answer: 'file' }),
  ...both('GET', '/ho-so/:id/van-ban/:verifyCode', { answer: 'application/pdf' }),
  ...both('GET', '/du-lieu-cua-toi/ban-sao.json', { answer: 'application/json' }),
  ...both('GET', '/so-goc-lich-su/tep', { answer: 'file' }),
  ...both('GET', '/so-goc-lich-su/bang-chung/:code', { answer: 'file' }),
  ...both('GET', '/so-goc-lich-su/:day', { answer: 'file' }),
  'GET /assets/(.*)': { answer: 'file' },
};
