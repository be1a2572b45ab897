import register from './register';
import publicService from './services/public';

/** The plugin object, nothing else. */
export default { register, services: { public: publicService } };
