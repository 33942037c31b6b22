/** The file `_headers` as hosts read it. */

export interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The rules in their order: a line at the margin is a path, those below it are what goes with it. */
export function readRules(text: string): HeaderRule[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.reduce<{ pattern: string; headers: [string, string][] }[]>((rules, line) => {
    const [name = '', ...value] = line.trim().split(': ');
    if (/^\S/.test(line)) rules.push({ pattern: line.trim(), headers: [] });
    else rules.at(-1)?.headers.push([name.toLowerCase(), value.join(': ')]);
    return rules;
  }, []);
}

/** All that is sent with a path: of each rule that fits it, `*` for anything and `:name` for one part of a path. */
export function headersFor(rules: readonly HeaderRule[], path: string): [name: string, value: string][] {
  return rules
    .filter(({ pattern }) => toExpression(pattern).test(path))
    .flatMap(({ headers }) => headers.map(([name, value]): [string, string] => [name, value]));
}

function toExpression(pattern: string): RegExp {
  const parts = pattern.split(/(\*|:\w+)/).map((part) => (part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${parts.join('')}$`);
}
