/** Runs within a page: what of it is not as we make pages. It must not refer to anything outside of itself. */

/** @returns a line for each thing that only an article could have made */
export function faultsOfPage(): string[] {
  const faults: string[] = [];
  const need = (what: string, is: boolean): void => void (is || faults.push(what));
  /** Our own elements. Those of an article's text may be in its container only; `svg` and what is in it are our drawings. */
  const OURS = new Set(
    (
      'html head meta title link style body a nav ul ol li main h1 h2 h3 h4 footer p div span section article figure figcaption blockquote mark b i q cite bdi ' +
      'small sup br details summary dl dt dd ins del table caption thead tbody tr th td fieldset legend label input pre code time svg text path circle rect line polyline g u script'
    ).split(' '),
  );
  const ARTICLE = new Set('p div span a sup h2 h3 h4 h5 h6 ul ol li blockquote pre code table thead tbody tr th td em strong del br hr bdi'.split(' '));
  const SEARCH = new Set('form select option button'.split(' '));
  const ATTRIBUTES = new Set(
    (
      'id class href title rel lang charset name content http-equiv property type media scope colspan rowspan start tabindex datetime for value checked open hidden role ' +
      'spellcheck enterkeyhint viewbox preserveaspectratio width height fill x y x1 x2 y1 y2 dx cx cy r d text-anchor data-status data-marks data-index data-parts autocomplete src target'
    ).split(' '),
  );
  const ID =
    /^(?:main|picture|short|differ|agree|may|told|absent|also|changed|alone|sources|pairs|take|all-stories|found|results|more|words|q|kind|outlet|status|[fp]-[a-z]+|(?:[ab]-)?[mscn]-[\w-]+|in-[\w.-]+)$/;

  const isCard = location.pathname.includes('/embed/');
  const shape = [...document.documentElement.children].map(({ tagName }) => tagName).join(' ');
  need(`the page is ${shape}`, shape === 'HEAD BODY');
  const frame = [...document.body.children].map((one) => `${one.tagName}.${one.className}`).join(' ');
  // A card in another site's frame has nothing around it.
  need(`the body is ${frame}`, frame === (isCard ? 'MAIN.' : 'A.skip NAV.mast MAIN. FOOTER.'));
  need('there are several main headings, or none', document.querySelectorAll('h1').length === 1 && document.querySelector('main h1') !== null);
  need('there are several titles, or none', document.querySelectorAll('title').length === 1 && document.title !== '');
  need('the doctype is another', document.doctype?.name === 'html' && document.doctype.systemId === '' && document.compatMode === 'CSS1Compat');
  need(`the base is ${document.baseURI}`, document.baseURI === location.href);
  need('there is not one policy, or one too many', document.querySelectorAll('meta[http-equiv]').length <= 1);
  need('there is not one canonical address', document.querySelectorAll('link[rel=canonical]').length <= 1);

  const ids = new Set<string>();
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    const text = element.closest('.piece, h1 > bdi') !== null;
    const isSearch = location.pathname.endsWith('/search/');
    need(`<${name}> is none of ours`, OURS.has(name) || (text && ARTICLE.has(name)) || (isSearch && SEARCH.has(name)));
    need(`<${name}> is of ${element.namespaceURI}`, element.namespaceURI?.endsWith(element.closest('svg') ? '2000/svg' : '1999/xhtml') ?? false);
    for (const { name: attribute, value } of element.attributes) {
      const known = ATTRIBUTES.has(attribute.toLowerCase()) || (attribute.startsWith('aria-') && value !== '');
      need(`<${name}> has ${attribute}="${value.slice(0, 40)}"`, known);
      need(`<${name}> has ${attribute}="${value.slice(0, 40)}"`, !(/^(?:id|class|data-.*)$/.test(attribute) && /evil/.test(value)));
    }
    if (element.id !== '') {
      need(`the id ${element.id} is none of ours`, ID.test(element.id));
      need(`the id ${element.id} stands twice`, !ids.has(element.id));
      ids.add(element.id);
    }
    if (name === 'script')
      need('there is a script', element.getAttribute('type') === 'application/ld+json' || (isSearch && /\/_astro\//.test(element.getAttribute('src') ?? '')));
    if (element instanceof HTMLAnchorElement) {
      need(`a link leads to ${element.href.slice(0, 60)}`, ['http:', 'https:', 'mailto:'].includes(element.protocol));
      need('a link of a card stays in the frame', (element.target === '_blank') === isCard);
      need(`a link hides behind a name: ${element.href.slice(0, 60)}`, element.username === '');
    }
    if (name === 'link') need(`a link element asks for ${element.outerHTML}`, /^(?:canonical|icon|alternate)$/.test(element.getAttribute('rel') ?? ''));
    if (name === 'input') need('there is a field', element.getAttribute('type') === 'radio' || isSearch);
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const said = JSON.parse(script.textContent) as { '@context': string; '@type': string };
    need(
      `structured data is of ${said['@context']} ${said['@type']}`,
      said['@context'] === 'https://schema.org' && /^(?:WebPage|WebSite|BreadcrumbList|Claim)$/.test(said['@type']),
    );
  }
  // What turns the direction of writing around must end where its own element ends.
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/[\u202A-\u202E\u2066-\u2069]/.test(node.textContent ?? '')) continue;
    let around = node.parentElement;
    let isolated = false;
    while (around && !isolated) {
      const { unicodeBidi, display } = getComputedStyle(around);
      const isInline = display === 'inline';
      // A block ends what is turned in it; within it, whatever stands behind is turned too. Our style sheet calls blocks of others' words plaintext.
      isolated = unicodeBidi === 'plaintext' || (isInline ? unicodeBidi === 'isolate' : around.textContent === node.textContent);
      if (!isInline) break;
      around = around.parentElement;
    }
    need(
      `a line may be turned around within <${node.parentElement?.localName} class="${node.parentElement?.className}">: ${node.textContent?.slice(0, 60)}`,
      isolated,
    );
  }
  return [...new Set(faults)];
}
