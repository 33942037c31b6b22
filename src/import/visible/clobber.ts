/**
 * A form and a document answer to the names of some elements in them before they answer to their own properties (DOM clobbering): a field
 * called `children` hides the form's children from whoever reads the page.
 */
import type { DOMWindow } from 'jsdom';

/** What a form or a document answers to by name (HTML, "named access"). */
const NAMED = 'button, embed, fieldset, form, iframe, img, input, object, output, select, textarea';

/** Takes off the names and ids that would hide a property of the page; nothing that a reader sees hangs on them. */
export function dropClobberingNames({ document, Document, Element, HTMLFormElement }: DOMWindow): void {
  // By way of the prototypes, since the page may have hidden these functions too.
  for (const element of Document.prototype.querySelectorAll.call(document, NAMED))
    for (const attribute of ['name', 'id']) {
      const value = Element.prototype.getAttribute.call(element, attribute);
      if (value !== null && (value in HTMLFormElement.prototype || value in Document.prototype)) Element.prototype.removeAttribute.call(element, attribute);
    }
}
