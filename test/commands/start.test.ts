import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { refuseTakenPort } from '../../src/local/workbench/serve';
import { projectRoot, run } from './small-school';

describe('npm start', () => {
  test.each(['abc', '0', '65536', '80.5', '1e3', '-1', ''])('refuses the port "%s"', (port) => {
    expect(run(['start', `--port=${port}`])).toEqual({
      status: 2,
      out: '',
      lines: [`--port: "${port}" is not a port, a number from 1 to 65535`],
    });
  });

  test('refuses a port that another program uses, and says what to type', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const next = port === 65_535 ? port - 1 : port + 1;
    const said = `port ${port}: another program uses it; try "npm start -- --port ${next}"`;
    await expect(refuseTakenPort(port)).rejects.toThrow(said);
    expect(run(['start', '--port', String(port)])).toEqual({ status: 2, out: '', lines: [said] });
    await new Promise((resolve) => other.close(resolve));
    await expect(refuseTakenPort(port)).resolves.toBeUndefined();
  });
});

describe('an installation on Node', () => {
  const install = (version: string) => {
    const fake = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`;
    const check = JSON.stringify(join(projectRoot, 'build', 'check-node.cjs'));
    return spawnSync(process.execPath, ['-e', `${fake} require(${check})`], { encoding: 'utf8' });
  };

  test.each(['18.20.4', '20.18.3', '9.0.0'])('%s is refused in one sentence', (version) => {
    const { status, stderr } = install(version);
    expect([status, stderr]).toEqual([
      1,
      `Safe Channels needs Node.js 20.19 or later; this is ${version}. Get a newer one from nodejs.org and run the command again.\n`,
    ]);
  });

  test.each(['20.19.0', '22.0.0'])('%s goes on', (version) => {
    expect(install(version)).toMatchObject({ status: 0, stderr: '' });
  });
});
