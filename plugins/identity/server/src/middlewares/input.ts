/** Refuses what no request of ours holds: see domain/input-fault. Stands behind the body parser, and takes away the files that it wrote. */
import { rm } from 'node:fs/promises';
import type { Context, Next } from 'koa';
import { addressFault, bodyFault } from '../domain/input-fault';

/** Whoever asked, and whether a route wanted files: none stays in the temporary folder. */
async function removeFiles(ctx: Context): Promise<void> {
  // Set by strapi::body, unknown to Koa's types.
  const { files } = ctx.request as { readonly files?: Readonly<Record<string, unknown>> };
  const paths = Object.values(files ?? {})
    .flat()
    .flatMap((file) =>
      typeof file === 'object' && file !== null && 'filepath' in file && typeof file.filepath === 'string'
        ? [file.filepath]
        : [],
    );
  await Promise.all(paths.map((path) => rm(path, { force: true })));
}

export default () =>
  async (ctx: Context, next: Next): Promise<void> => {
    try {
      const fault = addressFault(ctx.path, ctx.querystring) ?? bodyFault(ctx.request.body);
      if (fault !== null) ctx.throw(fault === 'size' ? 413 : 400, `The request is refused: ${fault}`);
      await next();
    } finally {
      await removeFiles(ctx);
    }
  };
