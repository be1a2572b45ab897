/** Refuses what no request of ours holds: see domain/input-fault. Stands behind the body parser. */
import type { Context, Next } from 'koa';
import { addressFault, bodyFault } from '../domain/input-fault';

export default () =>
  async (ctx: Context, next: Next): Promise<void> => {
    const fault = addressFault(ctx.path, ctx.querystring) ?? bodyFault(ctx.request.body);
    if (fault !== null) ctx.throw(fault === 'size' ? 413 : 400, `The request is refused: ${fault}`);
    await next();
  };
