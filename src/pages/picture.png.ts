import type { APIRoute } from 'astro';
import { catalogue } from '../site/stories.ts';
import { sitePicture } from '../site/pictures/picture.ts';

/** What is shown with a link to any page that is not of a story. */
export const GET: APIRoute = async () => new Response(await sitePicture((await catalogue()).stories), { headers: { 'content-type': 'image/png' } });
