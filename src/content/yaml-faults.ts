/** What a YAML parser says of a broken text -> what its editor did, once: most of a parser's further complaints follow from the first. */
import { isScalar, visit, type Document, type YAMLError } from 'yaml';
import type { Diagnostic } from '../compare/types.ts';
import { error, type Place } from './diagnostics.ts';

/** Quotation marks that mean nothing to YAML. */
const CURLY = /[“”„‟‘’‚«»]/;
/** A value that begins with such a mark, behind a field's name, a hyphen or in a list. */
const CURLY_VALUE = /(?:[:,[]\s|-\s)\s*[“”„‟‘‚«]/;

interface Broken {
  readonly file: string;
  readonly text: string;
  readonly tree: Document;
  readonly placeAt: (offset: number) => Place;
}

/** What is wrong with a text that does not parse: every field that appears twice, and of all else the first slip that explains it. */
export function wordFaults({ file, text, tree, placeAt }: Broken): Diagnostic[] {
  const faults = [...tree.errors, ...tree.warnings];
  const [first] = faults;
  const twice = secondKeys(tree).map((at) =>
    error(file, placeAt(at), `the field \`${fieldOf(lineAt(text, at)) ?? '?'}\` appears here a second time`, 'Keep one of the two lines'),
  );
  return first === undefined ? twice : [...twice, wordFault({ file, text, tree, placeAt }, first)];
}

/** Who has doubled more fields mends these first. */
const MOST_DOUBLES = 50;

/** Where the names of fields stand that their set has already: the parser itself compares each with all before it. */
function secondKeys(tree: Document): number[] {
  const found: number[] = [];
  visit(tree, {
    Map: (_key, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value) && found.length < MOST_DOUBLES) found.push(key.range?.[0] ?? 0);
        seen.add(key.value);
      }
    },
  });
  return found;
}

function wordFault({ file, text, tree, placeAt }: Broken, fault: YAMLError): Diagnostic {
  const at = (offset: number, what: string, fix: string): Diagnostic => error(file, placeAt(offset), what, fix);
  const tab = tabIndent(text, fault.pos[1]);
  if (tab !== null) return at(tab, 'a tab is used where only spaces are allowed', 'Replace the tab with as many spaces as the neighbouring lines have');
  const open = openQuote(tree, text);
  const from = text.lastIndexOf('\n', (open ?? fault.pos[0]) - 1) + 1;
  const line = lineAt(text, from);
  if (CURLY_VALUE.test(line) || (open !== null && CURLY.test(line))) {
    const fix = `Write straight quotation marks (" or ') around the text; curly ones may be part of it`;
    return at(from + line.search(CURLY), 'curly quotation marks cannot enclose a text', fix);
  }
  if (open !== null) return at(open, 'a quotation mark opens here and is never closed', 'Add the same mark at the end of the text');
  const missing = /^Flow (?:map|sequence) .* end with a (.)/.exec(fault.message)?.[1];
  if (missing !== undefined)
    return at(fault.pos[0], `a bracket is not closed: \`${missing}\` is missing before this place`, 'Add it where the list or the fields in brackets end');
  if (fault.code === 'MISSING_CHAR') return at(fault.pos[0], `something is not closed (${firstLine(fault.message)})`, 'Add the missing quotation mark or bracket');
  if (/^\s*(?:- )?[\w-]+(?::\S.*|\s.*)?$/.test(line) && !/:(?:\s|$)/.test(line)) {
    const name = /(?<![\w-])[\w-]*\w/.exec(line)?.[0] ?? 'name';
    return at(from, 'the line is not a field: a colon and a space follow a field’s name', `Write it as \`${name}: …\``);
  }
  const next = text.slice(fault.pos[0]).indexOf('\n') + fault.pos[0] + 1;
  if (fault.code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(?:\s|$)/.test(text.slice(fault.pos[0], next)) && fieldOf(lineAt(text, next)) !== undefined) {
    return at(next, 'the line is indented further than its neighbours', 'Indent it like them, with spaces');
  }
  if (fault.code === 'BLOCK_AS_IMPLICIT_KEY') {
    return at(fault.pos[0], 'a colon inside a text makes it look like another field', 'Put quotation marks around the whole text');
  }
  if (fault.code === 'UNEXPECTED_TOKEN' && fieldOf(line) !== undefined && /^\s*/.exec(line)?.[0].length === fault.pos[0] - from) {
    return at(fault.pos[0], 'the line is not indented like its neighbours', 'Indent it like them, with spaces');
  }
  const fix = 'Put quotation marks around a text that contains a colon, #, quotation marks or brackets';
  return at(fault.pos[0], `this is not valid YAML (${firstLine(fault.message)})`, fix);
}

/** The first tab at the head of a line, up to the line in which the parser gave up. */
function tabIndent(text: string, until: number): number | null {
  const end = text.indexOf('\n', until);
  const match = /^ *\t/m.exec(text.slice(0, end === -1 ? text.length : end));
  return match === null ? null : match.index + match[0].length - 1;
}

/** Where a quotation mark stands that nothing closes: the parser itself names the end of the text. */
function openQuote(tree: Document, text: string): number | null {
  let found: number | null = null;
  visit(tree, {
    Scalar: (_key, node) => {
      if (!isScalar(node) || !node.range || !(node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')) return;
      const source = text.slice(node.range[0], node.range[1]);
      if (source.length < 2 || source.at(-1) !== source[0]) found ??= node.range[0];
    },
  });
  return found;
}

function lineAt(text: string, offset: number): string {
  return firstLine(text.slice(text.lastIndexOf('\n', offset - 1) + 1));
}

function fieldOf(line: string): string | undefined {
  return /^[\s-]*(\w[\w-]*)\s*:/.exec(line)?.[1];
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line;
}
