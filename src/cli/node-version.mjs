/** The first versions that run TypeScript as it is. */
const LEAST = { 22: 18, 23: 6 };

/** @param {string} version such as `20.11.1`. @returns {boolean} whether that Node runs TypeScript as it is */
export function runsTypeScript(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 23 || (LEAST[major] !== undefined && minor >= LEAST[major]);
}
