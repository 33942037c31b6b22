/** Whether a copy ends where a reader would have had to pay. */
import type { Block } from './extract.ts';
import { wallOf } from './wall-words.ts';

export interface PaywallSigns {
  readonly isFree: boolean | null;
  /** Whether the parts that the page says must be paid for hold words; null where it names none. */
  readonly hasPaidPart: boolean | null;
  readonly tier: string | null;
  /** Words that the page shows out of focus. */
  readonly blurred: readonly string[];
  readonly blocks: readonly Block[];
}

export type Copy = { readonly is: 'complete' } | { readonly is: 'partial'; readonly why: string } | { readonly is: 'unknown'; readonly why: string };

const LOCKED = /locked|paid|premium|subscri|register|restricted|closed|member/;
const METERED = /meter/;
/** A wall stands right below the text. */
const NEAR = 8;
/** What is longer was not cut after its first paragraphs. */
const WHOLE_WORDS = 350;
/** Fewer words are the label of a button. */
const SENTENCE = 3;
const OTHERS = 'nav, [class*="comment" i], [id*="comment" i]';
const BREAKS_OFF = /(?:…|\.\.\.)[\])]?$/u;
const GOES_ON = /^(?:continue|keep|read|more|full)\b/i;

/** A wall below the text, or a field that says so of a short one, makes a copy partial; either of a text that looks whole is asked. */
export function copyOf({ isFree, hasPaidPart, tier, blurred, blocks }: PaywallSigns): Copy {
  const last = blocks.findLastIndex(({ part }) => part === null);
  const body = blocks.filter(({ part }) => part === null);
  const end = blocks[last]?.text ?? '';
  const words = body.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const below = blocks.slice(last + 1, last + 1 + NEAR).filter(({ element, text }) => element.closest(OTHERS) === null && text !== '');
  const cut = below.find(({ text }) => wallOf(text) === 'cut');
  const invitations = below.filter(({ text }) => wallOf(text) === 'invitation');
  const isBroken = BREAKS_OFF.test(end) && body.at(-1)?.element.tagName === 'P';
  const isLong = words >= WHOLE_WORDS;
  const isCutOff = isBroken || (/[\p{L},]$/u.test(end) && body.at(-1)?.element.tagName === 'P');
  const locked = isFree === false || (tier !== null && LOCKED.test(tier));
  const stands = (text: string): string => `below the text stands “${text.slice(0, 80)}”`;
  if (cut !== undefined) return { is: 'partial', why: stands(cut.text) };
  if (blurred.length > 0) return { is: 'partial', why: `the page shows “${(blurred[0] ?? '').slice(0, 80)}” out of focus` };
  // "Subscribe" alone is a button that stands on every page of an outlet.
  const invitation = invitations.find(({ text }) => isCutOff || locked || text.split(/\s+/).length >= SENTENCE);
  if (invitation !== undefined && isFree !== true && (isCutOff || !isLong)) return { is: 'partial', why: stands(invitation.text) };
  const more = isBroken ? below.slice(0, 2).find(({ text }) => GOES_ON.test(text)) : undefined;
  if (more !== undefined) return { is: 'partial', why: `the text breaks off, and ${stands(more.text)}` };
  if (locked && ((hasPaidPart === false && !isLong) || isBroken)) return { is: 'partial', why: hasPaidPart === false ? 'the part that the page says has to be paid for is not in the copy' : 'the page says that it is not free to read, and its text breaks off' }; // prettier-ignore
  if (locked) return { is: 'unknown', why: isFree === false ? 'the page says that it is not free to read' : `the page says that it is ${tier}` };
  const inside = blocks.slice(0, Math.max(0, last)).some(({ part, text }) => part === 'paywall' && wallOf(text) === 'cut');
  if (inside) return { is: 'unknown', why: 'an invitation to pay stands among the paragraphs' };
  return tier !== null && METERED.test(tier) && isCutOff ? { is: 'unknown', why: 'the page is metered, and its text breaks off' } : { is: 'complete' };
}
