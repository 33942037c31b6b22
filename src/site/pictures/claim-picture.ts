/** The picture that is shown with a link to a claim: both sides in the outlets' own words. Only of what is settled. */
import type { Claim } from '../../schema/comparison.ts';
import { isOutletsWords } from '../../compare/label-words.ts';
import { box, clip, HUES, type Node, sheet, text, toPng } from './canvas.ts';
import { kindsOf } from '../cells.ts';
import { count, STATUS_WORDS, withoutOuterMarks } from '../format.ts';
import type { Story } from '../library.ts';
import { settings } from '../settings.ts';
import { quoteOf, saidBy, type SharedSide, sharedSides } from '../share.ts';

/** Sides that there is room for, two beside each other, and letters of each line. */
const [MOST_SIDES, LONGEST_LABEL, LONGEST_NAMES, LONGEST_STORY] = [4, 100, 60, 60] as const;
/** Letters up to which a side's words stand in large type, and in middling type. */
const [SHORT, MIDDLING] = [34, 64] as const;

/** The picture of a settled claim as PNG. */
export function claimPicture(story: Story, claim: Claim): Promise<Uint8Array<ArrayBuffer>> {
  const hue = claim.status === 'differs' ? HUES.differs : HUES.agreed;
  const all = sharedSides(story, claim);
  const sides = all.slice(0, MOST_SIDES);
  const rest = all.length - sides.length;
  const words = claim.status === 'differs' ? `told differently: ${kindsOf(claim).join(', ')}` : STATUS_WORDS[claim.status];
  const label = isOutletsWords(claim) ? `“${withoutOuterMarks(claim.label)}”` : claim.label;
  const tree = sheet(
    box(
      { justifyContent: 'space-between', fontSize: 28, fontWeight: 600 },
      box({ alignItems: 'center' }, sign(claim.status, hue), text({ color: hue }, words)),
      text({ color: HUES.soft }, settings.name),
    ),
    text({ fontSize: label.length > 50 ? 44 : 54, fontWeight: 600, lineHeight: 1.15, marginTop: 18, wordBreak: 'break-word' }, clip(label, LONGEST_LABEL)),
    text({ fontSize: 26, color: HUES.soft, marginTop: 8 }, clip(story.comparison.story.title, LONGEST_STORY)),
    box(
      { flexGrow: 1, marginTop: 26, borderTop: `3px solid ${hue}`, paddingTop: 24, flexWrap: 'wrap', alignContent: 'flex-start' },
      ...sides.map((side) => cell(side, sides.length)),
    ),
    ...(rest > 0 ? [text({ fontSize: 26, color: HUES.soft }, `and ${count(rest, 'other version')}`)] : []),
  );
  return toPng(tree, [label, words, story.comparison.story.title, ...sides.map((side) => side.quote + saidBy(side))].join(' '));
}

function cell(side: SharedSide, cells: number): Node {
  const size = (side.quote.length <= SHORT ? 46 : side.quote.length <= MIDDLING ? 38 : 31) - (cells > 2 ? 8 : 0);
  return box(
    { flexDirection: 'column', width: '50%', paddingRight: 36, marginBottom: 18 },
    text({ fontSize: size, lineHeight: 1.2, wordBreak: 'break-word' }, quoteOf(side)),
    text({ fontSize: 25, lineHeight: 1.3, color: HUES.soft, marginTop: 8, wordBreak: 'break-word' }, clip(saidBy(side), LONGEST_NAMES)),
  );
}

/** The font has no ≠: two bars, and a stroke through them where outlets differ. */
function sign(status: Claim['status'], hue: string): Node {
  const bar = (style: object): Node => box({ position: 'absolute', height: 4, background: HUES.paper, ...style });
  const stroke = status === 'differs' ? [bar({ left: 8, width: 24, top: 18, transform: 'rotate(-60deg)' })] : [];
  return box(
    { position: 'relative', width: 40, height: 40, borderRadius: 20, background: hue, marginRight: 14 },
    bar({ left: 11, width: 18, top: 13 }),
    bar({ left: 11, width: 18, top: 23 }),
    ...stroke,
  );
}
