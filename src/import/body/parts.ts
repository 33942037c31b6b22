/** What a block of a page is, when it is not text of the article: judged by where it stands and how it is marked, then by its words. */
import { boilerplateKind } from '../../compare/text/boilerplate.ts';
import { oneLine } from '../characters.ts';
import { letters } from '../letters.ts';
import { FULL_STOP } from './prose.ts';
import { wallOf } from './wall-words.ts';

/** Class names and ids of what stands among the paragraphs of an article; whole parts of a name count. */
const NAMED: readonly (readonly [string, RegExp])[] = [
  ['caption', /^(?:caption|captions|figcaption|credit|credits|photocredit|imagecredit|photographer|cutline|caption-text|imgcaption)$/],
  ['advert', /^(?:ad|ads|advert|advertisement|adslot|dfp|sponsor|sponsored|adsense|outbrain|taboola)$/],
  ['share buttons', /^(?:share|sharing|social|sharebar|sharetools|addthis|sharedaddy|followus)$/],
  ['newsletter', /^(?:newsletter|newsletters|signup|mailchimp|optin)$/],
  ['related link', /^(?:related|readmore|recommended|recommendations|recirc|trending|mostread|popular|alsoread|outbrain|promo|promos|teaser|teasers)$/],
  ['comment', /^(?:comments|comment|disqus|respond|livefyre)$/],
  ['bio', /^(?:bio|author-?(?:bio|box|card|info|about|profile|details)|aboutauthor|about-the-author|contributor|contributors)$/],
  ['by-line', /^(?:byline|bylines|dateline|timestamp|pubdate|(?:post|article|entry|story)[-_]*meta|authors)$/],
  ['tag', /^(?:tags|tag-list|taglist|topics|keywords|breadcrumb|breadcrumbs)$/],
];
/** A caption or a box is not longer; what is longer was named after something else. */
const LONGEST = 700;
/** Sentences in an element of such a name were put there for another reason, such as a form around the text. */
const CALLED_BY_PLACE = new Set(['share buttons', 'by-line', 'tag']);
const PROSE_WORDS = 12;
const WITHIN = new Set(['caption', 'advert', 'share buttons', 'newsletter', 'related link']);

/** What the names of an element and of those around it say; null where they say nothing. `isShell` says of an element that it holds the article. */
export function namedPart(block: Element, isShell: (element: Element) => boolean): string | null {
  const text = oneLine(block.textContent);
  const isProse = text.split(' ').length >= PROSE_WORDS && FULL_STOP.test(text) && !/\b[ap]\.m\.$/i.test(text);
  if (text.length > LONGEST) return null;
  const within = innerPart(block);
  if (within !== null) return within;
  for (let element: Element | null = block; element !== null && element.tagName !== 'BODY' && !isShell(element); element = element.parentElement) {
    if (element.tagName === 'FIGCAPTION') return 'caption';
    if (element.tagName === 'NAV' || element.tagName === 'FOOTER') return 'menu';
    const tokens = tokensOf(element);
    const found = NAMED.find(([, names]) => tokens.some((token) => names.test(token)));
    const isQuoted = block.closest('blockquote') !== null;
    // A name of the paragraph itself may say what it is not.
    if (found?.[0] === 'comment' && element === block && isProse) continue;
    if (found !== undefined && !isQuoted && !(CALLED_BY_PLACE.has(found[0]) && isProse)) return found[0];
    if (element.tagName === 'FIGURE' && element.querySelector('img, picture, span') !== null && element.querySelector('table, blockquote, pre') === null)
      return 'caption';
  }
  return null;
}

/** What the elements that hold all of a block's words are called: a caption and a credit in a paragraph with their picture. */
function innerPart(block: Element): string | null {
  const named = [...block.querySelectorAll('span, small, em, i, b, strong, a, cite')].flatMap((element) => {
    const tokens = tokensOf(element);
    const found = NAMED.find(([kind, names]) => WITHIN.has(kind) && tokens.some((token) => names.test(token)));
    return found === undefined ? [] : [{ element, kind: found[0] }];
  });
  const outer = named.filter(({ element }) => !named.some((other) => other.element !== element && other.element.contains(element)));
  const isAll = letters(outer.map(({ element }) => element.textContent).join('')) === letters(block.textContent);
  return isAll ? (outer[0]?.kind ?? null) : null;
}

/** `wp-caption-text` -> wp-caption-text, wp, caption, text */
function tokensOf(element: Element): string[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.split(/\s+/).filter((name) => name !== '' && name.length < 60);
  return names.flatMap((name) => [
    name.toLowerCase(),
    ...name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_]+/),
  ]);
}

const ROLE =
  '(?:staff |senior |chief |freelance |political |business |sports? )*(?:reporter|writer|correspondent|journalist|columnist|editor|intern|contributor|producer|photographer)';
/** Kinds of lines that the comparison does not know, since they are no text of an article in any form. */
const WORDED: readonly (readonly [string, RegExp])[] = [
  [
    'rights',
    /^[\W\d]*(?:™|©|\(c\) ?\d{4}|copyright\b)|\ball rights reserved\b|\bmay not be (?:published|reproduced|rewritten|republished)\b|©\s?(?:\d{4}|copyright)|^(?:this|the) (?:article|story) (?:was |is )?(?:first |originally )?(?:appear(?:s|ed)|published) (?:on|in|at)\b/iu,
  ],
  [
    'newsletter',
    /\b(?:newsletters?|inbox|mailing list)\b.*\b(?:sign up|subscribe|register|join)\b|\b(?:sign up|subscribe)\b.*\b(?:newsletters?|inbox|alerts?|updates?)\b/iu,
  ],
  [
    'notice',
    /^(?=.{0,240}$).*\b(?:javascript|java script)\b.{0,80}\b(?:disabled|enable|support|required|turned off|switch|browser)|\brequires? java ?script\b|\benable (?:javascript|cookies)|\b(?:we|site|website) uses? cookies\b|\bad[- ]?blocker\b|\bbrowser is (?:too old|not supported|out of date)|^your browser\b|^\[\/?[a-z_]+(?: [a-z]+=[^\]]*)?\].*\]$/iu,
  ],
  ['bio', new RegExp(String.raw`^(?:\p{Lu}[\p{L}.'’-]*,? ){1,5}(?:is|was|has been|covers|writes|reports|works)\b[^.!?]{0,40}\b(?:${ROLE})\b`, 'u')],
  ['bio', /^(?:\p{Lu}[\p{L}.'’-]* ){1,4}(?:covers|writes about|reports on) [^.!?]{3,120}\.?$/u],
  [
    'related link',
    /^(?:read|see|see more|find out more|revealed|watch|listen|also|more|related|recommended|don['’]t miss|in pictures|in depth|explainer|must read|see also|read also|read more|next|previous|up next|editor['’]s picks?)\s*[:|–—»>-]/iu,
  ],
  [
    'share buttons',
    /^(?:share|tweet|print|email|e-mail|comment|comments|facebook|twitter|whatsapp|save|copy link|follow us|like us)(?:[\s,|·/]+(?:share|tweet|print|email|e-mail|this|comments?|facebook|twitter|whatsapp|linkedin|reddit|pinterest|save|copy|link|on|via|article|story|\d+))*$/iu,
  ],
  [
    'credit',
    /^[([]?(?:photo|photograph|photos|picture|image|video|graphic|illustration)s?(?: (?:credit|by|courtesy(?: of)?|from|via))? ?[:/]? ?\p{Lu}[^.!?]{0,80}[)\]]?\.?$/u,
  ],
  ['caption', /[.!?]["”’]? +(?:photo(?:graph)?|picture|image|credit)s?(?: by| courtesy)? ?[:/] ?[^.!?]{2,60}(?:[.!?] ?[^.!?]{1,20})?$/iu],
  ['caption', /\((?:image|picture|photo|pic|photograph|credit|source)s?(?: credit)?: ?[^()]{2,60}\)$/iu],
  ['caption', /^(?:(?:image|photo|slide|picture) \d+ (?:of|\/)[ /]*\d+|\d+ ?(?:of|\/) ?\d+$)/iu],
  ['advert', /^scroll (?:down )?(?:to continue|to read on|for more)\b[^.!?]{0,40}$/iu],
  ['advert', /^(?:adverts?|advertisements?|ads?|sponsored(?: content)?)\W*$/iu],
  ['credit', /^(?:photograph(?:y|s)|(?:with )?(?:additional )?(?:assistance|help)|produced|illustrations?) (?:by|from) \p{Lu}[^.!?]{0,80}\.?$/iu],
  ['credit', /^\((?:via|h\/t|hat tip) [^()]{2,80}\)$|^contribut(?:ing|ors?) ?: ?\p{Lu}[^!?]{2,120}$/iu],
  ['contact', /^(?:twitter|x|instagram|facebook|mastodon|bluesky|threads) ?: ?@\S+$/iu],
  ['credit', /^sources?\s*:\s*[^.!?]{2,60}$/iu],
  [
    'newsletter',
    /^if you (?:have )?(?:enjoyed|liked|like|enjoy) (?:reading )?(?:this|our|what you)\b.{0,120}\b(?:join|subscribe|support|become|consider|sign|donate|share|follow|check)/iu,
  ],
  ['related link', /^(?:follow|see|read|find|watch|visit|listen to)\b[^.!?]{0,120}\bhttps?:\/\/\S+$/iu],
  ['related link', /^https?:\/\/\S+$/u],
  [
    'contact',
    /\b(?:have a news tip|news tip,? correction|let us know at|join (?:our|the) [^.!?]{0,40}\b(?:forums?|community|group|channel|discussion)\b|send (?:us )?(?:your )?(?:tips|feedback|comments) to)\b/iu,
  ],
  [
    'contact',
    /\b(?:you|your|^e-?mail|^contact)\b[^]{0,80}\b[\w.+-]+@[\w-]+\.[\w.-]+|^(?:download|get|install|try) (?:our|the) (?:\p{L}+ ){0,3}app\b|\b(?:can be reached|reach (?:him|her|them|me) at|follow (?:him|her|them|me|us) (?:on|at)|e-?mail (?:him|her|them|me|us) at|contact (?:the (?:author|writer|reporter)|us|him|her) at)\b/iu,
  ],
  ['contact', /^(?:e-?mail|follow|contact) \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3} (?:at|on) \S/u],
  [
    'newsletter',
    /^get\b[^.!?]{0,120}\b(?:delivered|for as little as|straight to your|in your inbox|on the go)\b|\bclick here (?:for|to)\b|\bby clicking here\b/iu,
  ],
  ['tag', /^(?:tags?|topics?|keywords|filed under|categories|category|posted in|in this (?:story|article))\s*:/iu],
];
const TAIL = new Set(['bio']);
/** How to reach somebody is said in a line or two; a longer paragraph among others is text that gives an address. */
const CONTACT_WORDS = 40;

/** What the words of a block say that it is; `isTail` where no article text stands behind it, `isLine` where it is a paragraph of its own. */
export function wordedPart(line: string, isTail: boolean, isLine = true): string | null {
  // A note begins with an asterisk or a dash; but who said a quotation stands behind a dash too.
  const text = line.replace(/^[*†‡]+\s*/u, '');
  const label = text.endsWith(':') && text.split(/\s+/).length <= 6;
  if (!label) {
    const kind = boilerplateKind(text);
    const isShort = kind === 'label' || kind === 'stamp';
    if (kind !== null && text.length <= 400 && (isLine || !isShort)) return kind === 'link' ? 'related link' : kind;
  }
  if (wallOf(text) !== null) return 'paywall';
  const isPossible = (kind: string): boolean =>
    (isTail || !(TAIL.has(kind) || (kind === 'contact' && text.split(' ').length > CONTACT_WORDS))) && (isLine || kind !== 'caption');
  const found = WORDED.find(([kind, words]) => isPossible(kind) && words.test(text.replace(/^[—–-]+\s*/u, '')));
  return found !== undefined && text.length <= LONGEST ? found[0] : null;
}
