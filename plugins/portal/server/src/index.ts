/** The plugin object, nothing else. */
import { register } from './register';
import search from './services/search';

export default { register, services: { search } };
