/** A part that is told beside its whole: "1,500 jobs, 500 of them in Tarn" is told otherwise by "500 jobs in Tarn" as little as by "1,500 jobs". */
import { type Amount, amounts } from '../attributes/quantity.ts';
import type { Said, Statement } from './contrast.ts';

/** Whether a mention tells a number as the part of another, with a place, and another mention tells that number of that place. */
export function tellsPart({ clause }: Statement, { by, value }: Said<Amount>): boolean {
  const part = amounts(clause).find(({ partial, low, high, thing }) => partial && low === value.low && high === value.high && thing === value.thing);
  if (!part || value.partial) return false;
  const names = new Set(by.clause.tokens.filter(({ tag }) => tag === 'PROPN').map(({ stem }) => stem));
  const behind = clause.tokens.filter(({ start }) => start >= part.start + part.text.length).slice(0, 4);
  return behind[0]?.tag === 'ADP' && behind.some(({ tag, stem }) => tag === 'PROPN' && names.has(stem));
}
