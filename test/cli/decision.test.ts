/** What the command line says of futures, also where there is nothing to choose. */
import { describe, expect, test } from 'vitest';
import { strategiesOf, type Study } from '../../models/study.ts';
import { decideFor, decisionJson, decisionText } from '../../src/cli/decision.ts';
import { decide } from '../../workers/decide/decision.ts';
import { better, small, tilted } from '../decide/small.ts';

const grade = { value: 8, low: 7, high: 9 };
/** In some futures it takes more weight from the way on than there is, and leaves none. */
const shut = {
  id: 'shut',
  name: 'Shut',
  edits: [
    { kind: 'set', target: 'transitions.left-shop.weight', value: 1 },
    { kind: 'add', target: 'transitions.left-shop.weight', value: { value: -0.6, low: -2, high: 0.1 } },
  ],
};

async function said(study: Study, futures = 8): Promise<{ text: string; decision: Record<string, unknown> }> {
  const decided = await decideFor(study, strategiesOf(study), futures, 1);
  const text = decisionText(decided);
  expect(text).not.toMatch(/NaN|Infinity|undefined/);
  return { text, decision: decisionJson(decided) };
}

describe('futures', () => {
  test('of a study without strategies: says that there is none, and how to add one', async () => {
    const { text, decision } = await said(small({}));
    expect(text).toContain('“as is” is the only way');
    expect(decision).toMatchObject({ verdict: 'alone', best: 'as-is', leaders: ['as-is'] });
  });

  test('of a study without estimates: says that they differ by luck alone, and what to estimate', async () => {
    const { text } = await said(small({ strategies: [better('one', 'left', 9)] }));
    expect(text).toContain('differ by the luck of their customers alone');
    const doubted = await said(small({ strategies: [better('one', 'left', grade)] }));
    expect(doubted.text).not.toContain('luck');
  });

  test('in which customers come to a dead end: says under which strategy and in how many', async () => {
    const { text, decision } = await said(small({ strategies: [shut] }), 12);
    const { impossible } = decision as { impossible: Record<string, number> };
    expect(impossible['as-is']).toBe(0);
    expect(impossible['shut']).toBeGreaterThan(0);
    expect(text).toContain(`dead end: Shut in ${impossible['shut']} of 12 futures`);
  });

  test('whose leader is not the best at the middles: says whose flips it tells', async () => {
    const { text, decision } = await said(tilted(), 400);
    expect(decision).toMatchObject({ best: 'risky', bestAtMiddle: 'safe', flips: [{ to: 'risky' }] });
    expect(text).toContain(
      'With every input at its middle safe leads instead, 0.00 ± 0.00 million ahead of risky; flips are those of safe.',
    );
    const plain = await said(small({ strategies: [better('one', 'left', grade)] }));
    expect(plain.decision).toMatchObject({ best: 'one', bestAtMiddle: 'one' });
    expect(plain.text).not.toContain('instead');
  });

  test('that share an edit of several strategies: names all of them', async () => {
    const { text, decision } = await said(
      small({ strategies: [better('one', 'left', grade), better('two', 'left', grade, 500)] }),
      40,
    );
    const path = (id: string): string => `strategies.${id}.edits.touchpoints.left.grade`;
    expect(text).toContain(`${path('one')} (also two)`);
    const shared = { input: path('one'), copies: [path('two')] };
    expect(decision).toMatchObject({ evppi: [shared], tornado: [shared] });
  });

  test('in which nothing can be compared: says so, and names no best', () => {
    const strategies = strategiesOf(small({ strategies: [shut] }));
    const nowhere = new Float64Array(10).fill(NaN);
    for (const [net, best] of [
      [[new Float64Array(10), nowhere], 'as-is'],
      [[nowhere, nowhere], null],
    ] as const) {
      const decided = { strategies, decision: decide(net), worths: [], sways: [] };
      const text = decisionText(decided);
      expect(text).toContain('in no future do customers find a way on under two strategies at once');
      expect(text).toContain('Shut in 10 of 10');
      expect(text).not.toMatch(/NaN|Infinity/);
      expect(decisionJson(decided)).toMatchObject({ verdict: 'alone', best });
    }
  });
});
