/** The plugin object, nothing else. */
import { bootstrap, destroy } from './bootstrap';
import { register } from './register';
import publicService from './services/public';

export default { register, bootstrap, destroy, services: { public: publicService } };
