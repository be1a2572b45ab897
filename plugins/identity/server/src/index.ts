/** The plugin object, nothing else. */
import { bootstrap } from './bootstrap';
import edge from './middlewares/edge';
import input from './middlewares/input';
import problem from './middlewares/problem';
import { register } from './register';
import kiosks from './services/kiosks';
import publicService from './services/public';

export default {
  register,
  bootstrap,
  middlewares: { edge, problem, input },
  services: { public: publicService, kiosks },
};
