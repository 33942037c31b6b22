/** What stands around the paragraphs of an article and is none of its text: it is left out, and each line says why. */
import { expect, test } from 'vitest';
import { readPage } from '../../src/import/page.ts';
import { linked, makePage, PROSE, read, TITLE, type Parts } from './made-page.ts';

const [ONE, TWO, THREE, FOUR] = PROSE;
/** Something between the second and the third paragraph. */
const amid = (html: string): Parts => ({ prose: [ONE, TWO, `<!-- -->${html}`.replace('<!-- -->', ''), THREE, FOUR] });
const below = (html: string): Parts => ({ below: html });
const above = (html: string): Parts => ({ above: html });

const CASES: readonly (readonly [string, Parts, readonly string[]])[] = [
  ['a caption in a figure', amid('<figure><img src="a.jpg" alt=""><figcaption>The wall on Monday. Photograph: Jo Roe</figcaption></figure>'), ['The wall on Monday. Photograph: Jo Roe']],
  ['a caption in a box', amid('<div class="image-holder"><img src="a.jpg"><p class="image__caption">The wall seen from the town on Monday.</p></div>'), ['The wall seen from the town on Monday.']],
  ['a caption beside its picture, in no box of a name', amid('<div><img src="a.jpg" width="600"><div><small>The wall on Monday morning, with the town below it.</small></div></div>'), ['The wall on Monday morning, with the town below it.']],
  ['a caption in italics below its picture', amid('<p><img src="a.jpg"></p><p><em>The wall on Monday, with the town below it (Jo Roe / Norda Pictures)</em></p>'), ['The wall on Monday, with the town below it (Jo Roe / Norda Pictures)']],
  ['an agency behind a caption', amid('<div><img src="a.jpg"><span>The reservoir in the spring. JO ROE / NORDA PICTURES</span></div>'), ['The reservoir in the spring. JO ROE / NORDA PICTURES']],
  ['names behind a sentence below a picture', amid('<p><img src="a.jpg" width="600"></p><p>The wall above the town seen from the road on Monday. Jo Roe / Norda Pictures</p>'), ['The wall above the town seen from the road on Monday. Jo Roe / Norda Pictures']],
  ['a caption in a table with its picture', amid('<table class="tr-caption-container"><tr><td><img src="a.jpg"></td></tr><tr><td class="tr-caption">The wall on Monday</td></tr></table>'), ['The wall on Monday']],
  ['where a picture is from', amid('<figure><div><img src="a.jpg"><span>Image source, Norda Pictures</span></div><figcaption><span>Image caption, </span>The wall on Monday</figcaption></figure>'), ['Image source, Norda Pictures', 'Image caption, The wall on Monday']],
  ['the title of a film', amid('<div class="video-player"><video src="a.mp4"></video><p class="video-title">Watch: water pours out of the reservoir</p></div>'), ['Watch: water pours out of the reservoir']],
  ['rights', below('<p>© 2031 Velm Courier. All rights reserved.</p>'), ['© 2031 Velm Courier. All rights reserved.']],
  ['rights in small letters', below('<div class="legal"><small>Copyright Norda Media 2031. No part of this may be reproduced.</small></div>'), ['Copyright Norda Media 2031. No part of this may be reproduced.']],
  ['a life of the author', below('<div class="author-box"><img src="ada.jpg"><h4>Ada Brandt</h4><p>Ada Brandt has written about rivers and dams for the Courier since 2019. She lives in Velm with two dogs.</p></div>'), ['Ada Brandt', 'Ada Brandt has written about rivers and dams for the Courier since 2019. She lives in Velm with two dogs.']],
  ['a life of the author in italics', below('<p><em>Ada Brandt is a reporter at the Velm Courier.</em></p>'), ['Ada Brandt is a reporter at the Velm Courier.']],
  ['a life below “about the author”', below('<h3>About the author</h3><p>Ada Brandt reports on water from the valley and has won two prizes for it.</p>'), ['About the author', 'Ada Brandt reports on water from the valley and has won two prizes for it.']],
  ['a newsletter', amid('<div class="box"><h4>The Valley Letter</h4><p>Every morning, the news of the valley in your inbox.</p><form><input type="email" placeholder="Your address"><button>Sign me up</button></form></div>'), ['The Valley Letter', 'Every morning, the news of the valley in your inbox.', 'Your address Sign me up']],
  ['a link to another article', amid('<p><strong>READ MORE: <a href="/b">How old our dams are</a></strong></p>'), ['READ MORE: How old our dams are']],
  ['a link without a word before it', amid('<p><a href="/b">How old our dams are, and who looks after them</a></p>'), ['How old our dams are, and who looks after them']],
  ['links below a heading', below('<h3>More on this story</h3><ul><li><a href="/b">How old our dams are</a></li><li><a href="/c">Who pays for the wall</a></li></ul>'), ['More on this story', 'How old our dams are', 'Who pays for the wall']],
  ['cards of other articles', below('<div class="grid"><div><a href="/b"><img src="b.jpg"><h4>How old our dams are</h4></a><p>Half of them were built before 1970.</p></div><div><a href="/c"><img src="c.jpg"><h4>Who pays for the wall</h4></a><p>The district and the works do not agree.</p></div></div>'), ['How old our dams are', 'Half of them were built before 1970.', 'Who pays for the wall', 'The district and the works do not agree.']],
  ['buttons to share', above('<div><button>Share</button><button>Save</button><a href="#">Copy link</a></div>'), ['Share Save Copy link']],
  ['words to share', below('<ul><li><a href="https://f.example/share">Facebook</a></li><li><a href="https://x.example/share">X</a></li><li>Email</li></ul>'), ['Facebook', 'X', 'Email']],
  ['a count of comments', above('<p><a href="#comments">12 comments</a></p>'), ['12 comments']],
  ['a date below the text', below('<p>Last updated on 5 March 2031 at 10:00</p>'), ['Last updated on 5 March 2031 at 10:00']],
  ['time to read and listen', above('<div>4 min read</div><div>Listen to this article</div>'), ['4 min read', 'Listen to this article']],
  ['an advert', amid('<div class="ad-slot"><p>Advertisement</p></div><p>Article continues below</p>'), ['Advertisement', 'Article continues below']],
  ['topics', below('<div class="topics">Topics: <a href="/t/a">Dams</a>, <a href="/t/b">Velm</a></div>'), ['Topics: Dams, Velm']],
  ['topics without a name', below('<div><a href="/t/a">Dams</a> <a href="/t/b">Velm</a> <a href="/t/c">Water</a></div>'), ['Dams Velm Water']],
  ['a quotation printed large', amid('<aside class="pull"><p>nobody saw anything unusual</p></aside>'), []],
  ['a quotation printed large, in a blockquote', amid('<blockquote class="pullquote">“its level has fallen by two metres”</blockquote>'), []],
  ['who wrote and who edited', below('<p>Reporting by Ada Brandt in Velm; editing by Ivo Esk</p>'), ['Reporting by Ada Brandt in Velm; editing by Ivo Esk']],
  ['how to reach a desk', below('<p>Do you live below the wall? Email <a href="mailto:a@b.example">desk@velmcourier.example</a></p>'), ['Do you live below the wall? Email desk@velmcourier.example']],
  ['a path to the page', above('<nav><ol><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ol></nav>'), []],
  ['a poll', amid('<div class="poll"><h4>Would you go back?</h4><form><label><input type="radio">Yes</label><label><input type="radio">No</label><button>Vote</button></form></div>'), ['Would you go back?', 'Yes No Vote']],
  ['what a page is for', below('<p>This article was first published in the Norda Times.</p>'), ['This article was first published in the Norda Times.']],
  ['an app', below('<p>Download our app for iPhone and Android.</p>'), ['Download our app for iPhone and Android.']],
  ['a notice about cookies', { outside: '<div class="consent"><p>We and our 812 partners store and use information on your device. You can accept this or refuse it at any time.</p><button>Accept</button></div>' }, []],
  ['the text for two screens', { prose: [`<div class="for-desktop"><p>${ONE}</p><p>${TWO}</p></div><div class="for-mobile"><p>${ONE}</p><p>${TWO}</p></div>`, THREE, FOUR] }, []],
  ['a picture for two screens', amid('<div><img src="a.jpg"><p class="caption">The wall.</p></div><div><img src="a2.jpg"><p class="caption">The wall.</p></div>'), ['The wall.']],
  ['a correction', below('<p>This article was amended on 5 March 2031. An earlier version said that the wall was built in 1926.</p>'), ['This article was amended on 5 March 2031. An earlier version said that the wall was built in 1926.']],
  ['a caption and its source in the paragraph of their picture', amid('<p><span class="image-container"><img src="a.jpg"><span class="caption-source"><span class="caption">The wall holds, for now.</span><span class="source">Jo Roe/Norda</span></span></span></p>'), []],
  ['an advert that is announced', amid('<div class="x7"><center><span style="font-size:.7em">Advert</span><br><script>1</script></center></div>'), ['Advert']],
  ['a slide show that waits for a script', amid('<p class="jetpack-slideshow-noscript">This slideshow requires JavaScript.</p>'), ['This slideshow requires JavaScript.']],
  ['a shortcode that nobody read', amid('<p>[button link="/send" type="big"]Send us your picture of the wall[/button]</p>'), ['[button link="/send" type="big"]Send us your picture of the wall[/button]']],
  ['links below the best of an outlet, each with a sign', below('<h3>More great Courier stories</h3><ul><li>📩 <a href="/b">How old our dams are</a></li><li>The <a href="/c">price of a wall</a></li><li>✨ Want more? <a href="/d">Sign up</a></li></ul>'), ['More great Courier stories', '📩 How old our dams are', 'The price of a wall', '✨ Want more? Sign up']],
  ['all who wrote for an agency', below('<p>Norda Press writers Ada Brandt, Ivo Esk, Lea Orn and Jo Roe contributed to this report.</p>'), ['Norda Press writers Ada Brandt, Ivo Esk, Lea Orn and Jo Roe contributed to this report.']],
  ['links below “You may also like”', below('<p><strong>You may also like...</strong></p><p><a href="/b">Who pays for the wall</a>?</p>'), ['You may also like...', 'Who pays for the wall?']],
  ['links with kinds in brackets', below('<p><strong>DON’T MISS</strong></p><p><a href="/b">How old our dams are</a> <b>[INSIGHT]</b><br><a href="/c">Who pays for the wall</a> <b>[VIDEO]</b></p>'), ['DON’T MISS', 'How old our dams are [INSIGHT] Who pays for the wall [VIDEO]']],
  ['an invitation to readers who liked it', below('<h4>Something to consider</h4><p>If you enjoyed this article, we have a proposition for you: join the Friends of the Courier. Friends read all that we print.</p>'), ['If you enjoyed this article, we have a proposition for you: join the Friends of the Courier. Friends read all that we print.']],
  ['where the house stands', below('<div class="foot"><span>Velm Courier, 4 Weir Street, Velm 20006 | 202-628-8500 tel</span></div>'), ['Velm Courier, 4 Weir Street, Velm 20006 | 202-628-8500 tel']],
  ['a source', below('<p class="article-source">SOURCE: News agencies</p>'), ['SOURCE: News agencies']],
  ['a life that begins with the name of the author', { head: '<meta name="author" content="Ada Brandt">', below: '<div><h3>Ada Brandt</h3><p>Ada Brandt grew up in Velm and now lives in Tarn with her family, two sons and a dog. She loves to walk along rivers.</p></div>' }, ['Ada Brandt grew up in Velm and now lives in Tarn with her family, two sons and a dog. She loves to walk along rivers.']],
  ['a line in italics with places to listen', below('<p><i>Hear the Velm Hour </i><a href="/live">live</a><i> at 12:45 and 17:45 on weekdays – or hear it again </i><a href="/again">here</a>.</p>'), ['Hear the Velm Hour live at 12:45 and 17:45 on weekdays – or hear it again here.']],
  ['a logo that is a heading', above('<header><h2><a href="/"><span>The Courier. Home of the Velm Courier and the Sunday Courier.</span></a></h2></header>'), ['The Courier. Home of the Velm Courier and the Sunday Courier.']],
  ['a counter of pictures', amid('<div><p>1 of 6</p></div>'), ['1 of 6']],
  ['a list behind “More on this story:”', amid('<p><b>More on this story:</b></p><ul><li><a href="/b">How old our dams are</a></li><li><a href="/c">Who pays for the wall</a></li></ul>'), ['How old our dams are']],
  ['a line that asks to scroll', amid('<p>Scroll to continue with content</p>'), ['Scroll to continue with content']],
  ['a few words printed large', amid('<div class="pull-quote"><p>nobody saw anything unusual</p></div>'), []],
  ['a caption in italics in one box with its picture', amid('<div class="right"><img src="a.jpg"><br><i>The wall on Monday. (Norda Pictures)</i></div>'), ['The wall on Monday. (Norda Pictures)']],
  ['a note behind an asterisk', below('<p>*This article appears in the March issue of the Courier.</p>'), ['*This article appears in the March issue of the Courier.']],
  ['a correction behind an asterisk', below('<p>*An earlier version of this article gave the wrong year for the wall.</p>'), ['*An earlier version of this article gave the wrong year for the wall.']],
  ['who helped, behind a dash', below('<p>— With assistance by Ivo Esk and Mara Lind</p>'), ['— With assistance by Ivo Esk and Mara Lind']],
  ['who took the pictures', below('<p>Photography by Jo Roe.</p>'), ['Photography by Jo Roe.']],
  ['where the news is from', below('<p>(Via Norda Press and the Tarn Times)</p>'), ['(Via Norda Press and the Tarn Times)']],
  ['an account of the writer', below('<p>Twitter: @adabrandt</p>'), ['Twitter: @adabrandt']],
  ['a link that asks', amid('<p><a href="/b">Who pays for the wall?</a></p>'), ['Who pays for the wall?']],
  ['a line that announces what is gone', below('<p>See more pictures of the wall:</p>'), ['See more pictures of the wall:']],
  ['a short line below the text that is a link for the most part', below('<p>See <a href="/p">the pictures of the week</a>.</p>'), ['See the pictures of the week.']],
  ['a link behind the name of a place', amid('<p>IN TARN: <a href="/b">New ferries for the lake</a></p>'), ['IN TARN: New ferries for the lake']],
  ['writers and a day', above('<p class="article__meta">By Ada Brandt , Ivo Esk on Monday, March 3rd, 2031 at 11:08 a.m.</p>'), []],
  ['a heading in a box whose links go', amid('<div class="side"><h3>Further Reading</h3><div><a href="/b">How old our dams are</a></div></div>'), ['How old our dams are']],
  ['an appeal for money below a short text', below('<p>Support local journalism. Become a member of the Courier today.</p>'), ['Support local journalism. Become a member of the Courier today.']],
]; // prettier-ignore

test.each(CASES)('%s', (_name, parts, omitted) => {
  const draft = read(parts);
  expect(draft.body.split('\n\n')).toEqual(PROSE);
  expect([...draft.omitted, ...draft.report.elsewhere]).toEqual(expect.arrayContaining([...omitted]));
  expect([draft.report.lost, draft.copy.is]).toEqual([[], 'complete']);
});

const KEPT: readonly (readonly [string, string])[] = [
  ['a short paragraph', '<p>Nobody was hurt.</p>'],
  ['a paragraph that is a link', '<p><a href="/report.pdf">The council published the report on Sunday, two days after the works had asked it not to.</a></p>'],
  ['a quotation in a box', '<blockquote><p>“We heard it before we saw it,” a neighbour wrote to the paper.</p></blockquote>'],
  ['a list of facts', '<ul><li>1962: the wall is built</li><li>2030: it is inspected</li></ul>'],
  ['a heading', '<h2>What the works say</h2>'],
  ['a box with facts', '<section class="factbox"><p>The reservoir holds 40 million cubic metres of water, and drives two turbines.</p></section>'],
  ['a sentence about a photograph', '<p>A photograph that the works published shows the crack beside a ladder.</p>'],
  ['a sentence about sharing', '<p>Share prices of the works fell by 4 per cent in the morning.</p>'],
  ['a reporter in the news', '<p>Jo Roe, a reporter of the Norda Times, was held by the police at the wall for an hour.</p>'],
  ['a paragraph in bold', '<p><strong>The district asked people not to drive to the wall to look at it.</strong></p>'],
  ['a paragraph in italics', '<p><em>The district will hold another meeting in the school on Thursday.</em></p>'],
  ['a question and its answer', '<p><strong>Is the water safe?</strong></p><p>Yes, the works said: it comes from another valley.</p>'],
  ['a paragraph below a picture', '<p><img src="a.jpg"></p><p>The works will look for other cracks with divers this week, Lund said.</p>'],
  ['a picture in a paragraph', '<p><img src="a.jpg"> The works will look for other cracks with divers this week, Lund said.</p>'],
  ['an agency behind the last sentence', '<p>The works will look for other cracks with divers this week, Lund said. NPA</p>'],
  ['advice that begins as an invitation would', '<p>Get help with the pumps first. If you are on your own, ask a club whose other members have done it before.</p>'],
  ['advice in a list', '<ul><li><b>Join others.</b> The other members of your street have pumps too, the works said.</li></ul>'],
  ['a paragraph about JavaScript', '<p>The works wrote the program that reads the gauges in JavaScript, which every browser has, and the council put the readings on a page of its own, where the people of Velm can see the level of the water by the hour, and where nothing has to be installed.</p>'],
  ['a line that announces a quotation', '<p>Lund put it in one line:</p><blockquote><p>“We heard it before we saw it, and then we ran.”</p></blockquote>'],
  ['half of the members', '<p>Half of the members of the council left the room before the vote about the wall.</p>'],
  ['only some members', '<p>Only 3 of the 12 members of the board had seen the plan before Sunday.</p>'],
  ['a plan that takes effect', '<p>From Monday the plan closes the road along the wall to all cars and lorries.</p>'],
  ['a paragraph with the address of the writer', '<p>Do you know more about the wall than the district says? Write to the reporter at <a href="mailto:a@b.example">ada@velmcourier.example</a>. The Courier does not name its sources to anybody, and those who fear for their work may send letters without a name to 4 Weir Street in Velm, where a box hangs beside the door.</p>'],
  ['a post that was set into the text', '<div class="social-embed"><blockquote class="twitter-tweet"><p>on. wall. dot. com</p>— Jo Roe (@joroe) <a href="https://x.example/1">March 3, 2031</a></blockquote></div>'],
  ['a list without full stops among the paragraphs', '<div class="social-list"><ul class="share-list"><li>Monday: school closed</li><li>Friday: lower streets open</li></ul></div>'.replace(/ class="[^"]*"/g, '')],
  ['a heading that leads somewhere', '<h3><a href="/works">The works of the Velm valley</a></h3>'],
  ['advice on money', '<p>If you are paying into a brokerage account, the works said, look at what the backup plan of the district would cost your street.</p>'],
  ['a paragraph whose name says what it is not', '<p class="text-comment-free">The works will look for other cracks with divers this week, Lund said to the paper.</p>'],
]; // prettier-ignore

test.each(KEPT)('%s stays', (_name, html) => {
  const draft = read(amid(html));
  const words =
    html
      .replace(/<[^>]*>/g, ' ')
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  expect((draft.body.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')).toContain(words);
});

test('paragraphs in boxes that nothing joins are one article, by the name that they share', () => {
  const box = (text: string): string => `<div class="story__text">${text}</div>`;
  const prose = [
    `<div class="l"><div class="m"><p class="story__text lead">${ONE}</p></div>${box(TWO)}</div><div class="more-link"><a href="#x">Read More</a></div>`,
    `<div class="read-all">${box(THREE)}<div class="ad">Ad</div>${box(FOUR)}</div>`,
  ];
  expect(read({ prose }).body.split('\n\n')).toEqual(PROSE);
});

const FIVE = 'Divers found no other crack in the wall until Sunday night, the works said.';

test('a sentence in a box behind the text, set as no paragraph is, is none of it', () => {
  const below = '<div class="tout-container"><div class="tout"><p>Before it is in the paper, it is in the Valley Letter.</p></div></div>';
  expect(read({ prose: [...PROSE, FIVE], below }).body.split('\n\n')).toEqual([...PROSE, FIVE]);
});

test('headlines of other articles, each with a line below it, are none of the text', () => {
  const teaser = (line: string): string => `<div class="card"><div class="card-body"><h3><a href="/b">${line} in the valley</a></h3><div class="row">${line} had been asked for by the council for many years.</div></div></div>`; // prettier-ignore
  const below = `<div class="more"><h2>Popular stories</h2>${['New ferries', 'Longer trains', 'A second bridge'].map(teaser).join('')}</div>`;
  expect(read({ prose: [...PROSE, FIVE], below }).body.split('\n\n')).toEqual([...PROSE, FIVE]);
});

test('a page whose other headlines have more words than its article is an article', () => {
  const teaser = (line: string): string => `<div class="row"><div class="row-body"><h3><a href="/b">${line} in the valley</a></h3><div class="row-text">${line} had been asked for by the council for many years, and the works, the district and the people of the lower streets have now agreed on what they are to cost and when they are to be there, which is to say before the next winter.</div></div></div>`; // prettier-ignore
  const below = `<div class="more"><h2>Popular stories</h2>${['New ferries', 'Longer trains', 'A second bridge', 'Wider roads', 'Higher walls'].map(teaser).join('')}</div>`;
  const long = [...PROSE, FIVE, `${FIVE} ${FIVE}`, `${TWO} ${FIVE}`];
  expect(read({ prose: long, below }).body.split('\n\n')).toEqual(long);
});

test('a notice above the headline is none of the text', () => {
  const html = makePage({ prose: [...PROSE, FIVE] }).replace('<main><article>', `<article><div class="old"><div>You are using a browser that is very old. Please get a newer one before you go on.</div></div>${'<p><a href="/x">Section</a></p>'.repeat(9)}`).replace('</main>', ''); // prettier-ignore
  const { body } = readPage({ name: 'page.html', kind: 'page', bytes: Buffer.from(html), contentType: null, address: null, captured: null });
  expect(body.split('\n\n')).toEqual([...PROSE, FIVE]);
});

test('paragraphs that go on in another box of the same make are text', () => {
  const box = (texts: readonly string[]): string => `<div class="grid"><div class="body__container"><div class="body__inner">${texts.map((text) => `<p class="par">${text}</p>`).join('')}</div></div></div>`; // prettier-ignore
  const prose = [box(PROSE), '<div class="ad-slot"></div>', box([FIVE])];
  expect(read({ prose }).body.split('\n\n')).toEqual([...PROSE, FIVE]);
});

test('an article above a long table of names is the article, and the table stays', () => {
  const names = Array.from({ length: 120 }, (_, index) => `<b>Signer${index} Surname${index}</b>, <span>Town Hall of Velm, Norda</span><br>`).join('');
  const { body } = read({ prose: [...PROSE, `<table><tbody><tr><td>${names}</td></tr></tbody></table>`] });
  expect(PROSE.every((text) => body.includes(text)) && body.includes('Signer119')).toBe(true);
});

test('a list of other articles below the text does not make the page a list', () => {
  const below = `<section>${Array.from({ length: 8 }, (_, index) => `<h3><a href="/${index}">Other news of the valley, part ${index}</a></h3>`).join('')}</section>`;
  expect(read({ below }).body.split('\n\n')).toEqual(PROSE);
});

test('a paragraph that a wall cuts off in the middle of a sentence is an article all the same', () => {
  const cut = `${PROSE[0].slice(0, -1)}, and the works would not say how`;
  expect(read({ prose: [cut] }).body).toBe(cut);
});

test('what the page states as its text is text, wherever it stands', () => {
  const last = 'Divers found no other crack in the wall until Sunday night';
  const draft = read({
    head: linked({ '@type': 'NewsArticle', headline: TITLE, articleBody: [...PROSE, last].join(' ') }),
    below: `<div class="outer"><div class="inner">${last}</div></div>`,
  });
  expect(draft.body.split('\n\n')).toEqual([...PROSE, last]);
});
