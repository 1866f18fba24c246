// What a whole customer counts for.
#pragma once
#include "customer.hpp"

inline void Follower::finish(const State& s, const float* mk, Next next) {
  if (s.open >= 0) place(s, s.open)[here::silent] += 1;
  const bool stays = next == Next::horizon || next == Next::capped;
  const float costStart = float(program.section<double>(Section::doubles)[2]);
  double* money = month(s.time);
  money[month::exits] += 1;
  const int last = std::min(int(s.time * program.perMonth), tallies.months - 1);
  const float monthStart = float(last) / program.perMonth;
  money[month::exitYears] += discountedYears(std::max(monthStart, costStart), s.time);

  double* o = &tallies.outcome[s.segment * tallies.outcomes];
  o[out::customers] += 1;
  o[out::cash] += s.cash;
  o[out::positive] += s.positive;
  o[out::negative] += s.negative;
  o[out::referralPositive] += s.gained;
  o[out::referralNegative] += s.lost;
  o[out::referralDiscounted] += s.referral;
  o[out::activeYears] += discountedYears(costStart, s.time);
  o[out::lifetime] += s.time;
  o[out::visits] += s.visits;
  o[out::failures] += s.failures;
  o[out::complaints] += s.complaints;
  o[out::resolved] += s.resolved;
  o[out::silent] += s.silent + (s.open >= 0);
  o[out::grades] += s.grades;
  o[out::remembered] += 0.5f * (s.peakGrade + s.lastGrade);
  for (int y = 0; y < program.count[Count::years]; y++) {
    if (stays || s.time > 365 * (y + 1)) o[out::size + y] += 1;
  }
  if (!stays) {
    const int cause = next == Next::exit ? 3 : int(next) - int(Next::red);
    o[out::exitRed + cause] += 1;
    tallies.exits[(s.segment * 4 + cause) * (tallies.grid + 1) + s.grid] += 1;
    return;
  }
  const float* promoters = program.singles(Section::promoters);
  const float at = (s.balance + 100) * (float(promoterSteps) / 200);
  const int entry = std::min(int(at), promoterSteps - 1);
  if (next == Next::capped) o[out::capped] += 1;
  o[out::active] += 1;
  o[out::balance] += s.balance;
  o[out::engagementGrade] += held(6 + s.balance * 0.05f, 0, 10);
  o[out::red + tierOf(mk, s.balance, s.behaviour)] += 1;
  o[out::promoters] += promoters[entry] + (at - float(entry)) * (promoters[entry + 1] - promoters[entry]);
  o[out::satisfaction] += s.satisfaction;
  o[out::cognitive] += s.cognitive;
  o[out::behaviour] += s.behaviour;
  o[out::negativeBehaviour] += s.against;
}

/// ∫(1 + d)^(−t/365) dt/365 between two days.
inline float Follower::discountedYears(float from, float to) const {
  if (to <= from) return 0;
  const float days = to - from;
  const float y = float(program.section<double>(Section::doubles)[1]) * days;
  const float years = days / 365 * power2(from * program.discount);
  return y < 0.01f ? years * (1 - y * (0.5f - y / 6)) : years * (1 - power2(days * program.discount)) / y;
}
