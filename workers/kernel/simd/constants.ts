/**
 * Constants as vectors, to be read with `get`: V8 puts one that stands in the code together from three instructions at
 * each use, and loads one that stands in memory with one. That is 3 % of the time of a visit.
 */
import { K, P, nextCode } from './names';

export const LEAST_POWER: usize = memory.data<f32>([-126, -126, -126, -126], 16);
export const MOST_POWER: usize = memory.data<f32>([126, 126, 126, 126], 16);
export const POWER_STEPS: usize = memory.data<f32>([64, 64, 64, 64], 16);
export const TO_NEAREST: usize = memory.data<f32>([12582912, 12582912, 12582912, 12582912], 16);
export const NEAREST_BITS: usize = memory.data<i32>([0x4b400000, 0x4b400000, 0x4b400000, 0x4b400000], 16);
export const LOW_STEPS: usize = memory.data<i32>([63, 63, 63, 63], 16);
export const LINEAR: usize = memory.data<f32>([P.c1, P.c1, P.c1, P.c1], 16);
export const QUADRATIC: usize = memory.data<f32>([P.c2, P.c2, P.c2, P.c2], 16);
/** The bit of the sign, to turn it by one operation: the compiler makes three of a negation. */
export const SIGN: usize = memory.data<i32>([0x80000000, 0x80000000, 0x80000000, 0x80000000], 16);
export const HALF: usize = memory.data<f32>([0.5, 0.5, 0.5, 0.5], 16);
export const PER_WORD: usize = memory.data<f32>(
  [1.1920928955078125e-7, 1.1920928955078125e-7, 1.1920928955078125e-7, 1.1920928955078125e-7],
  16,
);
export const WORD_BITS: usize = memory.data<i32>([0x7fffff, 0x7fffff, 0x7fffff, 0x7fffff], 16);
export const ONE_WHOLE: usize = memory.data<i32>([1, 1, 1, 1], 16);
export const FIRST_ROW: usize = memory.data<i32>([0xfe0, 0xfe0, 0xfe0, 0xfe0], 16);
export const SIDE_ROWS: usize = memory.data<i32>([0x2e0, 0x2e0, 0x2e0, 0x2e0], 16);
export const FRACTION_BITS: usize = memory.data<i32>([0x3ffff, 0x3ffff, 0x3ffff, 0x3ffff], 16);
export const PER_FRACTION: usize = memory.data<f32>(
  [3.814697265625e-6, 3.814697265625e-6, 3.814697265625e-6, 3.814697265625e-6],
  16,
);
export const ONE: usize = memory.data<f32>([1, 1, 1, 1], 16);
export const BEHAVIOUR_HALVES: usize = memory.data<f32>(
  [P.perBehaviour, P.perBehaviour, P.perBehaviour, P.perBehaviour],
  16,
);
export const COGNITIVE_HALVES: usize = memory.data<f32>(
  [P.perCognitive, P.perCognitive, P.perCognitive, P.perCognitive],
  16,
);
export const TO_WHOLE: usize = memory.data<f32>([8388608, 8388608, 8388608, 8388608], 16);
export const WHOLE_BITS: usize = memory.data<i32>([0x4b000000, 0x4b000000, 0x4b000000, 0x4b000000], 16);
export const MULTIPLIER_0: usize = memory.data<i32>([0xd2511f53, 0xd2511f53, 0xd2511f53, 0xd2511f53], 16);
export const MULTIPLIER_1: usize = memory.data<i32>([0xcd9e8d57, 0xcd9e8d57, 0xcd9e8d57, 0xcd9e8d57], 16);
export const WEYL_0: usize = memory.data<i32>([0x9e3779b9, 0x9e3779b9, 0x9e3779b9, 0x9e3779b9], 16);
export const WEYL_1: usize = memory.data<i32>([0xbb67ae85, 0xbb67ae85, 0xbb67ae85, 0xbb67ae85], 16);
export const COUNTING: usize = memory.data<i32>([0, 1, 2, 3], 16);
export const UPPER_BITS: usize = memory.data<i32>([0xf8000000, 0xf8000000, 0xf8000000, 0xf8000000], 16);
export const TEN: usize = memory.data<f32>([10, 10, 10, 10], 16);
export const UNREACHED_LESS: usize = memory.data<f32>([1.5, 1.5, 1.5, 1.5], 16);
export const SUFFICIENT: usize = memory.data<f32>([6, 6, 6, 6], 16);
export const MINUS_ONE: usize = memory.data<f32>([-1, -1, -1, -1], 16);
export const SATISFACTION_LEARNING: usize = memory.data<f32>([0.3, 0.3, 0.3, 0.3], 16);
export const HUNDRED: usize = memory.data<f32>([100, 100, 100, 100], 16);
export const AGAINST_LEAST: usize = memory.data<f32>([5, 5, 5, 5], 16);
export const ALL_BITS: usize = memory.data<i32>([-1, -1, -1, -1], 16);
export const MINUS_HUNDRED: usize = memory.data<f32>([-100, -100, -100, -100], 16);
export const VISIT_CAP: usize = memory.data<i32>([K.visitCap, K.visitCap, K.visitCap, K.visitCap], 16);
export const EXIT: usize = memory.data<i32>([nextCode.exit, nextCode.exit, nextCode.exit, nextCode.exit], 16);
export const CAPPED: usize = memory.data<i32>(
  [nextCode.capped, nextCode.capped, nextCode.capped, nextCode.capped],
  16,
);
export const HORIZON: usize = memory.data<i32>(
  [nextCode.horizon, nextCode.horizon, nextCode.horizon, nextCode.horizon],
  16,
);
export const LEFT_RED: usize = memory.data<i32>([nextCode.red, nextCode.red, nextCode.red, nextCode.red], 16);
export const DRAW_MARGIN: usize = memory.data<f32>([1e-5, 1e-5, 1e-5, 1e-5], 16);
