/** The plugin object, nothing else. */
import register from './register';
import service from './services/public';

export default { register, services: { public: service } };
