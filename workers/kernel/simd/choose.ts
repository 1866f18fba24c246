/** Step 8: where to next, by the pulls of the transitions that stand open. */
import { ONE_WHOLE } from './constants';
import { H } from './names';
import {
  B,
  FAILED,
  LAW,
  OPTION,
  ROW,
  TARGET,
  TRANSITION,
  U_BRANCH,
  WAIT,
  get,
  head,
  set,
  setWord,
  word,
} from './memory';
import { power2 } from './power';

/** Sets transition, target, mean wait and the table of its law. Where nothing is open, the target is −1. */
export function choose(): void {
  // In a loop, so that there is one call, which the compiler then spares.
  for (let lane = 0; lane < 4; lane++) setWord(OPTION, lane, option(lane));
  const o0 = word(OPTION, 0);
  const o1 = word(OPTION, 1);
  const o2 = word(OPTION, 2);
  const o3 = word(OPTION, 3);
  const s0 = v128.load(o0);
  const s1 = v128.load(o1);
  const s2 = v128.load(o2);
  const s3 = v128.load(o3);
  const t0 = v128.shuffle<i32>(s0, s1, 0, 4, 1, 5);
  const t1 = v128.shuffle<i32>(s2, s3, 0, 4, 1, 5);
  const t2 = v128.shuffle<i32>(s0, s1, 2, 6, 3, 7);
  const t3 = v128.shuffle<i32>(s2, s3, 2, 6, 3, 7);
  set(WAIT, v128.shuffle<i32>(t0, t1, 0, 1, 4, 5));
  set(LAW, v128.shuffle<i32>(t0, t1, 2, 3, 6, 7));
  set(TRANSITION, v128.shuffle<i32>(t2, t3, 0, 1, 4, 5));
  set(TARGET, v128.shuffle<i32>(t2, t3, 2, 3, 6, 7));
}

/** Where the option stands that the lane's customer takes. */
function option(lane: i32): usize {
  // Sixteen bytes for each outcome.
  const way = load<i32>(word(ROW, lane), 56) + (word(FAILED, lane) & 16);
  const pulls = load<i32>(way);
  const chunks = load<i32>(way, 4);
  const options = load<i32>(way, 8);
  // Whether the pulls depend on the balance.
  if (load<i32>(way, 12)) return options + (weighted(lane, pulls, chunks) << 4);
  const u = v128.load32_splat(U_BRANCH + ((<usize>lane) << 2));
  let index = i32.popcnt(i32x4.bitmask(f32x4.ge(u, v128.load(pulls))));
  for (let i = 1; i < chunks; i++)
    index += i32.popcnt(i32x4.bitmask(f32x4.ge(u, v128.load(pulls + (i << 4)))));
  return options + (index << 4);
}

/** The index of an option by pulls that depend on the balance, cumulated one after the other. */
function weighted(lane: i32, pulls: usize, chunks: i32): i32 {
  const balance = v128.load32_splat(B + ((<usize>lane) << 2));
  const none = i32x4.splat(0);
  const room = <usize>head(H.cumulated);
  const end = room + ((<usize>chunks) << 4);
  let total = none;
  for (let to = room; to < end; to += 16) {
    const p = f32x4.mul(v128.load(pulls), power2(f32x4.mul(v128.load(pulls, 16), balance)));
    let cumulated = f32x4.add(total, v128.shuffle<i32>(p, p, 0, 0, 0, 0));
    cumulated = f32x4.add(cumulated, v128.shuffle<i32>(p, none, 4, 1, 1, 1));
    cumulated = f32x4.add(cumulated, v128.shuffle<i32>(p, none, 4, 4, 2, 2));
    cumulated = f32x4.add(cumulated, v128.shuffle<i32>(p, none, 4, 4, 4, 3));
    v128.store(to, cumulated);
    total = v128.shuffle<i32>(cumulated, cumulated, 3, 3, 3, 3);
    pulls += 32;
  }
  // Where rounding carries the product up to the total, the number below it is meant.
  const below = i32x4.sub(total, get(ONE_WHOLE));
  const wanted = i32x4.min_s(f32x4.mul(v128.load32_splat(U_BRANCH + ((<usize>lane) << 2)), total), below);
  let index = 0;
  for (let from = room; from < end; from += 16) {
    index += i32.popcnt(i32x4.bitmask(f32x4.ge(wanted, v128.load(from))));
  }
  return index;
}
