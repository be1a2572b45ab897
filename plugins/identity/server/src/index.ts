/** The plugin object, nothing else. */
import { bootstrap, destroy } from './bootstrap';
import edge from './middlewares/edge';
import problem from './middlewares/problem';
import { register } from './register';
import publicService from './services/public';

export default { register, bootstrap, destroy, middlewares: { edge, problem }, services: { public: publicService } };
