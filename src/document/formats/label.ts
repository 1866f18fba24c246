/** The label of an arrow, `40% · ok · 7 days`: its share among the ways that stand open with it, when it is open, and the wait. */
import type { Study } from '../../../models/study.ts';
import { transitionFields, type Condition, type Transition } from '../../../models/transition.ts';
import { readDays, writeDays } from './duration.ts';

export interface Label {
  /** The share, or whatever is in proportion to it. */
  readonly weight: number | undefined;
  readonly condition: Condition | undefined;
  /** Days. */
  readonly wait: number | undefined;
  /** What nothing could be made of. */
  readonly note: string;
}

/**
 * The label of each arrow, without its note. Weights become shares of the heaviest outcome, so that they stay in
 * proportion also where an arrow that is always open competes with different ones after a failure; 100% is not said.
 */
export function labels(study: Study): ReadonlyMap<Transition, string> {
  const weight = (t: Transition): number => t.weight?.value ?? transitionFields.weight.default;
  const from = new Map<string, Transition[]>();
  for (const t of study.transitions) {
    const siblings = from.get(t.from);
    if (siblings) siblings.push(t);
    else from.set(t.from, [t]);
  }
  const said = new Map<Transition, string>();
  for (const siblings of from.values()) {
    const sum = (of: Condition): number =>
      siblings.reduce((total, t) => (t.condition === of ? total + weight(t) : total), 0);
    const [any, ok, failed] = [sum('any'), sum('ok'), sum('failed')];
    const always = siblings.some((t) => t.condition === 'any');
    for (const t of siblings) {
      const whole = always ? any + Math.max(ok, failed) : t.condition === 'ok' ? ok : failed;
      const share = whole > 0 ? weight(t) / whole : 0;
      const parts = [
        ...(share === 1 ? [] : [`${Number((share * 100).toPrecision(4))}%`]),
        ...(t.condition === 'any' ? [] : [t.condition]),
        writeDays(t.wait?.value ?? transitionFields.wait.default),
      ];
      said.set(t, parts.join(' · '));
    }
  }
  return said;
}

const share = /^(?:p\s*=\s*)?(\d+(?:[.,]\d+)?(?:e[+-]?\d+)?|[.,]\d+)\s*%$/i;
const fraction = /^(?:p\s*=\s*)?(0?[.,]\d+|0|1(?:[.,]0+)?)$/i;
const outcomes: Readonly<Record<Condition, RegExp>> = {
  any: /^(?:any|always|altijd)$/i,
  ok: /^(?:if |when |on |als |bij )?(?:ok|okay|success|successful|succeeds|succeeded|it went well|went well|goed|gelukt|succes|het goed ging)$/i,
  failed:
    /^(?:if |when |on |als |bij )?(?:fail|fails|failed|failure|error|it failed|went wrong|mislukt|fout|misgegaan|het misging)$/i,
};

/** Whatever people write on an arrow: `40%`, `0.4`, `failed`, `2 weeks`, `submit (60%), after 3 days`; the rest is its note. */
export function readLabel(text: string): Label {
  const label: { -readonly [Key in keyof Label]: Label[Key] } = {
    weight: undefined,
    condition: undefined,
    wait: undefined,
    note: '',
  };
  const rest: string[] = [];
  const pieces = text.split(/[·|;()[\]\n]|,(?=\s)|\s[-–—/+]\s/);
  const words = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  for (const word of words) if (!understood(word, label)) rest.push(word);
  label.note = rest.length === words.length ? text.trim() : rest.join(' · ');
  return label;
}

/** Whether a piece of a label says something that was not said yet. */
function understood(word: string, label: { -readonly [Key in keyof Label]: Label[Key] }): boolean {
  const percentage = share.exec(word)?.[1];
  const part = fraction.exec(word)?.[1];
  if (label.weight === undefined && (percentage ?? part) !== undefined) {
    const value = Number((percentage ?? part ?? '').replace(',', '.'));
    label.weight = percentage === undefined ? value : value / 100;
    return true;
  }
  const days = readDays(word);
  if (label.wait === undefined && days !== undefined) {
    label.wait = days;
    return true;
  }
  for (const condition of ['any', 'ok', 'failed'] as const) {
    if (label.condition !== undefined || !outcomes[condition].test(word)) continue;
    label.condition = condition;
    return true;
  }
  return false;
}
