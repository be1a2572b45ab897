/** The plugin object, nothing else. */
import { bootstrap } from './bootstrap';
import { destroy } from './destroy';
import { register } from './register';
import publicService from './services/public';

export default { register, bootstrap, destroy, services: { public: publicService } };
