import type { Core } from '@strapi/strapi';
import { identity } from '@motcua/plugin-identity';
import { registerAction, registerExport } from '@motcua/plugin-single-window';
import { auditRoutes } from './controllers/audit';
import { auditExport, auditLogRoute } from './controllers/audit-log';
import { registerRoutes } from './controllers/registers';
import { withdrawResults } from './repositories/issued-documents';
import { counterRoutes } from './controllers/counter';
import { routes } from './routes';
import { contracts } from './routes/contracts';
import { registerExportOf } from './services/register-export';
import { refuseMalformedTemplates } from './services/template-shape';

export default ({ strapi }: { strapi: Core.Strapi }): void => {
  identity(strapi).routes(registerRoutes(strapi));
  identity(strapi).routes([...auditRoutes(strapi), auditLogRoute(strapi)]);
  registerExport(registerExportOf);
  registerExport(auditExport);
  identity(strapi).routes([...routes(strapi), ...counterRoutes(strapi)]);
  identity(strapi).contracts(contracts);
  refuseMalformedTemplates(strapi);
  // A result that was wrong is kept, and says that it counts no more (Decree 118/2025 Art. 23).
  registerAction(
    'withdrawResult',
    async ({ trx, file, event }) => {
      await withdrawResults(trx, file.dossier.id, event.at);
      return [];
    },
    { label: { vi: 'Thu hồi kết quả đã cấp', en: 'Withdraw the issued result' } },
  );
};
