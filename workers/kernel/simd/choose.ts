/** Step 8: where to next, by the pulls of the transitions that stand open. Rows of ways are those of `ways.ts`. */
import { ONE_WHOLE } from './constants';
import { H } from './names';
import { B, FAILED, LAW, TARGET, TRANSITION, U_BRANCH, WAIT, WAYS, get, head, set } from './memory';
import { power2 } from './power';

/** Sets transition, target, mean wait and the table of its law. Where nothing is open, the target is −1. */
export function choose(): void {
  // Sixteen bytes for each outcome.
  const at = i32x4.add(get(WAYS), v128.and(get(FAILED), i32x4.splat(16)));
  let s0 = v128.load(i32x4.extract_lane(at, 0));
  let s1 = v128.load(i32x4.extract_lane(at, 1));
  let s2 = v128.load(i32x4.extract_lane(at, 2));
  let s3 = v128.load(i32x4.extract_lane(at, 3));
  let t0 = v128.shuffle<i32>(s0, s1, 0, 4, 1, 5);
  let t1 = v128.shuffle<i32>(s2, s3, 0, 4, 1, 5);
  let t2 = v128.shuffle<i32>(s0, s1, 2, 6, 3, 7);
  let t3 = v128.shuffle<i32>(s2, s3, 2, 6, 3, 7);
  const options = v128.shuffle<i32>(t0, t1, 0, 1, 4, 5);
  const pairs = v128.shuffle<i32>(t0, t1, 2, 3, 6, 7);
  const last = v128.shuffle<i32>(t2, t3, 0, 1, 4, 5);
  const fixed = v128.shuffle<i32>(t2, t3, 2, 3, 6, 7);
  const index = i32x4.all_true(fixed) ? pass(pairs, last) : weigh(pairs, last, fixed);

  const option = i32x4.add(options, i32x4.shl(index, 4));
  s0 = v128.load(i32x4.extract_lane(option, 0));
  s1 = v128.load(i32x4.extract_lane(option, 1));
  s2 = v128.load(i32x4.extract_lane(option, 2));
  s3 = v128.load(i32x4.extract_lane(option, 3));
  t0 = v128.shuffle<i32>(s0, s1, 0, 4, 1, 5);
  t1 = v128.shuffle<i32>(s2, s3, 0, 4, 1, 5);
  t2 = v128.shuffle<i32>(s0, s1, 2, 6, 3, 7);
  t3 = v128.shuffle<i32>(s2, s3, 2, 6, 3, 7);
  set(WAIT, v128.shuffle<i32>(t0, t1, 0, 1, 4, 5));
  set(LAW, v128.shuffle<i32>(t0, t1, 2, 3, 6, 7));
  set(TRANSITION, v128.shuffle<i32>(t2, t3, 0, 1, 4, 5));
  set(TARGET, v128.shuffle<i32>(t2, t3, 2, 3, 6, 7));
}

/** Where no pull depends on the balance: how many limits the draws have passed. The last option has none. */
function pass(pairs: v128, last: v128): v128 {
  const u = get(U_BRANCH);
  const end = most(last);
  let index = i32x4.splat(0);
  let at = pairs;
  const stop = i32x4.add(pairs, i32x4.shl(last, 3));
  for (let i = 0; i < end; i++) {
    let limits = v128.load32_zero(i32x4.extract_lane(at, 0));
    limits = v128.load_lane<f32>(i32x4.extract_lane(at, 1), limits, 1);
    limits = v128.load_lane<f32>(i32x4.extract_lane(at, 2), limits, 2);
    limits = v128.load_lane<f32>(i32x4.extract_lane(at, 3), limits, 3);
    index = i32x4.sub(index, f32x4.ge(u, limits));
    at = i32x4.min_s(i32x4.add(at, i32x4.splat(8)), stop);
  }
  return index;
}

/** Where the balance changes pulls in some lane: cumulates them there one after the other. */
function weigh(pairs: v128, last: v128, fixed: v128): v128 {
  const balance = get(B);
  const room = <usize>head(H.cumulated);
  const end = room + ((<usize>most(last)) << 4);
  let total = i32x4.splat(0);
  let at = pairs;
  // Behind the last option stands one that changes nothing.
  const stop = i32x4.add(i32x4.add(pairs, i32x4.shl(last, 3)), i32x4.splat(8));
  for (let to = room; to <= end; to += 16) {
    let first = v128.load64_zero(i32x4.extract_lane(at, 0));
    first = v128.load_lane<i64>(i32x4.extract_lane(at, 1), first, 1);
    let second = v128.load64_zero(i32x4.extract_lane(at, 2));
    second = v128.load_lane<i64>(i32x4.extract_lane(at, 3), second, 1);
    const pulls = v128.shuffle<i32>(first, second, 0, 2, 4, 6);
    const sensitivities = v128.shuffle<i32>(first, second, 1, 3, 5, 7);
    let pull = pulls;
    if (v128.any_true(sensitivities)) pull = f32x4.mul(pulls, power2(f32x4.mul(sensitivities, balance)));
    total = f32x4.add(total, pull);
    v128.store(to, v128.bitselect(pulls, total, fixed));
    at = i32x4.min_s(i32x4.add(at, i32x4.splat(8)), stop);
  }
  // Where rounding carries the product up to the total, the number below it is meant.
  const u = get(U_BRANCH);
  const wanted = i32x4.min_s(f32x4.mul(u, total), i32x4.sub(total, get(ONE_WHOLE)));
  const drawn = v128.bitselect(u, wanted, fixed);
  let index = i32x4.splat(0);
  for (let from = room; from < end; from += 16) index = i32x4.sub(index, f32x4.ge(drawn, v128.load(from)));
  return index;
}

/** The largest of four whole numbers. */
function most(numbers: v128): i32 {
  const two = i32x4.max_s(numbers, v128.shuffle<i32>(numbers, numbers, 2, 3, 0, 1));
  return i32x4.extract_lane(i32x4.max_s(two, v128.shuffle<i32>(two, two, 1, 0, 3, 2)), 0);
}
