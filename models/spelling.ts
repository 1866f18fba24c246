/** The ways to write the name of a field: its key, or its symbol in Greek or in Latin letters. */
import type { Fields } from './quantity.ts';

/** The key of the field that is written so, if there is one. */
export function spelled(fields: Fields, given: string): string | undefined {
  if (Object.hasOwn(fields, given)) return given;
  const wanted = latin(given);
  return Object.keys(fields).find((key) => latin(fields[key].symbol) === wanted || aliases[key] === wanted);
}

/** Names beside key and symbol. */
const aliases: Readonly<Record<string, string>> = { wait: 'days' };

const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  δ: 'delta',
  ε: 'epsilon',
  η: 'eta',
  θ: 'theta',
  λ: 'lambda',
  μ: 'mu',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  χ: 'chi',
  ω: 'omega',
};

/** T₀ → T0, μF → muF, x̄ → xbar, D* → Dstar. */
function latin(symbol: string): string {
  const plain = symbol.normalize('NFKC').replace('\u0304', 'bar').replace('*', 'star').replace('\u2212', '-');
  return plain.replace(/[α-ω]/g, (letter) => greek[letter] ?? letter);
}
