// A customer under way, and what follows customers one after the other.
#pragma once
#include "tallies.hpp"

/// What the customer takes along.
struct State {
  float balance = 0, expectation, trust, grievance = 0, satisfaction = 0;
  float cognitive = 20, behaviour = 0, against = 0, impersonality = 0.5f;
  float time = 0, extraversion, involvement, worth = 1;
  float cash = 0, positive = 0, negative = 0, gained = 0, lost = 0, referral = 0;
  float grades = 0, peak = -1, peakGrade = 0, lastGrade = 0;
  int segment, at, period = 0, grid = 0, open = -1, recoveries = 0;
  int visits = 0, failures = 0, complaints = 0, resolved = 0, silent = 0;
};

/// What follows the visit.
enum class Next { visit, exit, red, competitor, natural, horizon, capped };

inline float held(float x, float low, float high) { return x < low ? low : x > high ? high : x; }

class Follower {
public:
  Follower(const Program& p, Tallies& t)
      : program(p), tallies(t), seen(p.hashes.size()), cumulated(p.count[Count::transitions] + 1) {}

  void follow(uint32_t seed, uint32_t id);

private:
  const Program& program;
  Tallies& tallies;
  std::vector<uint32_t> seen;
  std::vector<float> cumulated;

  State begin(uint32_t seed, uint32_t id) const;
  const Option* choose(const Way& way, float balance, uint32_t word);
  Next leave(const State& s, int tier, const Words& words, Next next, float& spent) const;
  void look(State& s, const float* mk, int tier, int endTier, float since, float balance, float behaviour,
            bool stays);
  void finish(const State& s, const float* mk, Next next);
  double* place(const State& s, int j) {
    return &tallies.places[(s.segment * tallies.touchpoints + j) * here::size];
  }
  double* month(float day) { return &tallies.money[int(day * program.perMonth) * month::size]; }
  float discountedYears(float from, float to) const;
};

inline int tierOf(const float* mk, float balance, float behaviour) {
  return (balance >= mk[M::satisfiedFrom]) + (balance >= mk[M::loyalFrom]) +
         ((balance >= mk[M::engagedFrom]) & (behaviour >= mk[M::activity]));
}
