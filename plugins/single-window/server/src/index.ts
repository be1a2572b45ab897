/** The plugin object, nothing else. */
import { bootstrap, destroy } from './bootstrap';
import { panelController } from './controllers/panel';
import { register } from './register';
import { panelRoutes } from './routes/panel';
import publicService from './services/public';

export default {
  register,
  bootstrap,
  destroy,
  services: { public: publicService },
  controllers: { panel: panelController },
  routes: { panel: panelRoutes },
};
