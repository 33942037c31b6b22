/** "text About 40 workers, low 40, partial": a record in few words. What is empty or false is left out, and so are lists and objects inside. */
export function compact(record: object, without: readonly string[] = []): string {
  const words = Object.entries(record).map(([name, value]: [string, unknown]) => {
    if (without.includes(name)) return '';
    if (value === true) return name;
    if (typeof value === 'number') return `${name} ${Number(value.toPrecision(6))}`;
    return typeof value === 'string' && value ? `${name} ${value}` : '';
  });
  return words.filter(Boolean).join(', ');
}
