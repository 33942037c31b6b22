/** Zones of time, in minutes behind or before Greenwich; names that several zones share are left out. */
import type { Token } from '../../types.ts';
import { lowerAt } from '../numbers/cardinals.ts';

const ZONES: ReadonlyMap<string, number> = new Map([
  ['gmt', 0], ['utc', 0], ['bst', 60], ['cet', 60], ['cest', 120], ['eet', 120], ['eest', 180], ['msk', 180],
  ['est', -300], ['edt', -240], ['cst', -360], ['cdt', -300], ['mst', -420], ['mdt', -360], ['pst', -480], ['pdt', -420],
  ['jst', 540], ['kst', 540], ['aest', 600], ['aedt', 660], ['et', -270], ['pt', -450],
]); // prettier-ignore

export interface Zone {
  readonly zone: number | null;
  /** Its last token. */
  readonly last: number;
  /** As a table has it; empty for that of the place. */
  readonly name: string;
}

/** The zone that is named from a token on; null where none is, and the clock is that of the place. */
export function zoneAt(tokens: readonly Token[], at: number): Zone | null {
  if (lowerAt(tokens, at) === 'local' && lowerAt(tokens, at + 1) === 'time') return { zone: null, last: at + 1, name: '' };
  const name = tokens[at]?.text ?? '';
  const zone = ZONES.get(name.toLowerCase());
  return zone === undefined || !/^[A-Z]+$/.test(name) ? null : { zone, last: at, name: ` ${name}` };
}
