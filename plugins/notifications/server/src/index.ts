import bootstrap, { destroy } from './bootstrap';
import register from './register';
import publicService from './services/public';

/** The plugin object, nothing else. */
export default { register, bootstrap, destroy, services: { public: publicService } };
