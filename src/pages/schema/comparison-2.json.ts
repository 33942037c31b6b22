import type { APIRoute } from 'astro';
import { z } from 'zod';
import { Comparison } from '../../schema/comparison.ts';

/** The JSON Schema of comparison.json, made from the schema that the program itself checks with. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(z.toJSONSchema(Comparison), null, 2)}\n`, { headers: { 'content-type': 'application/schema+json' } });
