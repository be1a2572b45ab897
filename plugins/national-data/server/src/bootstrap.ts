import type { Core } from '@strapi/strapi';
import { singleWindow } from '@motcua/plugin-single-window';
import { dossierMessage, progressMessage } from './domain/npsp-message';
import { outboxRows } from './repositories/outbox';
import { NPSP, stateOf } from './services/state';
import { silentSystems } from './services/watch';

export function bootstrap({ strapi }: { strapi: Core.Strapi }): void {
  const window = singleWindow(strapi);
  window.onEventRows((event, file) => {
    const common = { target: NPSP, dossierId: file.dossier.id, eventSeq: event.seq };
    return [
      outboxRows(
        [
          { ...common, service: 'DongBoHoSoMC', payload: { isUpdating: event.seq > 1, data: [dossierMessage(file)] } },
          { ...common, service: 'CapNhatTienDoHoSoMC', payload: { data: [progressMessage(file, event)] } },
        ],
        event.at,
      ),
    ];
  });
  window.watch(silentSystems);
  if (process.env['MOTCUA_WORKERS'] === 'off') return;
  const { pump } = stateOf(strapi);
  window.afterCommit(() => void pump.wake());
  pump.start();
}
