/** When the embedded server asks for a sign-in although somebody is signed in: another kind of account, or a higher level. */
import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';

const OFFICERS = new Set(['office', 'panel']);

/** Which kind of person a client is for. */
export const kindOf = (clientId: string): 'officer' | 'citizen' => (OFFICERS.has(clientId) ? 'officer' : 'citizen');

/** Whoever names no level means the best. */
export const wantsLevelTwo = (acrValues: unknown): boolean =>
  typeof acrValues !== 'string' || acrValues === '' || acrValues.split(' ').includes('2');

export function signInPolicy(): interactionPolicy.DefaultPolicy {
  const prompts = interactionPolicy.base();
  prompts.remove('consent');
  const { Check } = interactionPolicy;
  const when = (asks: (ctx: KoaContextWithOIDC) => boolean) => (ctx: KoaContextWithOIDC) =>
    asks(ctx) ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT;
  prompts.get('login')?.checks.add(
    new Check(
      'account_kind',
      'another kind of account is needed',
      when(({ oidc }) => {
        const account = oidc.session?.accountId;
        return account !== undefined && !account.startsWith(`${kindOf(oidc.client?.clientId ?? '')}:`);
      }),
    ),
  );
  prompts.get('login')?.checks.add(
    new Check(
      'level',
      'a higher level is needed',
      when(
        ({ oidc }) =>
          oidc.session?.accountId !== undefined && oidc.acr !== '2' && wantsLevelTwo(oidc.params?.['acr_values']),
      ),
    ),
  );
  return prompts;
}
