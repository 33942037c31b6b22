/** part of whole with three digits; null when there is no whole. */
export const rate = (part: number, whole: number): number | null => (whole === 0 ? null : Number((part / whole).toFixed(3)));
