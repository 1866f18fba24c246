/**
 * Sharing a gain out by Shapley values (Shapley 1953, "A value for n-person games"): each player gets what it adds on
 * average when the players join one after the other, over all orders. So no order is preferred, the shares add up to the
 * whole, and who never adds anything gets nothing.
 */

/**
 * The share of each player. `worth(members)` is what a set of players is worth, in which player i is a member where bit
 * i of `members` is 1; it is asked for all 2^players sets. The shares sum to worth(all) − worth(none).
 */
export function shapley(players: number, worth: (members: number) => number): number[] {
  const sets = 1 << players;
  const worths = Array.from({ length: sets }, (_, members) => worth(members));
  const weights = orderShares(players);
  return Array.from({ length: players }, (_, player) => {
    let share = 0;
    for (let members = 0; members < sets; members++) {
      if ((members & (1 << player)) !== 0) continue;
      share += weights[sizeOf(members)] * (worths[members | (1 << player)] - worths[members]);
    }
    return share;
  });
}

/** By s: the share of orders in which given s players come just before a given one, s!·(n − 1 − s)!/n!. */
function orderShares(players: number): number[] {
  const shares = [1 / players];
  for (let s = 1; s < players; s++) shares.push((shares[s - 1] * s) / (players - s));
  return shares;
}

function sizeOf(members: number): number {
  let size = 0;
  for (let rest = members; rest > 0; rest &= rest - 1) size++;
  return size;
}
