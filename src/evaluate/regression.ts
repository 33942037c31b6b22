/** Logistic regression by Newton's method with an L2 penalty (Hastie et al., The Elements of Statistical Learning, 4.4). */

export interface Fitted {
  readonly bias: number;
  readonly weights: readonly number[];
}

/**
 * Fits P(y = 1 | x) = 1 / (1 + exp(-(bias + weights . x))).
 * @param rows one array of standardised features an example, all of one length
 * @param labels 0 or 1 for each row
 * @param penalty of the squared weights (not of the bias), > 0
 */
export function fitLogistic(rows: readonly (readonly number[])[], labels: readonly number[], penalty: number): Fitted {
  const size = (rows[0]?.length ?? 0) + 1;
  let beta = new Array<number>(size).fill(0);
  for (let round = 0; round < 30; round += 1) {
    const gradient = new Array<number>(size).fill(0);
    const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    rows.forEach((row, r) => {
      const x = [1, ...row];
      const p = 1 / (1 + Math.exp(-x.reduce((total, value, i) => total + value * (beta[i] ?? 0), 0)));
      const slope = (labels[r] ?? 0) - p;
      const curve = p * (1 - p);
      for (let i = 0; i < size; i += 1) {
        gradient[i] = (gradient[i] ?? 0) + slope * (x[i] ?? 0);
        const line = hessian[i] as number[];
        for (let j = 0; j < size; j += 1) line[j] = (line[j] ?? 0) + curve * (x[i] ?? 0) * (x[j] ?? 0);
      }
    });
    for (let i = 0; i < size; i += 1) {
      const line = hessian[i] as number[];
      const ridge = i === 0 ? 1e-9 : penalty;
      gradient[i] = (gradient[i] ?? 0) - ridge * (beta[i] ?? 0);
      line[i] = (line[i] ?? 0) + ridge;
    }
    const step = solve(hessian, gradient);
    beta = beta.map((value, i) => value + (step[i] ?? 0));
    if (Math.max(...step.map(Math.abs)) < 1e-9) break;
  }
  return { bias: beta[0] ?? 0, weights: beta.slice(1) };
}

/** Gaussian elimination with partial pivoting: the x of A x = b. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const pivot = rows.slice(column).reduce((best, row, i) => (Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0) ? column + i : best), column);
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    const head = rows[column] as number[];
    for (let r = 0; r < size; r += 1) {
      if (r === column) continue;
      const row = rows[r] as number[];
      const factor = (row[column] ?? 0) / (head[column] ?? 1);
      if (factor) for (let c = column; c <= size; c += 1) row[c] = (row[c] ?? 0) - factor * (head[c] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}
