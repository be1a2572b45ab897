import bootstrap from './bootstrap';
import { panelController } from './controllers/panel';
import register from './register';
import { panelRoutes } from './routes/panel';
import personalDataService from './services/personal-data';
import publicService from './services/public';

/** The plugin object, nothing else. */
export default {
  register,
  bootstrap,
  controllers: { panel: panelController },
  routes: { panel: panelRoutes },
  services: { public: publicService, personalData: personalDataService },
};
