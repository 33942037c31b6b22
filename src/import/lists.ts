import { oneLine } from './characters.ts';
import { letters } from './letters.ts';
import { wordedPart } from './parts.ts';

/** A list that leads to other articles: each entry is a link and no sentence. */
export function listPart(element: Element, text: string): string | null {
  const list = element.closest('ul, ol');
  if (list === null || list.querySelectorAll('li').length < 1) return null;
  const items = [...list.querySelectorAll('li')].filter((item) => item.querySelector('li') === null && oneLine(item.textContent) !== '');
  if (items.length > 0 && items.every((item) => isBoilerplateLine(oneLine(item.textContent)))) return wordedPart(text, true) ?? 'share buttons';
  const leads = items.filter((item) => linked(item) > 0.9 && !/[.!?]["”’)]*$/.test(oneLine(item.textContent))).length;
  return items.length > 0 && leads === items.length ? 'related link' : null;
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
