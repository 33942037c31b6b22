/** Takes out of a page what a reader never saw and what acts: it must not be compared as if the outlet had published it. */
const ACTIVE =
  'script, style, link, noscript, template, iframe, frame, object, embed, applet, form, button, input, select, textarea, dialog, canvas, svg, math, audio, video, map, portal';
const HIDDEN = '[hidden], [aria-hidden="true" i]';
/** Words put away from the eye by their style, on the element or in the page's own style sheets. */
const UNSEEN =
  /(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?\s*(?:[;!}]|$)|font-size\s*:\s*0(?:\.0*)?[a-z%]*\s*(?:[;!}]|$)|(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01])/i;
/** A rule that hides more of the page than this hid it from those without scripts, such as us. */
const MOST_HIDDEN = 0.5;
/** Nobody writes a longer style sheet into a page by hand; reading one that was made to be slow must end. */
const LONGEST_SHEET = 300_000;

/** Changes the document. */
export function removeUnseen(document: Document): void {
  const styled = [...document.querySelectorAll('[style]')].filter((element) => UNSEEN.test(element.getAttribute('style') ?? ''));
  const all = document.body.textContent.length;
  const ruled = hidingSelectors(document).flatMap((selector) => {
    const hit = select(document, selector);
    return hit.reduce((sum, element) => sum + element.textContent.length, 0) > all * MOST_HIDDEN ? [] : hit;
  });
  for (const element of [...styled, ...ruled, ...document.querySelectorAll(HIDDEN), ...document.querySelectorAll(ACTIVE)]) {
    if (element !== document.body && element !== document.documentElement) element.remove();
  }
}

/** Read from the text of the style sheets: rules for all media only, since what is hidden on paper is seen on a screen. */
function hidingSelectors(document: Document): string[] {
  return [...document.querySelectorAll('style')].flatMap((style) => {
    const text = style.textContent.slice(0, LONGEST_SHEET).replace(/\/\*[^]*?\*\//g, '');
    // Blocks in blocks (@media) go first, from the inside out, and with them all that is said in them.
    const flat = text.replace(/@[^@{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
    return [...flat.matchAll(/(?<![^{}])([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', rules = '']) => (UNSEEN.test(rules) ? [selector.trim()] : []));
  });
}

function select(document: Document, selector: string): Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    // A selector that jsdom does not know, of which strangers' style sheets are full, hides nothing.
    return [];
  }
}
