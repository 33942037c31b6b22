import { oneLine } from '../characters.ts';
import { letters } from '../letters.ts';
import { wordedPart } from './parts.ts';
import { FULL_STOP } from './prose.ts';

/** A list that leads to other articles, each entry a link and no sentence, or that holds buttons. */
export function listPart(element: Element, text: string): string | null {
  const list = element.closest('ul, ol');
  if (list === null) return null;
  const kind = kinds.get(list) ?? kindOf(list);
  kinds.set(list, kind);
  return kind === 'buttons' ? (wordedPart(text, true) ?? 'share buttons') : kind === 'links' ? 'related link' : null;
}

type Kind = 'buttons' | 'links' | 'text';
/** Each entry of a long list asks what the list is. The page does not change in between. */
const kinds = new WeakMap<Element, Kind>();

function kindOf(list: Element): Kind {
  const items = [...list.querySelectorAll('li')].filter((item) => item.querySelector('li') === null && oneLine(item.textContent) !== '');
  if (items.length === 0) return 'text';
  if (items.every((item) => isBoilerplateLine(oneLine(item.textContent)))) return 'buttons';
  return items.every((item) => linked(item) > 0.9 && !FULL_STOP.test(oneLine(item.textContent))) ? 'links' : 'text';
}

const BUTTON =
  /^(?:print|e-?mail|share|post|tweet|recommend|comments?|save|like|pin|copy link|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|pinterest|messenger|bluesky|mastodon|google\+?)(?: (?:this|it|on|via|by|to|facebook|twitter|x|e-?mail|whatsapp|linkedin|telegram|reddit|article|story|page|link)){0,4}$/i;
const isBoilerplateLine = (text: string): boolean => BUTTON.test(text);

/** The share of an element's letters that lead elsewhere. */
export const linked = (element: Element): number => {
  const all = letters(element.textContent).length;
  const inner = [...element.querySelectorAll('a[href]:not([href^="#"])')].reduce((sum, link) => sum + letters(link.textContent).length, 0);
  return element.closest('a[href]') !== null ? 1 : all === 0 ? 0 : inner / all;
};
