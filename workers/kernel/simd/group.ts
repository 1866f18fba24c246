/** Books a group of customers in the tally of its batch, and clears its sums for another; see `addGroup` of `workers/kernel/group.ts`. */
import { H, Met, Month, Slot } from './names';
import { head } from './memory';

export function bookGroup(slot: usize, group: i32): void {
  outcomes(slot, group);
  touchpoints(slot, group);
  flows(slot);
  months(slot, group);
}

function outcomes(slot: usize, group: i32): void {
  const segments = head(H.segments);
  const length = head(H.outcomes) << 3;
  const stride = head(H.segmentCells) << 3;
  const rows = head(H.outRows) + group * segments * length;
  for (let i = 0; i < length; i += 8) {
    let total: f64 = 0;
    for (let k = 0; k < segments; k++) {
      const from = slot + k * length + i;
      const x = load<f64>(from);
      store<f64>(from, 0);
      store<f64>(rows + k * length + i, x);
      const at = k * stride + i;
      total += x;
      add(head(H.outCells) + at, x);
      add(head(H.outSquares) + at, x * x);
    }
    add(head(H.outSquares) + segments * stride + i, total * total);
  }
}

/** Only of touchpoints that somebody visited. */
function touchpoints(slot: usize, group: i32): void {
  const segments = head(H.segments);
  const count = head(H.touchpoints);
  const stride = head(H.segmentCells) << 3;
  const first = head(H.outcomes) << 3;
  const cells = head(H.outCells) + first;
  const squares = head(H.outSquares) + first;
  const met = head(H.outMet) + group * segments * count * Met.row;
  const totals = head(H.totals);
  const list = slot + head(H.slotRowList);
  const all = head(H.totalList);
  const length = load<i32>(list);
  store<i32>(list, 0);
  let others = 0;
  for (let i = 1; i <= length; i++) {
    const row = load<usize>(list + ((<usize>i) << 2));
    store<i32>(row + Slot.listed, 0);
    const place = (<i32>(row - slot) - head(H.slotCells)) / Slot.row;
    const k = place / count;
    const j = place - k * count;
    const total = totals + j * Slot.row;
    if (load<f64>(total) === 0) store<i32>(all + (others++ << 2), j);
    const spot = met + place * Met.row;
    let points: f64 = 0;
    for (let c = Slot.deposit; c <= Slot.clip; c++) points += load<f64>(row + ((<usize>c) << 3));
    store<f64>(spot + Met.visits * 8, load<f64>(row + Slot.visits * 8));
    store<f64>(spot + Met.after * 8, load<f64>(row + Slot.after * 8));
    store<f64>(spot + Met.points * 8, points);
    store<f64>(spot + Met.cash * 8, load<f64>(row + Slot.revenue * 8) - load<f64>(row + Slot.cost * 8));
    const at = k * stride + j * (Slot.columns * 8);
    // Of the last pair half is no column: where the row is listed, by now 0, which adds nothing to what stands behind.
    for (let c = 0; c < Slot.columns * 8; c += 16) {
      const x = v128.load(row + c);
      v128.store(row + c, f64x2.splat(0));
      v128.store(cells + at + c, f64x2.add(v128.load(cells + at + c), x));
      v128.store(squares + at + c, f64x2.add(v128.load(squares + at + c), f64x2.mul(x, x)));
      v128.store(total + c, f64x2.add(v128.load(total + c), x));
    }
  }
  const together = squares + segments * stride;
  for (let i = 0; i < others; i++) {
    const j = load<i32>(all + (i << 2));
    const total = totals + j * Slot.row;
    const at = together + j * (Slot.columns * 8);
    for (let c = 0; c < Slot.columns * 8; c += 16) {
      const x = v128.load(total + c);
      v128.store(total + c, f64x2.splat(0));
      v128.store(at + c, f64x2.add(v128.load(at + c), f64x2.mul(x, x)));
    }
  }
}

function flows(slot: usize): void {
  const count = head(H.transitions);
  const segments = head(H.segments);
  const stride = head(H.segmentCells) << 3;
  const first = (head(H.outcomes) + head(H.touchpoints) * Slot.columns) << 3;
  const list = slot + head(H.slotFlowList);
  const length = load<i32>(list);
  store<i32>(list, 0);
  const totals = head(H.flowTotals);
  const all = head(H.totalList);
  let others = 0;
  for (let i = 1; i <= length; i++) {
    const from = load<usize>(list + ((<usize>i) << 2));
    const place = (<i32>(from - slot) - head(H.slotFlows)) >> 3;
    const k = place / count;
    const t = place - k * count;
    const x = load<f64>(from);
    store<f64>(from, 0);
    const at = first + k * stride + (t << 3);
    add(head(H.outCells) + at, x);
    add(head(H.outSquares) + at, x * x);
    const total = totals + (t << 3);
    if (load<f64>(total) === 0) store<i32>(all + (others++ << 2), t);
    add(total, x);
  }
  const together = head(H.outSquares) + segments * stride + first;
  for (let i = 0; i < others; i++) {
    const t = load<i32>(all + (i << 2));
    const x = load<f64>(totals + (t << 3));
    store<f64>(totals + (t << 3), 0);
    add(together + (t << 3), x * x);
  }
}

function months(slot: usize, group: i32): void {
  const count = head(H.months);
  const from = slot + head(H.slotMonths);
  const to = head(H.outCells) + head(H.segments) * (head(H.segmentCells) << 3);
  const money = head(H.outMoney) + group * count * 16;
  let cash: f64 = 0;
  let referral: f64 = 0;
  for (let m = 0; m < count; m++) {
    const row = m * Month.row;
    cash += load<f64>(from + row + Month.cash * 8);
    referral += load<f64>(from + row + Month.referral * 8);
    store<f64>(money + (m << 4), cash);
    store<f64>(money + (m << 4), referral, 8);
    for (let c = 0; c < Month.row; c += 16) {
      v128.store(to + row + c, f64x2.add(v128.load(to + row + c), v128.load(from + row + c)));
      v128.store(from + row + c, f64x2.splat(0));
    }
  }
}

function add(at: usize, x: f64): void {
  store<f64>(at, load<f64>(at) + x);
}
