/** The file of results: a section for each part, the newest run of it. */

/** Puts a section, which begins with its heading, into the place of the one with that heading, or at the end. */
export function putSection(text: string, section: string): string {
  const heading = section.split('\n', 1)[0] ?? '';
  const [head = '', ...sections] = text.split(/^(?=## )/m);
  const at = sections.findIndex((other) => other.split('\n', 1)[0] === heading);
  const all = at === -1 ? [...sections, section] : sections.with(at, section);
  return [head, ...all].filter((part) => part.trim() !== '').map((part) => part.trim()).join('\n\n').concat('\n'); // prettier-ignore
}
