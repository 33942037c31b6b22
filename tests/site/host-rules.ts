/** How hosts read `_headers`, each by its own rules, as their documents and their published matchers have them: two hosts make two things of one file. */
import type { HeaderRule } from './header-rules.ts';

export interface Host {
  readonly name: string;
  /** The headers of an address, by their names in lower case. */
  readonly headersFor: (rules: readonly HeaderRule[], path: string) => Map<string, string>;
  /** Where another spelling of an address is led; null where it is answered. */
  readonly leads: (path: string, isFile: (path: string) => boolean) => string | null;
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** Every rule that fits counts, and what several say of one header is joined by a comma. One `*` a rule, for anything; `:name` for a part of the path. */
export const CLOUDFLARE: Host = {
  name: 'Cloudflare Pages',
  headersFor: (rules, path) => {
    const found = new Map<string, string>();
    for (const { pattern, headers } of rules) {
      const parts = pattern.split('*').map((part) => escaped(part).replaceAll(/:([A-Za-z]\w*)/g, '(?<$1>[^/]+)'));
      if (parts.length > 2) continue;
      const groups = new RegExp(`^${parts.join('(?<splat>.*)')}$`).exec(path);
      if (groups === null) continue;
      for (const [name, value] of headers) {
        // A value may name a part of the path, too.
        const own = Object.entries(groups.groups ?? {}).reduce((text, [part, words]) => text.replaceAll(`:${part}`, words), value);
        found.set(name, [...(found.has(name) ? [found.get(name)] : []), own].join(', '));
      }
    }
    return found;
  },
  leads: (path, isFile) => {
    if (path.endsWith('/index.html') || path.endsWith('/index')) return path.replace(/index(?:\.html)?$/, '');
    if (path.endsWith('.html') && isFile(path)) return path.slice(0, -'.html'.length);
    return !path.endsWith('/') && !isFile(path) && isFile(`${path}/index.html`) ? `${path}/` : null;
  },
};

/** What a later rule says of a header goes instead of what an earlier one says; within a rule, lines of one name are joined. A slash at the end and capitals make no difference. */
export const NETLIFY: Host = {
  name: 'Netlify',
  headersFor: (rules, path) => {
    const found = new Map<string, string>();
    for (const { pattern, headers } of rules) {
      const parts = pattern.split('/').filter((part) => part !== '').map((part) => (part.startsWith(':') ? '([^/]+)' : part === '*' ? '?(.*)' : part.split('*').map(escaped).join('(.*)'))); // prettier-ignore
      if (!new RegExp(`^/${parts.join('/')}/?$`, 'iu').test(path)) continue;
      for (const [name, values] of Map.groupBy(headers, ([own]) => own)) found.set(name, values.map(([, value]) => value).join(', '));
    }
    return found;
  },
  leads: (path, isFile) => (!path.endsWith('/') && !isFile(path) && isFile(`${path}/index.html`) ? `${path}/` : null),
};
