/** When what is being counted is shown anew: on two cores each picture is time that the workers do not have. */

/**
 * A picture is followed by another before all is counted once there is `more` times as much, or after `most` milliseconds, so
 * that a long run is seen to go on. Never within `least`, nor so soon that drawing takes more than a third of the time.
 */
export interface Pace {
  readonly more: number;
  readonly least: number;
  readonly most: number;
}

/** How long nothing is drawn after a picture, in times of what that took. */
const perCost = 2;

/** Milliseconds after which a picture is not waited for: a page that is hidden paints none. */
const unseen = 500;

export class Painting {
  readonly #pace: Pace;
  /** The last picture: when it was painted, what it took until then, and of how much it was. */
  #last = { at: -Infinity, cost: 0, count: 0 };
  #busy = false;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** Whether a picture of so much may be drawn now. */
  isDue(count: number): boolean {
    const { more, least, most } = this.#pace;
    const { at, cost, count: before } = this.#last;
    const since = performance.now() - at;
    return (
      !this.#busy && since >= Math.max(least, perCost * cost) && (count >= more * before || since >= most)
    );
  }

  /** Draws a picture of so much; comes back when it has been painted, or soon if nobody sees the page. */
  draw(count: number, show: () => void): Promise<void> {
    const began = performance.now();
    show();
    this.#busy = true;
    return new Promise((seen) => {
      setTimeout(seen, unseen);
      requestAnimationFrame(() => {
        // After the frame: a message is handled once it has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const at = performance.now();
          this.#last = { at, cost: at - began, count };
          this.#busy = false;
          port1.close();
          seen();
        };
        port2.postMessage(undefined);
      });
    });
  }
}
