/** What a computed style means for a reader: whether the words of an element are on the screen. */
type Style = CSSStyleDeclaration;

/** Nobody scrolls this far to the left or up, in any unit. */
const FAR = 900;
/** What is not larger than this shows no word. */
const POINT = 1;

/** Words that are shown so that nobody can read them. */
export const BLURRED = 'out of focus';

const isBlur = (filter: string): boolean => {
  const [, radius = '0', unit = ''] = /blur\(\s*([\d.]+)(px|em|rem)/.exec(filter) ?? [];
  return Number(radius) * (unit === 'px' ? 1 : 16) >= 2;
};

/** Why an element and all that is in it is not on the screen, in words for an editor; null when it is. */
export function whyUnseen(element: Element, style: Style, endOf: (name: string) => string | null): string | null {
  const value = (name: string): string => endOf(name) ?? style.getPropertyValue(name).trim();
  if (value('display') === 'none') return 'display: none';
  if (value('content-visibility') === 'hidden' && element.getAttribute('hidden') !== 'until-found') return 'content-visibility: hidden';
  if (isBlur(value('filter'))) return BLURRED;
  if (/opacity\(\s*0(?:\.0+)?%?\s*\)/.test(value('filter'))) return 'opacity: 0';
  if (value('opacity') !== '' && Number.parseFloat(value('opacity')) <= 0.01) return 'opacity: 0';
  const taken = /^(?:absolute|fixed)$/.test(value('position'));
  if (taken && isEmptyRectangle(value('clip'))) return 'clip';
  if (isEmptyPath(value('clip-path'))) return 'clip-path';
  if (isEmptyMask(value('mask-image') || value('-webkit-mask-image'))) return 'mask';
  if (value('translate').split(/\s+/).some(isFar)) return 'off the screen';
  if (isEmptyTransform(value('transform')) || /^0(?:\s+\S+)?$/.test(value('scale'))) return 'transform';
  if (/^(?:hidden|clip)/.test(value('overflow-y') || value('overflow')) && isPoint(value('height'), value('max-height'))) return 'a height of nothing';
  if (/^(?:hidden|clip)/.test(value('overflow-x') || value('overflow')) && isPoint(value('width'), value('max-width'))) return 'a width of nothing';
  if (taken && ['left', 'top', 'right', 'bottom'].some((side) => isFar(value(side)))) return 'off the screen';
  if (value('position') === 'relative' && (isFar(value('left')) || isFar(value('top')))) return 'off the screen';
  if (isFar(value('margin-left')) || isFar(value('margin-top')) || isFar(value('text-indent')) || isPushedOut(value)) return 'off the screen';
  return null;
}

/** Why the words directly in an element are not on the screen, though those of elements in it may be. */
export function whyWordsUnseen(style: Style, endOf: (name: string) => string | null, background: string | null = null): string | null {
  const visibility = endOf('visibility') ?? style.visibility;
  if (visibility === 'hidden' || visibility === 'collapse') return `visibility: ${visibility}`;
  if (style.fontSize !== '' && Number.parseFloat(style.fontSize) < POINT && /^[\d.]+(?:px|pt|em|rem|%)?$/.test(style.fontSize)) return 'font-size: 0';
  const ink = style.getPropertyValue('-webkit-text-fill-color') || style.color;
  if (ink === background && !hasShadow(style)) return 'the colour of what is behind it';
  return isClear(ink) && !/text/.test(style.getPropertyValue('background-clip')) && !hasShadow(style) ? 'no colour' : null;
}

const hasShadow = (style: Style): boolean => !['', 'none'].includes(style.textShadow);
const isClear = (colour: string): boolean => colour === 'transparent' || /^rgba\([^)]*,\s*0(?:\.0+)?\)$|\/\s*0%?\)$/.test(colour);

function isEmptyRectangle(clip: string): boolean {
  const [top, right, bottom, left] = (/^rect\(([^)]*)\)$/.exec(clip)?.[1] ?? '').split(/[\s,]+/).map(Number.parseFloat);
  if (top === undefined || right === undefined || bottom === undefined || left === undefined) return false;
  return bottom - top <= POINT || right - left <= POINT;
}

function isEmptyPath(path: string): boolean {
  const inset = /^inset\(([^)]*)\)/
    .exec(path)?.[1]
    ?.split(/\s+(?:round\b.*)?/)
    .filter((part) => part !== '');
  if (inset !== undefined) {
    const [top = '0', right = top, bottom = top, left = right] = inset;
    const sum = (one: string, other: string): number => (one.endsWith('%') && other.endsWith('%') ? Number.parseFloat(one) + Number.parseFloat(other) : 0);
    return sum(top, bottom) >= 100 || sum(left, right) >= 100;
  }
  const points =
    /^polygon\(([^)]*)\)/
      .exec(path)?.[1]
      ?.split(',')
      .map((point) => point.trim().split(/\s+/)) ?? null;
  if (points !== null) return [0, 1].some((axis) => new Set(points.map((point) => Number.parseFloat(point[axis] ?? '0'))).size === 1);
  return /^(?:circle|ellipse)\(\s*0/.test(path);
}

const isEmptyTransform = (transform: string): boolean =>
  /rotate[xy]\(\s*-?(?:90|270)deg/i.test(transform) ||
  /scale(?:3d|x|y)?\(\s*0(?:\.0+)?\s*[,)]|scale\([^,)]+,\s*0(?:\.0+)?\s*\)|matrix\(\s*0,\s*0,\s*0,\s*0/i.test(transform) ||
  [...transform.matchAll(/translate(?:3d|x|y)?\(([^)]*)\)/gi)].some(([, by = '']) => by.split(',').some((length) => isFar(length.trim())));

/** Moved behind the right edge of a box that shows nothing beyond it. */
const isPushedOut = (value: (name: string) => string): boolean =>
  /^(?:[1-9]\d{2,})%$/.test(value('text-indent')) && value('white-space') === 'nowrap' && /^(?:hidden|clip)/.test(value('overflow-x') || value('overflow'));

/** A mask through which nothing is seen. */
function isEmptyMask(mask: string): boolean {
  const stops = /^linear-gradient\((.*)\)$/.exec(mask)?.[1]?.match(/transparent|rgba\([^)]*,\s*0\)|rgb[^)]*\)|#[\da-f]+|black|white|currentcolor/gi) ?? [];
  return stops.length > 0 && stops.every((stop) => /^transparent$|,\s*0\)$/i.test(stop));
}

/** The colour behind the words of an element; null where it cannot be known from the copy. */
export function backgroundOf(style: Style, behind: string | null): string | null {
  if (!['', 'none'].includes(style.backgroundImage)) return null;
  if (isClear(style.backgroundColor) || style.backgroundColor === '') return /^(?:absolute|fixed|sticky)$/.test(style.position) ? null : behind;
  return style.backgroundColor.startsWith('rgb(') ? style.backgroundColor : null;
}

const isPoint = (...sizes: string[]): boolean => sizes.some((size) => /^[01](?:\.0+)?(?:px|em|rem|%)?$/.test(size));

function isFar(length: string): boolean {
  const size = Number.parseFloat(length);
  if (/^-?[\d.]+(?:px|pt)$/.test(length)) return size <= -FAR || size >= FAR * 9;
  if (/^-?[\d.]+(?:em|rem|ch|ex)$/.test(length)) return size * 16 <= -FAR;
  return /^-?[\d.]+(?:vw|vh|%)$/.test(length) && size <= -100;
}
