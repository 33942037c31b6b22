/** Rules of a page that show what another rule hides, once a script has set a class further out. */

interface Showing {
  readonly whole: string;
  /** What the selector says of the element itself. */
  readonly own: string;
  readonly property: string;
}

const SHOWN: Readonly<Record<string, (value: string) => boolean>> = {
  display: (value) => value !== '' && value !== 'none',
  visibility: (value) => value === 'visible',
  opacity: (value) => value !== '' && Number.parseFloat(value) > 0.1,
};
const MOST = 2000;

/** Whether a rule that counts only in a box of some width shows or hides an element: how wide its box is cannot be known from the copy. */
export function containerReader(document: Document): (element: Element) => boolean {
  const selectors: string[] = [];
  const visit = (rules: CSSRuleList, isInside: boolean): void => {
    for (const rule of rules) {
      const isRule = 'selectorText' in rule && 'style' in rule;
      if (
        isInside &&
        isRule &&
        Object.keys(SHOWN).some((property) => (rule as CSSStyleRule).style.getPropertyValue(property) !== '') &&
        selectors.length < MOST
      )
        selectors.push((rule as CSSStyleRule).selectorText);
      if ('cssRules' in rule) visit((rule as CSSGroupingRule).cssRules, isInside || rule.cssText.startsWith('@container'));
    }
  };
  for (const sheet of document.styleSheets) visit(sheet.cssRules, false);
  return (element) => selectors.some((selector) => matches(element, selector));
}

/** Whether a later rule of the page's own style sheets would show an element, in a state of the page that a script sets. */
export function stateReader(document: Document): (element: Element, property: string) => boolean {
  const showing: Showing[] = [];
  const visit = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if ('selectorText' in rule && 'style' in rule) {
        const { selectorText, style } = rule as CSSStyleRule;
        const shown = Object.entries(SHOWN).filter(([property, isShown]) => isShown(style.getPropertyValue(property)));
        for (const { whole, own } of shown.length > 0 && selectorText.length < 500 ? selectorsOf(selectorText) : []) {
          if (/[.#[]/.test(own) && own !== whole && !own.includes('::') && showing.length < MOST)
            for (const [property] of shown) showing.push({ whole, own, property });
        }
      }
      if ('cssRules' in rule) visit((rule as CSSGroupingRule).cssRules);
    }
  };
  for (const sheet of document.styleSheets) visit(sheet.cssRules);
  return (element, property) => showing.some((rule) => rule.property === property && matches(element, rule.own) && !matches(element, rule.whole));
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    // Strangers' style sheets are full of selectors that only one browser knows.
    return false;
  }
}

/** The selectors of a list, each with its last part, which is about the element itself. */
function selectorsOf(text: string): { whole: string; own: string }[] {
  const found: { whole: string; own: string }[] = [];
  let [depth, start, last] = [0, 0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text[at] ?? ',';
    if ('(['.includes(sign)) depth += 1;
    else if (')]'.includes(sign)) depth -= 1;
    else if (depth === 0 && sign === ',') {
      found.push({ whole: text.slice(start, at).trim(), own: text.slice(last, at).trim() });
      start = last = at + 1;
    } else if (depth === 0 && ' >+~'.includes(sign) && text.slice(at).trimStart() !== '' && ![',', ' '].includes(text[at + 1] ?? ',')) last = at + 1;
  }
  return found;
}
