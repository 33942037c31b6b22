/** Whether a copy ends where a reader would have had to pay. */
import type { Block } from './extract.ts';

export interface PaywallSigns {
  readonly isFree: boolean | null;
  readonly tier: string | null;
  readonly blocks: readonly Block[];
}

export type Copy = { readonly is: 'complete' } | { readonly is: 'partial'; readonly why: string } | { readonly is: 'unknown'; readonly why: string };

const LOCKED = /locked|paid|premium|subscri|register|restricted|closed|member/;
const METERED = /meter/;
/** A wall stands right below the text. */
const NEAR = 8;
/** What is longer was not cut after its first paragraphs. */
const WHOLE_WORDS = 350;

/** A wall in words below the text, or a field that says so of a short one, makes a copy partial; either of a text that looks whole is asked. */
export function copyOf({ isFree, tier, blocks }: PaywallSigns): Copy {
  const last = blocks.findLastIndex(({ part }) => part === null);
  const body = blocks.filter(({ part }) => part === null);
  const words = body.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const wall = blocks.slice(last + 1, last + 1 + NEAR).find(({ part, text }) => part === 'paywall' && isWall(text));
  const inside = blocks.slice(0, Math.max(0, last)).some(({ part, text }) => part === 'paywall' && isCut(text));
  const isCutOff = /(?:…|\.\.\.|[\p{L},])$/u.test(blocks[last]?.text ?? '') && body.at(-1)?.element.tagName === 'P';
  const locked = isFree === false || (tier !== null && LOCKED.test(tier));
  if (wall !== undefined && (locked || isCutOff || isCut(wall.text) || words < WHOLE_WORDS))
    return { is: 'partial', why: `below the text stands “${wall.text.slice(0, 80)}”` };
  if (wall !== undefined) return { is: 'unknown', why: `below the text stands “${wall.text.slice(0, 80)}”` };
  if (locked) return { is: 'unknown', why: isFree === false ? 'the page says that it is not free to read' : `the page says that it is ${tier}` };
  if (inside) return { is: 'unknown', why: 'an invitation to pay stands among the paragraphs' };
  return tier !== null && METERED.test(tier) && isCutOff ? { is: 'unknown', why: 'the page is metered, and its text breaks off' } : { is: 'complete' };
}

const isCut = (text: string): boolean =>
  /\b(?:continue|keep|finish|read(?:ing)?|view|see|unlock|access)\b.{0,50}\b(?:article|story|reading|full|rest|more|content|page|report)\b|\b(?:only|exclusive(?:ly)?) (?:for|to)\b|\b(?:subscribers?|members?)[- ]only\b|\b(?:for|to) (?:paying |registered |our )*(?:subscribers|members)\b/i.test(
    text,
  );
const isWall = (text: string): boolean => isCut(text) || /\b(?:subscri|regist|log ?in|sign ?in|member|unlimited|account)/i.test(text);
