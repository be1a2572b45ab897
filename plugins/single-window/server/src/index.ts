/** The plugin object, nothing else. */
import { bootstrap, destroy } from './bootstrap';
import { movingController } from './controllers/moving';
import { panelController } from './controllers/panel';
import { register } from './register';
import { movingRoutes } from './routes/moving';
import { panelRoutes } from './routes/panel';
import counterService from './services/counter/visits';
import kioskService from './services/kiosk';
import publicService from './services/public';
import queueService from './services/queue';

export default {
  register,
  bootstrap,
  destroy,
  services: { public: publicService, counter: counterService, queue: queueService, kiosk: kioskService },
  controllers: { panel: panelController, moving: movingController },
  routes: { panel: panelRoutes, moving: movingRoutes },
};
