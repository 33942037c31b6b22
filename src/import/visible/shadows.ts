/** Words that stand in a shadow tree, which a page declares in a template: a browser shows them in the place of the element's own. */

/** Changes the document: each element holds what a browser shows in it. */
export function openShadows(document: Document): void {
  let count = 0;
  // A tree may hold further ones.
  for (let template = find(document); template !== null; template = find(document)) {
    const host = template.parentElement;
    template.remove();
    if (host === null) continue;
    count += 1;
    host.setAttribute('data-shadow', String(count));
    open(host, template.content, count);
  }
}

const find = (document: Document): HTMLTemplateElement | null => document.querySelector('template[shadowrootmode]');

function open(host: Element, tree: DocumentFragment, number: number): void {
  const own = [...host.childNodes];
  const nameOf = (node: ChildNode): string => (node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') : '');
  for (const slot of tree.querySelectorAll('slot')) {
    const filling = own.filter((node) => nameOf(node) === (slot.getAttribute('name') ?? ''));
    slot.replaceWith(...(filling.some((node) => node.textContent?.trim() !== '') ? filling : slot.childNodes));
  }
  for (const sheet of tree.querySelectorAll('style')) sheet.textContent = within(sheet.textContent, number);
  host.replaceChildren(tree);
}

/** A sheet of a shadow tree is about what is in it and its host, and nothing else of the page. (CSS Scoping 1, CSS Nesting 1) */
const within = (css: string, number: number): string =>
  `[data-shadow="${number}"] { ${css.replace(/:host\(([^()]*)\)/g, '&$1').replace(/:host\b(?!-)/g, '&')} }`;
