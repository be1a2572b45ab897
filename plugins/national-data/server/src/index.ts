/** The plugin object, nothing else. */
import { bootstrap } from './bootstrap';
import { proposalsController } from './controllers/proposals';
import { destroy } from './destroy';
import { register } from './register';
import { panelRoutes } from './routes/panel';
import publicService from './services/public';

export default {
  register,
  bootstrap,
  destroy,
  services: { public: publicService },
  controllers: { proposals: proposalsController },
  routes: { panel: panelRoutes },
};
