/** Content that must be refused, each with what the error says: front matter that is wrong, names that are none, files that are no text. */
import type { Files } from '../support/folder.ts';

export interface Refused {
  readonly name: string;
  readonly tries: string;
  /** Laid over a story that is well. */
  readonly files: Files;
  /** The place and the words of the error. */
  readonly says: RegExp;
}

const STORY = 'stories/mill';
const ARTICLE = `${STORY}/articles/kelp-courier.md`;
const TEXT = 'The mill at Fenwick will turn again in May, the miller said.\n';

/** A story that is well. */
export const wellStory: Files = {
  'corrections.md': '---\ncorrections: []\n---\n',
  'outlets/kelp-courier.md': '---\nname: Kelp Courier\n---\n',
  'outlets/dune-dispatch.md': '---\nname: Dune Dispatch\n---\n',
  [`${STORY}/story.md`]: '---\ntitle: The mill\nstandfirst: When will it turn?\ndate: 2031-05-02\n---\n',
  [ARTICLE]: `---\noutlet: kelp-courier\n---\n\n${TEXT}`,
  [`${STORY}/articles/dune-dispatch.md`]: `---\noutlet: dune-dispatch\n---\n\n${TEXT}`,
};

/** An article whose front matter has these lines. */
const article = (lines: string): Files => ({ [ARTICLE]: `---\n${lines}\n---\n\n${TEXT}` });
const story = (lines: string): Files => ({ [`${STORY}/story.md`]: `---\n${lines}\n---\n` });
const decisions = (text: string): Files => ({ [`${STORY}/decisions.yaml`]: text });
const named = (name: string): Files => ({ [`${STORY}/articles/${name}`]: `---\noutlet: kelp-courier\n---\n\n${TEXT}` });

const ledger = (text: string): Files => ({ [`${STORY}/claims.lock.yaml`]: text });
const address = (url: string): Files => article(`outlet: kelp-courier\nurl: ${url}`);
const titled = (title: string): Files => story(`title: "${title}"\nstandfirst: x\ndate: 2031-05-02`);
const called = (name: string): Files => ({ 'outlets/other.md': `---\nname: ${name}\n---\n` });
const written = (text: string): Files => ({ [ARTICLE]: `---\noutlet: kelp-courier\n---\n\n${text}\n` });

/** How deep lists nest: Markdown’s parser would take minutes, so that the limit comes before it. */
const LISTS = 10_000;

/** Each level is ten of the one before: ten to the ninth in all. */
const BOMB = `a0: &a0 [evil, evil]\n${Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(10)}]`).join('\n')}`;
const GOOD = 'title: The mill\nstandfirst: When will it turn?\ndate: 2031-05-02';

const ROWS: readonly (readonly [name: string, tries: string, files: Files, says: RegExp])[] = [
  ['yaml-alias', 'says twice what stands once', article('outlet: &o kelp-courier\nnote: *o'), /kelp-courier\.md:3:\d+: `\*o` refers to another place, which is not allowed here/],
  ['yaml-alias-bomb', 'grows a thousand million times', article(`${BOMB}\noutlet: kelp-courier`), /`\*a\d` refers to another place, which is not allowed here/],
  ['yaml-alias-loop', 'holds itself', article('outlet: &o [*o]'), /`\*o` refers to another place/],
  ['yaml-merge', 'brings fields along', article('base: &b { publish: full }\n<<: *b\noutlet: kelp-courier'), /`\*b` refers to another place/],
  ['yaml-merge-inline', 'brings fields along', article('<<: { publish: full }\noutlet: kelp-courier'), /kelp-courier\.md:2:1: `<<` is not a field of an article/],
  ['yaml-merge-bomb', 'merges without end', article(`a: &a { <<: *a }\noutlet: kelp-courier`), /`\*a` refers to another place/],
  ['yaml-tag', 'makes a function', article('outlet: kelp-courier\nnote: !!js/function "hit(1)"'), /kelp-courier\.md:3:\d+: /],
  ['yaml-tag-local', 'makes a thing of its own', article('outlet: kelp-courier\nnote: !evil x'), /kelp-courier\.md:3:\d+: /],
  ['yaml-binary', 'holds bytes', article('outlet: kelp-courier\nnote: !!binary ZXZpbA=='), /kelp-courier\.md:3:\d+: /],
  ['yaml-directive', 'gives tags another meaning', article('%TAG ! tag:evil.example,2031:\noutlet: kelp-courier'), /kelp-courier\.md:\d+:\d+: /],
  ['yaml-documents', 'is several documents', decisions('- silent: kelp-courier\n  claim: a\n---\n- silent: kelp-courier\n  claim: a\n'), /decisions\.yaml:\d+:\d+: /],
  ['yaml-double', 'says a field twice', article('outlet: kelp-courier\nurl: https://a.example/\nurl: https://evil.example/'), /kelp-courier\.md:4:1: the field `url` appears here a second time/],
  ['yaml-complex-key', 'has a list for a name', article('outlet: kelp-courier\n? [a, b]\n: evil'), /kelp-courier\.md:3:3: a list or a set of fields is used as the name of a field/],
  ['yaml-deep', 'nests ten thousand lists', article(`outlet: kelp-courier\nomitted: ${'['.repeat(10_000)}${']'.repeat(10_000)}`), /kelp-courier\.md:\d+:\d+: /],
  ['yaml-deep-unclosed', 'nests ten thousand maps and closes none', decisions(`- pin: ${'{a: '.repeat(10_000)}`), /decisions\.yaml:\d+:\d+: /],
  ['yaml-deep-block', 'nests a thousand lists by signs', decisions(`${'- '.repeat(1_000)}evil\n`), /decisions\.yaml:\d+:\d+: /],
  ['yaml-number', 'is a number further than numbers go', article(`outlet: ${'9'.repeat(400)}`), /kelp-courier\.md:2:9: the field `outlet` must be text/],
  ['yaml-null', 'has nothing where something belongs', article('outlet: ~'), /kelp-courier\.md:2:9: the field `outlet` is empty/],
  ['yaml-escape', 'writes a control character by its number', story(`title: "The \\x1b[31mmill"\nstandfirst: x\ndate: 2031-05-02`), /story\.md:2:8: the field `title` contains an invisible character \(U\+001B\)/],
  ['yaml-surrogate', 'writes half a character by its number', story(`title: "The \\uD800mill"\nstandfirst: x\ndate: 2031-05-02`), /story\.md:2:8: the field `title` contains an invisible character \(U\+D800\)/],
  ['prototype-field', 'has the field that every object has', article('__proto__: { publish: full }\noutlet: kelp-courier'), /kelp-courier\.md:2:1: `__proto__` is not a field of an article/],
  ['prototype-constructor', 'has the field that every object has', article('constructor: TODO\noutlet: kelp-courier'), /kelp-courier\.md:2:14: the field `constructor` has not been filled in\.\n {2}Replace TODO with what belongs there/],
  ['prototype-outlet', 'is of the outlet that every object has', article('outlet: constructor'), /kelp-courier\.md:2:9: there is no outlet `constructor`/],
  ['prototype-decision', 'decides by what every object has', decisions('- __proto__: { pin: evil }\n'), /decisions\.yaml:1:3: the decision is of no known kind/],
  ['field-unknown', 'names a field with an escape sequence', article('outlet: kelp-courier\n"\\x1b[31mevil": x'), /kelp-courier\.md:3:1: /],
  ['bidi-title', 'turns a title around', story('title: The mill \u202Eevil\nstandfirst: x\ndate: 2031-05-02'), /story\.md:2:8: the field `title` contains an invisible character \(U\+202E\)/],
  ['bidi-name', 'turns the name of an outlet around', { 'outlets/kelp-courier.md': '---\nname: Kelp \u2067Courier\n---\n' }, /kelp-courier\.md:2:7: the field `name` contains an invisible character \(U\+2067\)/],
  ['zero-width-name', 'looks like the name of another outlet', { 'outlets/kelp-courier.md': '---\nname: Dune\u200B Dispatch\n---\n' }, /the field `name` contains an invisible character \(U\+200B\)/],
  ['ansi-standfirst', 'colours a terminal', story('title: The mill\nstandfirst: "\\x9b31mevil"\ndate: 2031-05-02'), /the field `standfirst` contains an invisible character \(U\+009B\)/],
  ['ansi-label', 'colours a terminal', decisions('- label: "\\e[2Jevil"\n  claim: evil\n'), /decisions\.yaml:1:10: the field `label` contains an invisible character \(U\+001B\)/],
  ['bidi-value', 'turns the side of a difference around', decisions('- difference: time\n  claim: a\n  sides:\n    - { articles: [kelp-courier], value: "\\u202eevil" }\n    - { articles: [dune-dispatch], value: x }\n'), /the field `value` contains an invisible character \(U\+202E\)/],
  ['bidi-withdrawn', 'turns a reason around', article('outlet: kelp-courier\nwithdrawn: "\\u202eevil"'), /the field `withdrawn` contains an invisible character \(U\+202E\)/],
  ['bidi-correction', 'turns a correction around', { 'corrections.md': '---\ncorrections:\n  - { date: 2031-05-03, story: mill, text: "\\u202eevil" }\n---\n' }, /corrections\.md:3:\d+: the field `text` contains an invisible character \(U\+202E\)/],
  ['tag-country', 'hides words', { 'outlets/kelp-courier.md': '---\nname: Kelp Courier\ncountry: "X\\U000E0065"\n---\n' }, /the field `country` contains an invisible character \(U\+E0065\)/],
  ['url-javascript', 'runs when the original is looked up', article('outlet: kelp-courier\nurl: javascript:hit(1)'), /kelp-courier\.md:3:6: the field `url` must be a web address/],
  ['url-data', 'opens a page of its own', article('outlet: kelp-courier\nurl: data:text/html,evil'), /the field `url` must be a web address/],
  ['url-tab', 'runs, since browsers take tabs out of addresses', article('outlet: kelp-courier\nurl: "java\\tscript:hit(1)"'), /the field `url` must be a web address/],
  ['url-credentials', 'hides its host behind a name that is trusted', article('outlet: kelp-courier\nurl: https://www.kelp.example@evil.example/'), /the field `url` must be a web address without a name and an @ before its host/],
  ['url-outlet', 'runs when an outlet is looked up', { 'outlets/kelp-courier.md': '---\nname: Kelp Courier\nurl: vbscript:hit(1)\n---\n' }, /the field `url` must be a web address/],
  ['path-outlet', 'leaves the folder of outlets', article('outlet: ../../secret'), /kelp-courier\.md:2:9: the field `outlet` must be lower-case letters/],
  ['path-tag', 'leaves the folder of topics', story(`${GOOD}\ntags: [../../evil]`), /story\.md:5:\d+: entry 1 of `tags` must be lower-case letters/],
  ['path-pin', 'leaves the folder of claims', decisions(`- pin: ../../evil\n  label: x\n  quotes: [{ article: kelp-courier, quote: x }]\n`), /decisions\.yaml:1:8: the field `pin` must be lower-case letters/],
  ['path-article', 'leaves the folder of articles', decisions('- silent: ../../../etc/passwd\n  claim: a\n'), /decisions\.yaml:1:11: /],
  ['path-ledger', 'leads an address out of the site', { [`${STORY}/claims.lock.yaml`]: 'claims: []\nredirects:\n  - { from: ../../evil, to: null }\n' }, /claims\.lock\.yaml:3:\d+: the field `from` must be lower-case letters/],
  ['path-correction', 'names a story outside', { 'corrections.md': '---\ncorrections:\n  - { date: 2031-05-03, story: ../mill, text: x }\n---\n' }, /corrections\.md:3:\d+: the field `story` must be lower-case letters/],
  ['name-device', 'is the name of a device to Windows', named('con.md'), /con\.md: the file's name is one that Windows keeps for a device\.\n {2}Rename it, for example to con-1\.md/],
  ['name-device-number', 'is the name of a device to Windows', named('lpt1.md'), /lpt1\.md: the file's name is one that Windows keeps for a device/],
  ['name-device-outlet', 'is the name of a device to Windows', { 'outlets/nul.md': '---\nname: Nul\n---\n' }, /nul\.md: the file's name is one that Windows keeps for a device/],
  ['name-device-pin', 'is the name of a device to Windows', decisions(`- pin: aux\n  label: x\n  quotes: [{ article: kelp-courier, quote: x }]\n`), /the field `pin` is one that Windows keeps for a device/],
  ['name-device-tag', 'is the name of a device to Windows', story(`${GOOD}\ntags: [prn]`), /entry 1 of `tags` is one that Windows keeps for a device/],
  ['name-capitals', 'is the name of another file on many machines', named('Kelp-Courier.md'), /two articles have one id: .*elp-.ourier\.md and /],
  ['name-long', 'is longer than most disks allow of a path', named(`${'evil-'.repeat(20)}x.md`), /the file's name .*80/],
  ['name-dots', 'looks like the folder above', named('kelp..courier.md'), /the file's name must be/],
  ['name-space', 'ends in a space', named('kelp-courier .md'), /the file's name must be/],
  ['name-markup', 'has markup in its name', named('<img src=x onerror=hit(1)>.md'), /the file's name must be/],
  ['name-ansi', 'colours the list of files', named('\u001B[31mevil.md'), /the file's name must be/],
  ['name-newline', 'is a command on a line of its own', named('a\n::set-env name=EVIL::1\n.md'), /the file's name must be/],
  ['name-homoglyph', 'looks like another article', named('kelp-соurier.md'), /the file's name must be/],
  ['name-twin', 'is the same name in another form', named('kelp-ｃourier.md'), /the file's name must be/],
  ['name-accent', 'is a name of which there are two forms', named('caf\u0065\u0301.md'), /the file's name must be/],
  ['name-bidi', 'looks as if it ended otherwise', named('kelp\u202Edm.exe.md'), /the file's name must be/],
  ['name-options', 'is an option to other programs', named('--help.md'), /the file's name must be/],
  ['name-story', 'has a story outside of its folder', { 'stories/%2e%2e/story.md': `---\n${GOOD}\n---\n` }, /stories\/%2e%2e: the folder's name must be/],
  ['name-story-device', 'is the name of a device to Windows', { 'stories/com1/story.md': `---\n${GOOD}\n---\n` }, /stories\/com1: the folder's name is one that Windows keeps for a device/],
  ['nul', 'ends a text early', { [ARTICLE]: `---\noutlet: kelp-courier\n---\n\nThe mill\0 turns.\n` }, /kelp-courier\.md:5:9: the file is not text: this line has a zero byte/],
  ['nul-front-matter', 'ends a field early', article('outlet: kelp-courier\0'), /kelp-courier\.md:2:21: the file is not text/],
  ['utf-8-overlong', 'writes a slash in two bytes', { [ARTICLE]: Buffer.from('---\noutlet: kelp-courier\n---\n\nA \xC0\xAF.\n', 'latin1') }, /kelp-courier\.md:5:3: the file is not UTF-8/],
  ['utf-8-surrogate', 'writes half a character', { [ARTICLE]: Buffer.from('---\noutlet: kelp-courier\n---\n\nA \xED\xA0\x80.\n', 'latin1') }, /kelp-courier\.md:5:3: the file is not UTF-8/],
  ['utf-8-cut', 'ends within a character', { [ARTICLE]: Buffer.from('---\noutlet: kelp-courier\n---\n\nA \xE2\x80', 'latin1') }, /kelp-courier\.md:5:3: the file is not UTF-8/],
  ['utf-16', 'is text of another kind', { [ARTICLE]: Buffer.from('\uFEFF---\noutlet: kelp-courier\n---\n', 'utf16le') }, /kelp-courier\.md:1:1: the file is not/],
  ['utf-7', 'is markup in another encoding', article('outlet: +ADw-script+AD4-'), /kelp-courier\.md:2:9: the field `outlet` must be lower-case/],
  ['zip', 'is no text', { [ARTICLE]: Buffer.from('PK\x03\x04\x00\x00\xff\xfe', 'latin1') }, /kelp-courier\.md:1:\d+: the file is not/],
  ['megabytes', 'is longer than any article', { [ARTICLE]: `---\noutlet: kelp-courier\n---\n\n${TEXT.repeat(60_000)}` }, /kelp-courier\.md: the file is too long: 3\.\d MB/],
  ['quotes-deep', 'nests ten thousand quotations', { [ARTICLE]: `---\noutlet: kelp-courier\n---\n\n${'> '.repeat(10_000)}${TEXT}` }, /kelp-courier\.md.*: .*nested more than/],
  ['lists-deep', 'nests ten thousand lists', { [ARTICLE]: `---\noutlet: kelp-courier\n---\n\n${'- '.repeat(LISTS)}${TEXT}` }, /kelp-courier\.md.*: .*nested more than/],
  ['decisions-twin-pins', 'gives two claims one address', decisions('- pin: evil\n  label: x\n  quotes: [{ article: kelp-courier, quote: The mill }]\n'.repeat(2)), /decisions\.yaml:4:3: the claim `evil` is pinned twice/],
  ['url-user-empty', 'hides its host behind an empty name', article('outlet: kelp-courier\nurl: https://@evil.example/'), /kelp-courier\.md:3:6: the field `url` must be a web address without a name and an @ before its host/],
  ['url-backslash', 'is another host to a browser', article('outlet: kelp-courier\nurl: "https://kelp.example\\\\@evil.example/"'), /the field `url` must be a web address without a space, a tab or a backslash/],
  ['url-homograph', 'looks like another host', article('outlet: kelp-courier\nurl: https://kеlp.example/'), /the field `url` must be a web address whose host has no letters of another alphabet/],
  ['url-number', 'is the reader’s own machine', article('outlet: kelp-courier\nurl: http://2130706433/'), /the field `url` must be a web address whose host is written as browsers read it: 127\.0\.0\.1/],
  ['url-port', 'has a port that is none', article('outlet: kelp-courier\nurl: https://kelp.example:99999/'), /the field `url` must be a web address that browsers understand/],
  ['url-slash', 'lacks what makes it an address', article('outlet: kelp-courier\nurl: https:evil.example'), /the field `url` must be a web address that begins with https:\/\/ or http:\/\//],
  ['blank-title', 'is a title that nobody sees', story('title: "\\u3164"\nstandfirst: x\ndate: 2031-05-02'), /story\.md:2:8: the field `title` contains an invisible character \(U\+3164\)/],
  ['braille-name', 'is a name that looks like a space', { 'outlets/kelp-courier.md': '---\nname: "\\u2800"\n---\n' }, /kelp-courier\.md:2:7: the field `name` contains an invisible character \(U\+2800\)/],
  ['stacked-title', 'runs over the lines above and below', story(`title: "e${'\u0301'.repeat(30)}"\nstandfirst: x\ndate: 2031-05-02`), /story\.md:2:8: the field `title` contains too many marks on one letter \(U\+0301 and 25 more\)/],
  ['soft-hyphen-name', 'is another name than it looks', { 'outlets/kelp-courier.md': '---\nname: "Kelp\\u00ad Courier"\n---\n' }, /the field `name` contains an invisible character \(U\+00AD\)/],
  ['joiner-name', 'is another name than it looks', { 'outlets/kelp-courier.md': '---\nname: "Kelp\\u200d Courier"\n---\n' }, /the field `name` contains an invisible character \(U\+200D\)/],
  ['selector-name', 'hides bytes behind a letter', { 'outlets/kelp-courier.md': '---\nname: "K\\U000e0101elp Courier"\n---\n' }, /the field `name` contains an invisible character \(U\+E0101\)/],
  ['lookalike-outlet', 'looks like another outlet', { 'outlets/false-courier.md': '---\nname: Kеlp Cоurier\n---\n' }, /kelp-courier\.md:2:7: the name “Kelp Courier” looks like “Kеlp Cоurier”, which is the name in outlets\/false-courier\.md/],
  ['lookalike-capital', 'looks like another outlet', { 'outlets/new.md': '---\nname: KeIp Courier\n---\n' }, /new\.md:2:7: the name “KeIp Courier” looks like “Kelp Courier”/],
  ['sub-folder', 'is an article that nobody reads', { [`${STORY}/articles/more/herald.md`]: TEXT }, /articles\/more\/herald\.md: the file is in a folder that is not read/],
  ['capital-ending', 'is an article that nobody reads', named('NEW.MD'), /NEW\.MD: an article of a story must be a \.md file, and this one has the ending \.MD/],
  ['ledger-exchanged', 'moves a judgement to other words', { [`${STORY}/claims.lock.yaml`]: 'claims:\n  - id: a\n    seal: x\n    mentions: [{ article: kelp-courier, quote: The mill }]\nredirects: []\n' }, /claims\.lock\.yaml:2:9: the entry of a is not as it was written/],
  ['redirect-forged', 'leads an address to another claim', { [`${STORY}/claims.lock.yaml`]: 'claims: []\nredirects:\n  - { from: a, to: b, seal: x }\n' }, /claims\.lock\.yaml:3:13: the redirect of a is not as it was written/],
  ['redirect-circle', 'leads readers round and round', ledger('claims: []\nredirects:\n  - { from: a, to: b }\n  - { from: b, to: c }\n  - { from: c, to: a }\n'), /claims\.lock\.yaml:3:13: the redirect of a leads back to itself/],
  ['redirect-twice', 'leads one address to two claims', ledger('claims: []\nredirects:\n  - { from: a, to: null }\n  - { from: a, to: b }\n'), /claims\.lock\.yaml:4:13: the redirect of a leads back to itself, or stands twice/],
  ['ledger-twice', 'has two claims of one id', ledger('claims:\n  - id: mill\n    mentions: [{ article: kelp-courier, quote: The mill }]\n  - id: mill\n    mentions: [{ article: dune-dispatch, quote: The mill }]\n'), /claims\.lock\.yaml:4:9: the id mill has a second entry/],
  ['ledger-field', 'brings a judgement along', ledger('claims: []\nredirects: []\nconfirmed: [a]\n'), /claims\.lock\.yaml:3:1: `confirmed` is not a field/],
  ['ledger-list', 'is a list', ledger('- id: a\n'), /claims\.lock\.yaml:1:1: the ledger of claims must be a set of fields/],
  ['ledger-article', 'stands on an article elsewhere', ledger('claims:\n  - id: a\n    mentions: [{ article: ../x, quote: The mill }]\n'), /claims\.lock\.yaml:3:27: the field `article` must be letters and digits/],
  ['history-day', 'has a day that never was', ledger('claims: []\nhistory:\n  - { claim: a, on: 2031-02-30, status: agreed }\n'), /claims\.lock\.yaml:3:21: the field `on` is not a day of the calendar/],
  ['history-status', 'says that an editor has confirmed', ledger('claims: []\nhistory:\n  - { claim: a, on: 2031-02-03, status: confirmed }\n'), /claims\.lock\.yaml:3:41: the field `status` must be/],
  ['url-port-none', 'has a port that no server has', address('https://kelp.example:0/'), /kelp-courier\.md:3:6: the field `url` must be a web address with a port that there is/],
  ['url-full-stop', 'is another origin that looks like one that is trusted', address('https://kelp.example./'), /the field `url` must be a web address without a full stop behind its host/],
  ['url-punycode', 'is in letters that there are not', address('https://xn--a.example/'), /the field `url` must be a web address (?:whose host can be written in letters|that browsers understand)/],
  ['url-punycode-mixed', 'looks like another host when it is written in letters', address('https://xn--pple-43d.example/'), /no letters of another alphabet that look like Latin ones/],
  ['url-header', 'writes a header', address('https://kelp.example/%0d%0aSet-Cookie:x'), /the field `url` must be a web address without an encoded control character/],
  ['url-nul', 'ends an address early', address('https://kelp.example/a%00.html'), /the field `url` must be a web address without an encoded control character/],
  ['url-user-encoded', 'hides its host behind an encoded @', address('https://kelp.example%40evil.example/'), /the field `url` must be a web address that browsers understand/],
  ['url-mapped', 'is the reader’s own machine in another family of addresses', address('http://[::ffff:127.0.0.1]/'), /whose host is written as browsers read it: \[::ffff:7f00:1\]/],
  ['url-zone', 'names a card of the reader’s machine', address('http://[fe80::1%25eth0]/'), /the field `url` must be a web address that browsers understand/],
  ['url-slash-sign', 'has a slash that is none', address('https://kelp.example⁄evil.example/'), /no letters of another alphabet that look like Latin ones|written as browsers read it/],
  ['url-alpha', 'looks like another host by one letter', address('https://pɑypal.example/'), /no letters of another alphabet that look like Latin ones/],
  ['url-blob', 'opens what a script has made', address('blob:https://kelp.example/x'), /must be a web address that begins with/],
  ['line-separator-title', 'ends a line for some programs', titled('The mill\\u2028not'), /story\.md:2:8: the field `title` contains an invisible character \(U\+2028\)/],
  ['music-title', 'has a sign of a score that nobody sees', titled('The \\U0001D173mill'), /story\.md:2:8: the field `title` contains an invisible character \(U\+1D173\)/],
  ['shorthand-title', 'has a sign of shorthand that nobody sees', titled('The \\U0001BCA0mill'), /story\.md:2:8: the field `title` contains an invisible character \(U\+1BCA0\)/],
  ['private-title', 'has whatever shape a font gives it', titled('The \\uE000mill'), /story\.md:2:8: the field `title` contains an invisible character \(U\+E000\)/],
  ['annotation-title', 'has words between the lines', titled('The \\uFFF9mill\\uFFFAnot\\uFFFB'), /story\.md:2:8: the field `title` contains an invisible character \(U\+FFF9\)/],
  ['khmer-title', 'has a vowel that nobody sees', titled('The \\u17B4mill'), /story\.md:2:8: the field `title` contains an invisible character \(U\+17B4\)/],
  ['enclosing-title', 'draws circles over the lines around', titled('The m\\u20DD\\u20DD\\u20DD\\u20DD\\u20DD\\u20DDill'), /story\.md:2:8: the field `title` contains too many marks on one letter/],
  ['lookalike-dot', 'looks like another outlet but for a dot', called('Kelp Courier.'), /looks like “Kelp Courier”/],
  ['lookalike-hyphen', 'looks like another outlet but for a hyphen', called('Kelp-Courier'), /looks like “Kelp Courier”/],
  ['lookalike-accent', 'looks like another outlet but for an accent', called('Kélp Courier'), /looks like “Kelp Courier”/],
  ['lookalike-numeral', 'looks like another outlet by a Roman number', called('Ⅾune Dispatch'), /looks like “Dune Dispatch”/],
  ['lookalike-mathematics', 'looks like another outlet by a letter of mathematics', called('𝐊elp Courier'), /looks like “Kelp Courier”/],
  ['lookalike-space', 'looks like another outlet by its space', called('Kelp\u00A0Courier'), /looks like “Kelp Courier”/],
  ['tags-many', 'makes a page for each of thousands of topics', story(`${GOOD}\ntags: [${Array.from({ length: 5000 }, (_, i) => `t${i}`).join(', ')}]`), /story\.md:5:7: the field `tags` has more than 50 entries/],
  ['decisions-other-ending', 'is a judgement that nobody reads', { [`${STORY}/decisions.yml`]: '[]\n' }, /decisions\.yml: the file is not read\.\n {2}Did you mean decisions\.yaml\?/],
  ['decisions-capital', 'is a judgement that nobody reads', { [`${STORY}/Decisions.yaml`]: '[]\n' }, /Decisions\.yaml: the file is not read\.\n {2}Did you mean decisions\.yaml\?/],
  ['ledger-capital', 'is a ledger that nobody reads', { [`${STORY}/Claims.lock.yaml`]: 'claims: []\n' }, /Claims\.lock\.yaml: the file is not read\.\n {2}Did you mean claims\.lock\.yaml\?/],
  ['corrections-other-ending', 'is a list of corrections that nobody reads', { 'corrections.yaml': '[]\n' }, /corrections\.yaml: the file is not read/],
  ['story-nested', 'is a story that nobody reads', { 'stories/group/mill/story.md': `---\n${GOOD}\n---\n` }, /stories\/group\/mill\/story\.md: the file is in a folder that is not read/],
  ['article-of-pictures', 'is silent on everything', { [ARTICLE]: '---\noutlet: kelp-courier\n---\n\n![The mill turns](mill.jpg)\n\n[1]: https://kelp.example/\n' }, /kelp-courier\.md:4:1: the article has no text/],
  ['article-of-signs', 'is silent on everything', { [ARTICLE]: '---\noutlet: kelp-courier\n---\n\n***\n\n---\n' }, /kelp-courier\.md:4:1: the article has no text/],
  ['front-matter-dots', 'ends its fields in another way', { [ARTICLE]: `---\noutlet: kelp-courier\n...\n${TEXT}` }, /kelp-courier\.md:1:1: the front matter begins with this `---` and never ends/],
  ['front-matter-space', 'hides its fields from one reader', { [ARTICLE]: ` ---\noutlet: kelp-courier\n---\n${TEXT}` }, /kelp-courier\.md:1:1: the front matter of an article is missing/],
  ['line-ends-old', 'has line ends that few programs know', { [ARTICLE]: `---\routlet: kelp-courier\r---\r\r${TEXT}` }, /kelp-courier\.md:1:1: the front matter of an article is missing/],
  ['quote-of-picture', 'judges what nobody wrote', { ...written('The mill ![burned down on Monday](x.jpg) will turn again in May.'), ...decisions('- not-a-claim: { article: kelp-courier, quote: burned down on Monday }\n') }, /decisions\.yaml:1:48: the quote “burned down on Monday” does not stand in/],
  ['quote-of-struck', 'judges what was taken back', { ...written('The mill ~~burned down on Monday~~ will turn again in May.'), ...decisions('- not-a-claim: { article: kelp-courier, quote: burned down on Monday }\n') }, /decisions\.yaml:1:48: the quote “burned down on Monday” does not stand in/],
  ['quote-of-link', 'judges what a mouse has to find', { ...written('The mill [will](https://burned.example "burned down") turn again in May.'), ...decisions('- not-a-claim: { article: kelp-courier, quote: burned down }\n') }, /decisions\.yaml:1:48: the quote “burned down” does not stand in/],
  ['decisions-no-list', 'is no list', decisions('length: 1\n'), /the decisions are not a list/],
  ['quote-elsewhere', 'quotes what no article says', decisions(`- pin: evil\n  label: x\n  quotes: [{ article: kelp-courier, quote: "The mill \\x1b[31mburned" }]\n`), /decisions\.yaml:3:\d+: /],
]; // prettier-ignore

export const refused: readonly Refused[] = ROWS.map(([name, tries, files, says]) => ({ name, tries, files, says }));
