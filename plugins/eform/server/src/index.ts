import panel from './controllers/panel';
import register from './register';
import routes from './routes';
import previews from './services/previews';
import publicService from './services/public';

/** The plugin object, nothing else. */
export default { register, routes, controllers: { panel }, services: { public: publicService, previews } };
