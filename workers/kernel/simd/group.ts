/**
 * Books a group of customers in the tally of its batch, and clears its sums for another; see `addGroup` of
 * `workers/kernel/group.ts`. Sums are added up in fours, of which the last need not be columns, but 0.
 */
import { H, Met, Month, Slot } from './names';
import { head } from './memory';

export function bookGroup(slot: usize, group: i32): void {
  outcomes(slot, group);
  touchpoints(slot, group);
  const flows = (head(H.outcomes) + head(H.touchpoints) * Slot.columns) << 3;
  columns(slot + head(H.slotFlows), head(H.slotFlowBytes), flows, head(H.slotFlowBytes));
  months(slot, group);
}

/** A single segment is all segments together. */
export function closeBatch(): void {
  if (head(H.segments) > 1) return;
  const bytes = head(H.segmentCells) << 3;
  memory.copy(head(H.outSquares) + bytes, head(H.outSquares), bytes);
}

function outcomes(slot: usize, group: i32): void {
  const segments = head(H.segments);
  const length = head(H.outcomes) << 3;
  const stride = head(H.slotOutcomeBytes);
  let row: usize = head(H.outRows) + group * segments * length;
  for (let k = 0; k < segments; k++) {
    memory.copy(row, slot + k * stride, length);
    row += length;
  }
  columns(slot, stride, 0, stride);
}

/** Only those that somebody visited. */
function touchpoints(slot: usize, group: i32): void {
  const segments = head(H.segments);
  const count = head(H.touchpoints);
  const met = head(H.outMet) + group * segments * count * Met.row;
  let cell = head(H.outcomes) << 3;
  let row = slot + head(H.slotCells);
  for (let j = 0; j < count; j++) {
    let visited = false;
    for (let k = 0; k < segments; k++) {
      const place = k * count;
      if (meet(row + place * Slot.row, met + (place + j) * Met.row)) visited = true;
    }
    if (visited) columns(row, count * Slot.row, cell, Slot.row);
    cell += Slot.columns * 8;
    row += Slot.row;
  }
}

/** Keeps what the group met at a touchpoint, if it was there at all. */
function meet(row: usize, spot: usize): bool {
  const visits = load<f64>(row + Slot.visits * 8);
  if (visits === 0) return false;
  let points: f64 = 0;
  for (let c = Slot.deposit; c <= Slot.clip; c++) points += load<f64>(row + ((<usize>c) << 3));
  store<f64>(spot + Met.visits * 8, visits);
  store<f64>(spot + Met.after * 8, load<f64>(row + Slot.after * 8));
  store<f64>(spot + Met.points * 8, points);
  store<f64>(spot + Met.cash * 8, load<f64>(row + Slot.revenue * 8) - load<f64>(row + Slot.cost * 8));
  return true;
}

/**
 * Books columns of all segments: the first begins at `from`, each next so many bytes further on, and in the tally's cells
 * they begin at `to`.
 */
function columns(from: usize, next: usize, to: usize, bytes: usize): void {
  const segments = head(H.segments);
  const stride = head(H.segmentCells) << 3;
  let cells = head(H.outCells) + to;
  let squares = head(H.outSquares) + to;
  if (segments > 1) {
    const together = squares + segments * stride;
    for (let c: usize = 0; c < bytes; c += 16) {
      let total = v128.load(from + c);
      for (let k = 1; k < segments; k++) total = f64x2.add(total, v128.load(from + c + k * next));
      v128.store(together + c, f64x2.add(v128.load(together + c), f64x2.mul(total, total)));
    }
  }
  const none = f64x2.splat(0);
  for (let k = 0; k < segments; k++) {
    for (let c: usize = 0; c < bytes; c += 32) {
      const x = v128.load(from + c);
      const y = v128.load(from + c, 16);
      v128.store(from + c, none);
      v128.store(from + c, none, 16);
      v128.store(cells + c, f64x2.add(v128.load(cells + c), x));
      v128.store(cells + c, f64x2.add(v128.load(cells + c, 16), y), 16);
      v128.store(squares + c, f64x2.add(v128.load(squares + c), f64x2.mul(x, x)));
      v128.store(squares + c, f64x2.add(v128.load(squares + c, 16), f64x2.mul(y, y)), 16);
    }
    from += next;
    cells += stride;
    squares += stride;
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
