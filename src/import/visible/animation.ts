/** Where the animations of a page end: a reader sees the last picture, not the first. */

/** The first and the last picture of an animation; undefined where it is the element's own style. */
interface Pictures {
  readonly first: CSSStyleDeclaration | undefined;
  readonly last: CSSStyleDeclaration | undefined;
}

/** Those of each animation that the page's own style sheets define, by its name. */
export type Endings = ReadonlyMap<string, Pictures>;

export function endingsOf(document: Document): Endings {
  const endings = new Map<string, Pictures>();
  const visit = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if ('findRule' in rule && 'name' in rule) {
        const frames = [...(rule as CSSKeyframesRule).cssRules] as CSSKeyframeRule[];
        const at = (key: RegExp): CSSStyleDeclaration | undefined => frames.findLast(({ keyText }) => key.test(keyText))?.style;
        endings.set((rule as CSSKeyframesRule).name, { first: at(/(?:^|,)\s*0%/), last: at(/(?:^|,)\s*100%/) });
      } else if ('cssRules' in rule) visit((rule as CSSGroupingRule).cssRules);
    }
  };
  for (const sheet of document.styleSheets) visit(sheet.cssRules);
  return endings;
}

/** How an element's properties end, where an animation that stays at its end sets them; null where none does. */
export function endOf(style: CSSStyleDeclaration, endings: Endings): (name: string) => string | null {
  const names = style.animationName.split(',').map((name) => name.trim()).filter((name) => name !== '' && name !== 'none'); // prettier-ignore
  const each = (list: string): string[] => list.split(',').map((value) => value.trim());
  const [stays, directions, counts] = [each(style.animationFillMode), each(style.animationDirection), each(style.animationIterationCount)];
  const of = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
  const index = names.findLastIndex((name, place) => endings.has(name) && /forwards|both/.test(of(stays, place)));
  const pictures = endings.get(names[index] ?? '');
  const ending = isBackwards(of(directions, index), of(counts, index)) ? pictures?.first : pictures?.last;
  // An animation of a style sheet that the copy lacks fades in, as nearly all do.
  const outer = names.some((name) => !endings.has(name));
  return (name) => ending?.getPropertyValue(name).trim() || (outer && name === 'opacity' ? '1' : outer && name === 'visibility' ? 'visible' : null);
}

/** Whether the last run of an animation goes from its end to its beginning. (CSS Animations 1, animation-direction) */
function isBackwards(direction: string, count: string): boolean {
  const runs = Math.ceil(Number.parseFloat(count) || 1);
  if (direction.startsWith('alternate')) return (runs % 2 === 0) !== direction.endsWith('reverse');
  return direction === 'reverse';
}
