/**
 * How far the answer of Compare can be doubted: what would change it, what is worth finding out, and what rival theories
 * say. Worked out after the futures have been lived; what is on screen stays until there is something whole to replace it.
 */
import { decide, netValuesOf, type Decision } from '../../../../workers/decide/decision.ts';
import type { Leaders } from '../../../../workers/decide/leaders.ts';
import { liveRivals, winnersOf, type Rival } from '../../../../workers/decide/rivals.ts';
import { theories } from '../../../../workers/decide/theories.ts';
import { byImportance, tornado, type Sway } from '../../../../workers/decide/tornado.ts';
import { worthOfInputs, type InputWorth } from '../../../../workers/decide/worth.ts';
import type { Estimate } from '../../../../workers/measures/estimate.ts';
import type { Backend } from '../../../../workers/run/backend.ts';
import type { Lived } from '../futures.svelte.ts';

export interface Swayed {
  readonly lived: Lived;
  readonly leaders: Leaders;
  /** So far, in the order in which they were looked at. */
  readonly sways: readonly Sway[];
}

export interface Worth {
  readonly lived: Lived;
  readonly evpi: Estimate;
  /** The dearest first. */
  readonly inputs: readonly InputWorth[];
}

export interface Tested {
  readonly lived: Lived;
  /** So far, in the order of `theories`. */
  readonly rivals: readonly Rival[];
}

/** What the futures say: how strategies stand, and which of them cannot be told apart from the best. */
export interface Stand {
  readonly decision: Decision;
  readonly winners: readonly number[];
}

export class Doubts {
  /** Undefined where there is nothing to choose or nothing uncertain, or as long as nothing is known. */
  swayed: Swayed | undefined = $state.raw();
  worth: Worth | undefined = $state.raw();
  tested: Tested | undefined = $state.raw();
  stand: Stand | undefined = $state.raw();
  /** Whether something is being worked out. */
  busy = $state(false);
  failed = $state(false);

  readonly #backend: () => Backend;
  /** What is being worked out, or has been. */
  #asked: Lived | undefined;
  #stop: AbortController | undefined;

  constructor(backend: () => Backend) {
    this.#backend = backend;
  }

  /** Works everything out for futures that have all been lived, unless that was asked for already. */
  async doubt(lived: Lived): Promise<void> {
    if (lived === this.#asked) return;
    this.stop();
    this.#asked = lived;
    const { signal } = (this.#stop = new AbortController());
    this.busy = true;
    this.failed = false;
    try {
      const decision = this.#weigh(lived);
      if (decision) await this.#sway(lived, decision, signal);
      if (lived.strategies.length > 1 && !signal.aborted) await this.#test(lived, signal);
      if (!signal.aborted) this.busy = false;
    } catch {
      // A study whose futures could be lived, and a case of it not: there is nothing to show but that.
      if (!signal.aborted) {
        this.stop();
        this.failed = true;
      }
    }
  }

  /** Gives up what is being worked out: the study has been edited, or nobody looks. */
  stop(): void {
    this.#stop?.abort();
    if (this.busy) this.#asked = undefined;
    this.busy = false;
  }

  /** What follows from the futures alone; undefined where nothing is uncertain. */
  #weigh(lived: Lived): Decision | undefined {
    const { inputs, outlooks } = lived;
    if (outlooks.length === 0) {
      [this.swayed, this.worth, this.stand] = [undefined, undefined, undefined];
      return undefined;
    }
    const net = netValuesOf(outlooks, 'both');
    const decision = decide(net);
    this.stand = { decision, winners: winnersOf(net, decision) };
    this.worth = { lived, evpi: decision.evpi, inputs: worthOfInputs(inputs, outlooks) };
    return decision;
  }

  async #sway(lived: Lived, { order, verdict }: Decision, signal: AbortSignal): Promise<void> {
    if (verdict === 'alone') {
      this.swayed = undefined;
      return;
    }
    const { study, seed, inputs, outlooks } = lived;
    const [first, second] = order;
    const leaders = { first, second };
    const sways: Sway[] = [];
    const isFirst = !isOf(this.swayed, lived);
    await tornado({
      study,
      seed,
      inputs: byImportance(inputs, outlooks, leaders),
      leaders,
      backend: this.#backend(),
      signal,
      onInput: (sway) => {
        sways.push(sway);
        if (isFirst || sways.length === inputs.length) this.swayed = { lived, leaders, sways: sways.slice() };
      },
    });
  }

  async #test(lived: Lived, signal: AbortSignal): Promise<void> {
    const { study, seed } = lived;
    const rivals: Rival[] = [];
    const isFirst = !isOf(this.tested, lived);
    await liveRivals({
      study,
      seed,
      backend: this.#backend(),
      signal,
      onRival: (rival) => {
        rivals.push(rival);
        if (isFirst || rivals.length === theories.length) this.tested = { lived, rivals: rivals.slice() };
      },
    });
  }
}

/** Whether what is on screen is about the same study, as it was before an edit. */
function isOf(shown: { readonly lived: Lived } | undefined, { study }: Lived): boolean {
  return shown?.lived.study.id === study.id;
}
