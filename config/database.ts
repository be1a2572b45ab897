import { environment } from './typed/environment';

export default {
  connection: {
    client: 'postgres',
    connection: { connectionString: environment().DATABASE_URL },
    pool: { min: 2, max: 20 },
  },
  // What was once tracked and is no longer in a schema stays: nothing is dropped by a start.
  settings: { forceMigration: false, runMigrations: true },
};
