/** The site's icon, within each page that names it: a page arrives in one request in every browser, and may load no picture from anywhere. */
const DRAWING =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='6' fill='#1b1a17'/><path d='M8 12h16M8 20h16' stroke='#fcfbf8' stroke-width='3'/><path d='M20 7l-8 18' stroke='#f0935a' stroke-width='3'/></svg>";

export const ICON = `data:image/svg+xml,${DRAWING.replace(/[<>#]/g, encodeURIComponent)}`;
