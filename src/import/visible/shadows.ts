/** Words that stand in a shadow tree, which a page declares in a template: a browser shows them in the place of the element's own. */

/** Changes the document: each element holds what a browser shows in it. */
export function openShadows(document: Document): void {
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const host = template.parentElement;
    if (host === null) continue;
    template.remove();
    const own = [...host.childNodes];
    const tree = template.content;
    const nameOf = (node: ChildNode): string => (node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') : '');
    for (const slot of tree.querySelectorAll('slot')) {
      const filling = own.filter((node) => nameOf(node) === (slot.getAttribute('name') ?? ''));
      slot.replaceWith(...(filling.some((node) => node.textContent?.trim() !== '') ? filling : slot.childNodes));
    }
    host.replaceChildren(tree);
  }
}
