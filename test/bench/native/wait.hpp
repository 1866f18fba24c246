// What a wait does besides fading: who leaves during it, and what is seen at the grid times it passes.
#pragma once
#include "customer.hpp"

/// Cuts the wait where the leave rate, integrated over the periods it passes, reaches its draw.
inline Next Follower::leave(const State& s, int tier, const Words& words, Next next, float& spent) const {
  const float* periodFrom = program.singles(Section::periodFrom);
  const float u = uniform(words.word[slot::rate]);
  const float ends = spent;
  float done = 0, from = 0;
  for (int q = s.period;; q++) {
    const float to = std::min(periodFrom[q + 1] - s.time, ends);
    const Rate& rate = program.rates[(q * tallies.segments + s.segment) * 4 + tier];
    const float reach = done + rate.all * (to - from);
    // −ln(1 − u) ≥ u, and few draws are that small.
    if (u < reach + 1e-5f) {
      const float needed = program.laws[law::exponential][words.word[slot::rate]];
      if (needed < reach) {
        spent = held(from + (needed - done) / rate.all, from, to);
        return uniform(words.word[slot::cause]) < rate.competitor / rate.all ? Next::competitor : Next::natural;
      }
    }
    if (to >= ends) return next;
    done = reach, from = to;
  }
}

/// Enters the wait at the first grid time in it, and takes it back at the first after it.
inline void Follower::look(State& s, const float* mk, int tier, int endTier, float since, float balance,
                           float behaviour, bool stays) {
  const float* times = program.singles(Section::times);
  const int first = s.grid;
  const int last = stays ? tallies.grid : program.gridFrom(s.time);
  if (first >= last) return;
  s.grid = last;
  Step* steps = &tallies.steps[(s.segment * tallies.periods + s.period) * (tallies.grid + 1)];
  const float halves = mk[M::halves], rest = mk[M::rest];
  const float over = (balance - rest) * power2((since - times[first]) * halves);
  const float left = last < tallies.grid ? (balance - rest) * power2((since - times[last]) * halves) : 0;
  steps[first].over += over;
  steps[first].square += over * over;
  steps[last].over -= left;
  steps[last].square -= left * left;
  // A tier that is the same at both ends is so between them, unless somebody is drawn up to the engaged.
  if (tier == endTier && rest < mk[M::engagedFrom]) {
    steps[first].tiers[tier]++;
    steps[last].tiers[tier]--;
    return;
  }
  for (int g = first; g < last; g++) {
    const float days = times[g] - since;
    const float then = rest + (balance - rest) * power2(-days * halves);
    const int there = tierOf(mk, then, behaviour * power2(days * perBehaviour));
    steps[g].tiers[there]++;
    steps[g + 1].tiers[there]--;
  }
}
