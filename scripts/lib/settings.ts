/** The environment that the embedded profile gives to its processes. */
import { dataKeysFile, rotationSettings, secret } from './secrets.ts';
import { dataDir } from './paths.ts';

export interface HousePorts {
  readonly port: number;
  readonly simulatorPort: number;
  readonly databaseUrl: string;
}

export function embeddedEnvironment({ port, simulatorPort, databaseUrl }: HousePorts): Record<string, string> {
  const simulators = `http://127.0.0.1:${simulatorPort}`;
  return {
    NODE_ENV: 'production',
    TZ: 'UTC',
    STRAPI_TELEMETRY_DISABLED: 'true',
    MOTCUA_PROFILE: 'embedded',
    MOTCUA_DATA_DIR: dataDir(),
    MOTCUA_PORT: String(port),
    MOTCUA_PUBLIC_URL: `http://127.0.0.1:${port}`,
    MOTCUA_NPSP_URL: `${simulators}/npsp`,
    MOTCUA_POPULATION_URL: `${simulators}/population`,
    MOTCUA_SIM_PORT: String(simulatorPort),
    MOTCUA_DEMO_PASSWORD: secret('demo'),
    MOTCUA_SECRET: secret('master'),
    ...rotationSettings(),
    MOTCUA_APP_KEYS: secret('appKeys'),
    MOTCUA_ADMIN_JWT_SECRET: secret('adminJwt'),
    MOTCUA_API_TOKEN_SALT: secret('apiTokenSalt'),
    MOTCUA_TRANSFER_TOKEN_SALT: secret('transferTokenSalt'),
    MOTCUA_USERS_JWT_SECRET: secret('usersJwt'),
    MOTCUA_DATA_KEYS_FILE: dataKeysFile(),
    DATABASE_URL: databaseUrl,
  };
}
