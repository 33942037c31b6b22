/** What the comparison is made with unless something else is handed in. */
import { Model } from '../schema/model.ts';
import weights from './similarity/model.json' with { type: 'json' };
import type { Resources } from './types.ts';

/** The weights that ship with the site. */
export const RESOURCES: Resources = { model: Model.parse(weights) };
