import type { APIRoute } from 'astro';
import { z } from 'zod';
import { ClaimDocument } from '../../schema/claim-document.ts';

/** The JSON Schema of claim.json, made from the schema that the program itself checks with. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(z.toJSONSchema(ClaimDocument), null, 2)}\n`, { headers: { 'content-type': 'application/schema+json' } });
