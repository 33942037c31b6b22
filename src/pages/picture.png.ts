import type { APIRoute } from 'astro';
import { library } from '../site/library.ts';
import { sitePicture } from '../site/picture.ts';

/** What is shown with a link to any page that is not of a story. */
export const GET: APIRoute = async () => new Response(await sitePicture((await library()).stories), { headers: { 'content-type': 'image/png' } });
