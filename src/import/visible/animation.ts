/** Where the animations of a page end: a reader sees the last picture, not the first. */

/** The declarations at the end of each animation that the page's own style sheets define, by its name. */
export type Endings = ReadonlyMap<string, CSSStyleDeclaration>;

export function endingsOf(document: Document): Endings {
  const endings = new Map<string, CSSStyleDeclaration>();
  const visit = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if ('findRule' in rule && 'name' in rule) {
        const last = [...(rule as CSSKeyframesRule).cssRules].findLast((frame) => /(?:^|,)\s*100%/.test((frame as CSSKeyframeRule).keyText));
        if (last !== undefined) endings.set((rule as CSSKeyframesRule).name, (last as CSSKeyframeRule).style);
      } else if ('cssRules' in rule) visit((rule as CSSGroupingRule).cssRules);
    }
  };
  for (const sheet of document.styleSheets) visit(sheet.cssRules);
  return endings;
}

/** How an element's properties end, where an animation that stays at its end sets them; null where none does. */
export function endOf(style: CSSStyleDeclaration, endings: Endings): (name: string) => string | null {
  const names = style.animationName.split(',').map((name) => name.trim()).filter((name) => name !== '' && name !== 'none'); // prettier-ignore
  const stays = style.animationFillMode.split(',').map((mode) => /forwards|both/.test(mode));
  const last = names.findLast((name, index) => endings.has(name) && (stays[index % stays.length] ?? false));
  const ending = last === undefined ? undefined : endings.get(last);
  // An animation of a style sheet that the copy lacks fades in, as nearly all do.
  const outer = names.some((name) => !endings.has(name));
  return (name) => ending?.getPropertyValue(name).trim() || (outer && name === 'opacity' ? '1' : outer && name === 'visibility' ? 'visible' : null);
}
