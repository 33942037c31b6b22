import type { APIRoute } from 'astro';
import { securityText } from '../../site/security.ts';
import { catalogue } from '../../site/stories.ts';

/** Whom to tell of a hole in this site (RFC 9116). */
export const GET: APIRoute = async () => new Response(securityText(await catalogue()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
