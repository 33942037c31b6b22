/** What is done to every page once it is drawn. */
import type { MiddlewareHandler } from 'astro';
import { sealStyles } from './site/policy.ts';

export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(sealStyles(Buffer.from(await response.arrayBuffer())), response);
};
