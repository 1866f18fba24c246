import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { serialize } from '../../models/serialize.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import { saldo as main } from '../../src/cli/saldo.ts';

const folder = mkdtempSync(join(tmpdir(), 'saldo-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Said {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line in this process, which need not start anew for each case. */
async function saldo(...args: string[]): Promise<Said> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  try {
    return { code: await main(args), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** The same as a process of its own, as it is started in a shell. */
function started(...args: string[]): Said {
  const { status, stdout, stderr } = spawnSync('node', ['src/run.mjs', 'src/cli/main.ts', ...args], {
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

/** What `--json` printed, for reading by dotted path. */
async function json(...args: string[]): Promise<(path: string) => unknown> {
  const { code, stdout, stderr } = await saldo(...args, '--json');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
  const printed: unknown = JSON.parse(stdout);
  return (path) =>
    path
      .split('.')
      .reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], printed);
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('the command line', () => {
  it.each([
    ['help', ['--help'], 0],
    ['a run', 'run fonkel --customers 300 --strategy party'.split(' '), 0],
    ['a study whose numbers are wrong', 'run fonkel --set touchpoints.delivery.charge=9'.split(' '), 1],
    ['wrong use', ['chekc', 'fonkel'], 2],
  ])('as a process says the same: %s', async (_, args, code) => {
    // How long it took is not the same.
    const timeless = (said: Said): Said => ({
      ...said,
      stdout: said.stdout.replace(/^.* (ms|s)\b.*$/gm, ''),
    });
    const said = started(...args);
    expect(said.code).toBe(code);
    expect(said[code === 0 ? 'stderr' : 'stdout']).toBe('');
    expect(timeless(said)).toEqual(timeless(await saldo(...args)));
  });

  it('writes a report as one file, and says where', async () => {
    const out = join(folder, 'report.html');
    const said = await saldo(
      'report',
      'fonkel',
      '--out',
      out,
      '--futures',
      '10',
      '--customers',
      '1024',
      '--language',
      'nl',
    );
    expect(said).toMatchObject({ code: 0, stdout: `${out}\n` });
    const html = readFileSync(out, 'utf8');
    expect(html).toMatch(/^<!doctype html>\n<html lang="nl">/);
    // Small enough for a mail: the script takes some 300 kB, its fonts 130, the rest is the study and its charts.
    expect(html.length).toBeLessThan(700_000);
    // Nothing in it is to be fetched.
    expect(html).not.toMatch(/<link|<img|src=|@import|https?:\/\/(?!www\.w3\.org)/);
    expect(await saldo('report', 'fonkel')).toMatchObject({ code: 2, stdout: '' });
    expect((await saldo('report', 'fonkel', '--out', out, '--language', 'de')).stderr).toContain('en, nl');
    expect(
      (await saldo('report', 'fonkel', '--out', join(folder, 'none', 'r.html'), '--futures', '10')).code,
    ).toBe(2);
  });

  it('explains itself to a newcomer', async () => {
    for (const args of [[], ['--help'], ['run', '--help']]) {
      const { code, stdout } = await saldo(...args);
      expect(code).toBe(0);
      for (const word of ['check', 'run', 'compare', 'exact', 'trace', '--set', 'securebank']) {
        expect(stdout).toContain(word);
      }
    }
  });

  it('ends with 2 and a suggestion on wrong use', async () => {
    const cases: [string[], string][] = [
      [['chekc', 'fonkel'], 'check'],
      [['run', 'fonkle'], 'fonkel'],
      [['run', 'fonkel', '--custmers', '5'], '--customers'],
      [['run', 'fonkel', '--customers', 'many'], 'whole number'],
      [['run', 'fonkel', '--customers', '0'], 'from 1'],
      [['run', 'fonkel', '--customers'], 'needs a value'],
      [['run', 'fonkel', '--strategy', 'prty'], 'party'],
      [['run', 'fonkel', '--feedback', '0.5'], 'whole number'],
      [['run', 'fonkel', '--set', 'touchpoints.delivery.chrage=1'], 'touchpoints.delivery.charge'],
      [['run', 'fonkel', '--set', 'touchpoints.delivery.charge=much'], 'PATH=NUMBER'],
      [['run'], 'one file'],
      [['run', 'fonkel', 'securebank'], 'one file'],
    ];
    for (const [args, word] of cases) {
      const { code, stdout, stderr } = await saldo(...args);
      expect([args, code, stdout]).toEqual([args, 2, '']);
      expect(stderr).toContain(word);
    }
  });

  it('ends with 1 and lists the problems of a study, with nothing on stdout', async () => {
    const study = serialize(exampleStudy('fonkel'));
    const cases: [string, string, string][] = [
      ['text.json', 'hello', 'error'],
      ['other.json', '{"a": 1}', 'error'],
      ['lost.json', study.replace('"to": "order"', '"to": "ordr"'), 'order'],
      ['newer.json', study.replace('"version": 1', '"version": 99'), '99'],
      ['negative.json', study.replace('"weight": 0.62', '"weight": -0.62'), 'need-elsewhere'],
    ];
    for (const [name, text, word] of cases) {
      for (const command of name === 'lost.json' ? ['check', 'run', 'compare', 'exact', 'trace'] : ['run']) {
        const { code, stdout, stderr } = await saldo(command, file(name, text));
        expect([name, command, code, stdout]).toEqual([name, command, 1, '']);
        expect(stderr).toContain(word);
      }
    }
  });

  it('finds a study by the name of an example, and reads one from a file', async () => {
    expect((await saldo('check', 'securebank')).stdout).toContain('no problems');
    const own = file('own.json', serialize(exampleStudy('duinpolis')));
    expect((await saldo('check', own)).stdout).toContain('no problems');
  });

  it('prints the measures of a run', async () => {
    const run = await json('run', 'fonkel', '--customers', '2000', '--seed', '7', '--strategy', 'party');
    expect(run('strategy')).toBe('party');
    expect(run('customers')).toBe(2000);
    expect(run('seed')).toBe(7);
    expect(run('retention.mean')).toHaveLength(3);
    expect(run('retention.se')).toHaveLength(3);
    const numbers = [
      ...[
        'clv.mean',
        'clv.se',
        'balance.mean',
        'balance.se',
        'nps',
        'satisfaction',
        'engagementGrade',
        'visits',
      ],
      ...[
        'tiers.red',
        'tiers.satisfied',
        'tiers.loyal',
        'tiers.engaged',
        'complaints.mean',
        'complaints.resolved',
      ],
      ...['exits.active', 'exits.red', 'exits.competitor', 'exits.natural', 'exits.journey', 'referralRate'],
      ...['elapsedMs', 'visitsPerSecond'],
    ];
    for (const path of numbers) expect([path, Number.isFinite(run(path))]).toEqual([path, true]);
  });

  it('gives the same on any number of workers', async () => {
    const plain = async (workers: string) => {
      const run = await json('run', 'fonkel', '--customers', '3000', '--workers', workers);
      return ['clv', 'retention', 'tiers', 'exits', 'se'].map(run);
    };
    expect(await plain('3')).toEqual(await plain('1'));
  });

  it('compares strategies paired, as is first, and only those asked for', async () => {
    const compared = await json('compare', 'fonkel', '--customers', '2000', '--strategies', 'recovery,party');
    expect(compared('strategies.0.id')).toBe('as-is');
    expect(compared('strategies.0.deltaClv')).toEqual({ mean: 0, se: 0 });
    expect(compared('strategies.1.id')).toBe('recovery');
    expect(compared('strategies.2.id')).toBe('party');
    expect(compared('strategies.3')).toBe(undefined);
    // Paired: the difference is known better than either side of it.
    expect(compared('strategies.2.deltaClv.se')).toBeLessThan(Number(compared('strategies.2.clv.se')));
    for (const path of ['cost', 'roi', 'netValue.mean', 'netValue.se', 'clv.mean', 'tiers.engaged']) {
      expect([path, Number.isFinite(compared(`strategies.2.${path}`))]).toEqual([path, true]);
    }
  });

  it('decides from futures', async () => {
    // How futures are told in words is held by decision.test.ts.
    const args = 'compare fonkel --customers 500 --futures 10 --strategies recovery,party'.split(' ');
    const compared = await json(...args);
    const decision = (path: string): unknown => compared(`decision.${path}`);
    const chances = Object.values(decision('probabilityBest') as Readonly<Record<string, number>>);
    expect(Object.keys(decision('probabilityBest') as object)).toEqual(['as-is', 'recovery', 'party']);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
    expect([null, 'as-is', 'recovery', 'party']).toContain(decision('best'));
    const inputs = (list: string): string[] =>
      (decision(list) as readonly { readonly input: string }[]).map(({ input }) => input);
    expect(inputs('evppi')).toContain('market.lossWeight');
    expect(inputs('evppi')).not.toContain('coupons');
    expect(inputs('tornado').sort()).toEqual(inputs('evppi').sort());
    for (const path of ['evpi', 'evppi.0.value', 'tornado.0.low', 'tornado.0.high', 'netValue.party.mean'])
      expect([path, Number.isFinite(decision(path))]).toEqual([path, true]);
    for (const { to, value } of decision('flips') as readonly { to: string; value: number }[])
      expect([['as-is', 'recovery', 'party'].includes(to), Number.isFinite(value)]).toEqual([true, true]);
    const { stdout } = await saldo(...args);
    for (const word of ['10 futures', 'knowing everything', 'one input at a time', 'market.lossWeight'])
      expect(stdout).toContain(word);
    expect((await json('compare', 'fonkel', '--customers', '500'))('decision')).toBe(undefined);
  });

  it('solves the chain exactly', async () => {
    const exact = await json('exact', 'securebank');
    expect(exact('neutral.start')).toBe('onboarding');
    expect(exact('neutral.value')).toBeCloseTo(832.004832, 6);
    expect(exact('neutral.lifetimeDays')).toBeCloseTo(2496.5808, 4);
    expect(exact('neutral.visits.onboarding')).toBeCloseTo(1, 12);
    expect(exact('segments.0.id')).toBe('young');
  });

  it('sets any number of the study', async () => {
    const cases = [
      ['market.lossWeight=1', 'market.lossWeight=5'],
      ['touchpoints.order.charge=10%', 'touchpoints.order.charge=1.4'],
      [
        'strategies.party.edits.touchpoints.delivery.grade=6',
        'strategies.party.edits.touchpoints.delivery.grade=9',
      ],
    ];
    for (const [one, other] of cases) {
      const clv = async (set: string) =>
        (await json('run', 'fonkel', '--strategy', 'party', '--customers', '500', '--set', set))('clv.mean');
      expect([one, (await clv(one)) === (await clv(other))]).toEqual([one, false]);
    }
    expect((await saldo('run', 'fonkel', '--set', 'touchpoints.delivery.charge=9')).code).toBe(1);
  });

  it('without emotion neither loss weight nor cushion changes the money', async () => {
    const clv = async (weight: number) =>
      (
        await json(
          'run',
          'fonkel',
          '--customers',
          '500',
          '--feedback',
          '0',
          '--set',
          `market.lossWeight=${weight}`,
        )
      )('clv.mean');
    expect(await clv(1)).toBe(await clv(4));
  });

  it('traces one customer, whose ledger sums to the balance', async () => {
    const trace = await json('trace', 'securebank', '--customer', '4711');
    const visits = trace('visits') as readonly { readonly ledger: readonly { readonly points: number }[] }[];
    const sum = visits.flatMap(({ ledger }) => ledger).reduce((total, { points }) => total + points, 0);
    expect(sum).toBeCloseTo(Number(trace('end.balance')), 9);
    expect((await saldo('trace', 'securebank', '--customer', '4711')).stdout).toContain('Open account');
  });
});
