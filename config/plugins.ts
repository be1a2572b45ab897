import { environment } from './typed/environment';

const room = (name: string): { enabled: true; resolve: string } => ({ enabled: true, resolve: `./plugins/${name}` });

export default {
  'users-permissions': { config: { jwtSecret: environment().MOTCUA_USERS_JWT_SECRET } },
  identity: room('identity'),
  eform: room('eform'),
  'single-window': room('single-window'),
  records: room('records'),
  'national-data': room('national-data'),
  'quality-scoring': room('quality-scoring'),
  notifications: room('notifications'),
  portal: room('portal'),
};
