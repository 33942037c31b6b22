/** What stands within a sentence and is none of its words. */
import type { Delete, FootnoteReference, Image, ImageReference, Nodes } from 'mdast';

/** A picture, the mark of a note, or words that the copy has struck out: no quote holds any of them (rule 1 of the format). */
export function isAside(node: Nodes): node is Image | ImageReference | FootnoteReference | Delete {
  return node.type === 'image' || node.type === 'imageReference' || node.type === 'footnoteReference' || node.type === 'delete';
}
