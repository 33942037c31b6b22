/** A picture of what a terminal shows, as SVG: text that can be read aloud, searched and compared, light or dark as the reader's system is. */

const [COLUMN, ROW, PAD] = [8.4, 19, 16];
const STYLES: Readonly<Record<string, string>> = { '1': 'b', '2': 'f', '4': 'u' };
const ENDS: Readonly<Record<string, readonly string[]>> = { '22': ['b', 'f'], '24': ['u'], '0': ['b', 'f', 'u'] };
const CSS =
  'text{font:14px/1 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#1c1b19;white-space:pre}rect{fill:#fbfaf6;stroke:#8a857a}' +
  '.b{font-weight:700}.f{fill:#66615a}.u{text-decoration:underline}' +
  '@media(prefers-color-scheme:dark){text{fill:#ece8df}rect{fill:#1c1b19;stroke:#7d786e}.f{fill:#a8a297}}';

/**
 * @param shown what was written to the terminal, with the codes for bold, faint and underlined
 * @param name what the picture shows, for those who do not see it
 */
export function terminalPicture(shown: string, name: string): string {
  const lines = linesOf(shown);
  const columns = Math.max(...lines.map((runs) => runs.reduce((sum, { text }) => sum + text.length, 0)));
  const [width, height] = [Math.ceil(columns * COLUMN + 2 * PAD), lines.length * ROW + 2 * PAD];
  const rows = lines.map((runs, i) => `<text x="${PAD}" y="${PAD + (i + 0.75) * ROW}">${runs.map(spanOf).join('')}</text>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="name" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title id="name">${escaped(name)}</title>`,
    `<style>${CSS}</style>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="6"/>`,
    ...rows,
    '</svg>',
    '',
  ].join('\n');
}

interface Run {
  readonly text: string;
  readonly styles: readonly string[];
}

/** What is seen in the end: of a line that was written over, the last wording. */
function linesOf(shown: string): Run[][] {
  let on: string[] = [];
  return shown
    .replaceAll('\b', '')
    .replaceAll(/^[^\n]*\r/gm, '')
    .replaceAll(/ +$/gm, '')
    .trim()
    .split('\n')
    .map((line) =>
      // oxlint-disable-next-line no-control-regex
      line.split(/(\u001b\[\d+m)/).flatMap((part): Run[] => {
        const [, code] = /\[(\d+)m$/.exec(part.startsWith('\u001b') ? part : '') ?? [];
        if (code === undefined) return part === '' ? [] : [{ text: part, styles: on }];
        const style = STYLES[code];
        on = style === undefined ? on.filter((one) => !ENDS[code]?.includes(one)) : [...on, style];
        return [];
      }),
    );
}

const spanOf = ({ text, styles }: Run): string => (styles.length ? `<tspan class="${styles.join(' ')}">${escaped(text)}</tspan>` : escaped(text));
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
