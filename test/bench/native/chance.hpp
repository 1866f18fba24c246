// Draws by address, and what a word of chance means: Philox4x32-10 and tables of inverse distributions.
#pragma once
#include "constants.hpp"
#include <algorithm>
#include <bit>
#include <cstdint>

/// Words of a visit: outcome, reach, grade, branch; leave, wait, rate, cause.
struct Words {
  uint32_t word[8];
};

inline uint64_t product0(uint32_t x) { return uint64_t{x} * 0xd2511f53u; }
inline uint64_t product1(uint32_t x) { return uint64_t{x} * 0xcd9e8d57u; }

/// A stream of draws under one seed.
class Chance {
public:
  Chance(uint32_t seed, uint32_t stream) {
    for (uint32_t round = 0; round < rounds; round++)
      key[round][0] = seed + round * 0x9e3779b9u, key[round][1] = stream + round * 0xbb67ae85u;
  }

  Words draw(uint32_t customer, uint32_t hash, uint32_t nth) const;

private:
  static constexpr uint32_t rounds = 10;
  uint32_t key[rounds][2];
};

/// Both blocks of a visit, which differ only in the last word of their counters. On its own because inlined it takes the
/// registers of all else: a visit took an eighth longer.
[[gnu::noinline]] inline Words Chance::draw(uint32_t customer, uint32_t hash, uint32_t nth) const {
  const uint64_t p0 = product0(customer), p1 = product1(nth);
  uint32_t a0 = uint32_t(p1 >> 32) ^ hash ^ key[0][0], a1 = uint32_t(p1);
  uint32_t a2 = uint32_t(p0 >> 32) ^ key[0][1], a3 = uint32_t(p0);
  uint32_t b0 = a0, b1 = a1, b2 = a2 ^ 1, b3 = a3;
#pragma GCC unroll 9
  for (uint32_t round = 1; round < rounds; round++) {
    const uint64_t ap0 = product0(a0), ap1 = product1(a2), bp0 = product0(b0), bp1 = product1(b2);
    a0 = uint32_t(ap1 >> 32) ^ a1 ^ key[round][0];
    b0 = uint32_t(bp1 >> 32) ^ b1 ^ key[round][0];
    a2 = uint32_t(ap0 >> 32) ^ a3 ^ key[round][1];
    b2 = uint32_t(bp0 >> 32) ^ b3 ^ key[round][1];
    a1 = uint32_t(ap1);
    b1 = uint32_t(bp1);
    a3 = uint32_t(ap0);
    b3 = uint32_t(bp0);
  }
  return {{a0, a1, a2, a3, b0, b1, b2, b3}};
}

/// A customer's own words of traits, their five upper bits replaced by those of the place in the group.
inline Words stratified(Words own, const Words& group, uint32_t place) {
  for (int slot = 0; slot < 3; slot++) {
    const uint32_t upper = group.word[4 + slot] ^ uint32_t(traitNet[slot * groupSize + place]);
    own.word[slot] = (own.word[slot] & 0x07ffffff) | (upper & 0xf8000000);
  }
  return own;
}

/// A word as a number in (0, 1).
inline float uniform(uint32_t word) { return (float(int32_t(word >> 9)) + 0.5f) * 0x1p-23f; }

/// A table of `models/chance/table.ts`: a quadratic for each row, the rows of the upper side from 1024 on.
struct Quantile {
  struct Row {
    float c0, c1, c2, unused;
  };
  Row rows[2048];

  explicit Quantile(const float* table) {
    for (int side = 0; side < 2; side++)
      for (int row = 0; row < tableLength / 6; row++, table += 3)
        rows[side * 1024 + row] = {table[0], table[1], table[2], 0};
  }

  /// The odd number s of the nearer tail has, as a float, its octave for exponent, and in the mantissa row and fraction.
  float operator[](uint32_t word) const {
    const uint32_t whole = (word >> 8) | 1;
    const uint32_t side = word >> 31;
    const uint32_t s = std::min(whole, (1u << 24) - whole);
    const uint32_t bits = std::bit_cast<uint32_t>(float(int32_t(s)));
    const float z = float(int32_t(bits & 0x3ffff)) * 0x1p-18f;
    const Row& c = rows[(bits >> 18) - (127 << 5) + (side << 10)];
    return c.c0 + z * (c.c1 + z * c.c2);
  }
};

/// 2 to the power x; relative error 2e-7.
inline float power2(float x) {
  x = x < -126 ? -126 : x;
  const float whole = __builtin_rintf(x);
  const float r = x - whole;
  const float r2 = r * r;
  const float low = (0.0555041087f * r + 0.240226507f) * r2 + (0.693147181f * r + 1);
  const float high = (0.000154035304f * r2 + 0.00133335581f * r + 0.00961812911f) * (r2 * r2);
  return (low + high) * std::bit_cast<float>((int32_t(whole) + 127) << 23);
}
