/** Fetching, on servers of this machine: the guard that keeps the import out of private networks is a real one but for those. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fetchPage, isAddress } from '../../src/import/formats/fetch-page.ts';
import { isPublicAddress, openWeb, type Network } from '../../src/import/formats/network.ts';

const TODAY = '2031-04-05';
const PAGE = { 'content-type': 'text/html; charset=utf-8' };

/** A server, and a network in which its address alone is allowed beside the public ones, and `news.example` leads to it. */
async function serve(answer: RequestListener, rest: Partial<Network> = {}): Promise<{ base: string; port: number; network: Network }> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.7', done));
  onTestFinished(() => void server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const network: Network = {
    resolve: (host) => (host === 'news.example' ? Promise.resolve([{ address: '127.0.0.7', family: 4 }]) : openWeb.resolve(host)),
    allows: (address) => address === '127.0.0.7' || isPublicAddress(address),
    timeoutMs: 5_000,
    ...rest,
  };
  return { base: `http://news.example:${port}`, port, network };
}
const diagnostic = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'no error',
    (cause: Error) => cause.message,
  );

describe('only public addresses are asked', () => {
  test.each([
    'http://127.0.0.1/', 'http://localhost/', 'http://0.0.0.0/', 'http://0x7f000001/', 'http://2130706433/', 'http://127.1/', 'http://[::1]/', 'http://[::]/',
    'http://[::ffff:127.0.0.1]/', 'http://[::ffff:a9fe:a9fe]/', 'http://10.1.2.3/', 'http://172.16.0.1/', 'http://192.168.1.1/', 'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/', 'http://[fe80::1]/', 'http://[fd00::1]/', 'http://[fec0::1]/', 'http://[64:ff9b::7f00:1]/', 'http://[::127.0.0.1]/', 'http://[2002:7f00:1::]/',
    'http://224.0.0.1/', 'http://255.255.255.255/', 'http://localhost.:80/',
  ])('%s', async (address) => {
    expect(await diagnostic(fetchPage(address, TODAY))).toMatch(/is on a private network, which is never contacted|there is no host|whose host is written as browsers read it|without a full stop behind its host/);
  }); // prettier-ignore
  test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1::1'])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));
  test('a name that leads to one, even beside a public one', async () => {
    const resolve = (): Promise<{ address: string; family: number }[]> =>
      Promise.resolve([
        { address: '93.184.216.34', family: 4 },
        { address: '10.0.0.9', family: 4 },
      ]);
    expect(await diagnostic(fetchPage('http://two-faced.example/', TODAY, { ...openWeb, resolve }))).toContain('`two-faced.example` is on a private network');
  });
  test.each([
    ['ftp://news.example/x', 'only https:// and http:// addresses can be imported, not ftp:'],
    ['file:///etc/passwd', 'only https:// and http:// addresses can be imported, not file:'],
    ['javascript:alert(1)', 'only https:// and http:// addresses can be imported, not javascript:'],
    ['https://me:secret@news.example/', 'it contains a user name or a password'],
    ['http://', 'this is not a web address'],
  ])('%s', async (address, words) => expect(await diagnostic(fetchPage(address, TODAY))).toContain(words));
  test('a path of Windows is no address', () =>
    expect(['C:\\pages\\a.html', 'pages/a.html', 'https://a.example'].map(isAddress)).toEqual([false, false, true]));
});

describe('redirects', () => {
  test('are followed, and the last address is the page’s', async () => {
    const { base, network } = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location: '/b' }).end();
      else response.writeHead(200, PAGE).end('<p>here');
    });
    expect(await fetchPage(`${base}/a`, TODAY, network)).toMatchObject({
      kind: 'page',
      address: `${base}/b`,
      captured: TODAY,
      contentType: PAGE['content-type'],
    });
  });
  test.each([
    ['http://127.0.0.1:1/', 'the address redirects to http://127.0.0.1:1/, and `127.0.0.1` is on a private network, which is never contacted'],
    ['http://169.254.169.254/', 'is on a private network'],
    ['file:///etc/passwd', 'the address redirects to file:///etc/passwd, and only https:// and http:// addresses can be imported'],
  ])('to %s are not', async (location, words) => {
    const { base, network } = await serve((_request, response) => response.writeHead(301, { location }).end());
    expect(await diagnostic(fetchPage(`${base}/`, TODAY, network))).toContain(words);
  });
  test('in a circle end', async () => {
    let asked = 0;
    const { base, network } = await serve((_request, response) => { asked += 1; response.writeHead(302, { location: '/' }).end(); }); // prettier-ignore
    expect(await diagnostic(fetchPage(`${base}/`, TODAY, network))).toContain('the address redirects more than 5 times');
    expect(asked).toBe(6);
  });
  test('a name is looked up once a hop and connected to where it was judged', async () => {
    const asked: string[] = [];
    // A second look-up would be told of a server that is not there.
    const resolve = (host: string) => Promise.resolve([{ address: asked.push(host) === 1 ? '127.0.0.7' : '127.0.0.1', family: 4 }]);
    const { base, network } = await serve((_request, response) => response.writeHead(200, PAGE).end('<p>here'), { resolve });
    expect((await fetchPage(`${base}/`, TODAY, network)).bytes.length).toBe(7);
    expect(asked).toEqual(['news.example']);
  });
});

describe('what comes back', () => {
  test.each([
    ['an error of the server', 404, {}, 'the server answers 404'],
    ['another kind of file', 200, { 'content-type': 'application/pdf' }, 'this is not a page but application/pdf'],
    ['a length of more than 10 MB', 200, { ...PAGE, 'content-length': String(11 * 1024 * 1024) }, 'this is longer than 10 MB'],
  ])('%s', async (_what, status, headers, words) => {
    const { base, network } = await serve((_request, response) => void response.writeHead(status, headers).write('x'));
    expect(await diagnostic(fetchPage(`${base}/`, TODAY, network))).toContain(words);
  });
  test('more than 10 MB without saying so, packed small', async () => {
    const packed = gzipSync(Buffer.alloc(12 * 1024 * 1024, 32));
    const { base, network } = await serve((_request, response) => response.writeHead(200, { ...PAGE, 'content-encoding': 'gzip' }).end(packed));
    expect(packed.length).toBeLessThan(100_000);
    expect(await diagnostic(fetchPage(`${base}/`, TODAY, network))).toContain('this is longer than 10 MB');
  });
  test('nothing, for too long; and a page that never ends', async () => {
    const silent = await serve(() => undefined, { timeoutMs: 300 });
    expect(await diagnostic(fetchPage(`${silent.base}/`, TODAY, silent.network))).toContain('the page did not arrive within 0.3 seconds');
    const slow = await serve((_request, response) => { response.writeHead(200, PAGE); setInterval(() => response.write('x'), 20).unref(); }, { timeoutMs: 300 }); // prettier-ignore
    expect(await diagnostic(fetchPage(`${slow.base}/`, TODAY, slow.network))).toContain('the page did not arrive within 0.3 seconds');
  });
  test('no server', async () => {
    const { network } = await serve(() => undefined);
    expect(await diagnostic(fetchPage('http://news.example:9/', TODAY, network))).toContain('the page cannot be fetched (');
  });
});
