/** What the description of the API tells of the form builder's routes. */
import { z } from 'zod';
import type { Contracts } from '@motcua/plugin-identity';

const definition = z.looseObject({ definition: z.looseObject({}) });

export const contracts: Contracts = {
  'GET /eform/forms': { summary: 'Forms, where they are used and what is wrong with them' },
  'GET /eform/kit': { summary: 'What a form may be made of here' },
  'GET /eform/asked': {
    summary: 'The form that a procedure asks',
    query: { form: z.string().optional(), procedure: z.string().optional() },
  },
  'POST /eform/check': { summary: 'Checks a form', body: definition },
  'POST /eform/preview': { summary: 'Keeps a form for its preview', body: definition },
  'POST /eform/try': {
    summary: 'What the preview’s answers would store',
    body: z.looseObject({ token: z.string(), fill: z.boolean().optional(), clear: z.boolean().optional() }),
  },
};
