/** The clients of the embedded identity server: those of the realm in config/keycloak, and Keycloak itself where this server plays VNeID for it. */
import type { ClientMetadata } from 'oidc-provider';
import { DEVICE_GRANT } from './device-flow';
import { isOwnIssuer, type IdentitySettings } from '../settings';

/** Keeps officers by SCIM, and nothing else. */
export const PROVISIONING = 'provisioning';

export function embeddedClients(settings: IdentitySettings): ClientMetadata[] {
  const { baseUrl } = settings;
  const code: ClientMetadata = {
    client_id: '',
    response_types: ['code'],
    grant_types: ['authorization_code'],
    backchannel_logout_uri: `${baseUrl}/auth/back-channel-logout`,
    backchannel_logout_session_required: true,
  };
  const machine: ClientMetadata = {
    client_id: '',
    response_types: [],
    redirect_uris: [],
    grant_types: ['client_credentials'],
  };
  const clients: ClientMetadata[] = [
    {
      ...code,
      client_id: 'office',
      token_endpoint_auth_method: 'none',
      application_type: 'web',
      grant_types: ['authorization_code', 'refresh_token'],
      redirect_uris: [`${baseUrl}/office/`],
      post_logout_redirect_uris: [`${baseUrl}/office/`],
    },
    {
      ...code,
      client_id: 'portal',
      // The kiosks of the halls sign in as the portal, by the citizen's phone.
      grant_types: ['authorization_code', DEVICE_GRANT],
      client_secret: settings.portalSecret,
      token_endpoint_auth_method: 'client_secret_post',
      redirect_uris: [`${baseUrl}/auth/callback`],
      post_logout_redirect_uris: [`${baseUrl}/`],
    },
    {
      ...code,
      client_id: 'panel',
      client_secret: settings.panelSecret,
      token_endpoint_auth_method: 'client_secret_post',
      redirect_uris: [`${baseUrl}/auth/panel/callback`],
      post_logout_redirect_uris: [`${baseUrl}/`],
    },
    {
      ...machine,
      client_id: 'exchange',
      client_secret: settings.derive('client:exchange'),
      token_endpoint_auth_method: 'client_secret_post',
    },
    {
      ...machine,
      client_id: PROVISIONING,
      client_secret: settings.derive('client:provisioning'),
      token_endpoint_auth_method: 'client_secret_post',
    },
  ];
  if (settings.machineKeys)
    clients.push({
      ...machine,
      client_id: 'exchange-key',
      token_endpoint_auth_method: 'private_key_jwt',
      // Public keys that the operator gave.
      jwks: settings.machineKeys,
    });
  if (!isOwnIssuer(settings))
    clients.push({
      client_id: 'keycloak',
      client_secret: settings.brokerSecret,
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'client_secret_post',
      redirect_uris: [`${settings.issuer}/broker/vneid/endpoint`],
      post_logout_redirect_uris: [`${settings.issuer}/broker/vneid/endpoint/logout_response`],
    });
  return clients;
}
