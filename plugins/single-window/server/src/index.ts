/** The plugin object, nothing else. */
import { bootstrap, destroy } from './bootstrap';
import { movingController } from './controllers/moving';
import { panelController } from './controllers/panel';
import { register } from './register';
import { movingRoutes } from './routes/moving';
import { panelRoutes } from './routes/panel';
import publicService from './services/public';

export default {
  register,
  bootstrap,
  destroy,
  services: { public: publicService },
  controllers: { panel: panelController, moving: movingController },
  routes: { panel: panelRoutes, moving: movingRoutes },
};
