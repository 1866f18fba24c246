// What customers add up to: the sums of `workers/tally/layout.ts`, as differences where a customer stays as he is.
#pragma once
#include "program.hpp"
#include <algorithm>

/// What begins (or, subtracted, ends) at a grid time: customers of each tier, what their balance is above the resting
/// one, and its square. Both fade by the same factor for everybody, so the sum at a grid time follows from that before.
struct Step {
  double over, square;
  int tiers[4];
};

struct Tallies {
  const Program& program;
  int segments, touchpoints, transitions, periods, grid, months, outcomes;
  /// By segment; touchpoints have a row of columns, and months, one more than there are.
  std::vector<double> outcome, places, money;
  std::vector<uint32_t> flows;
  /// By segment and cause, one more than the grid times.
  std::vector<uint32_t> exits;
  /// By segment, period and grid time; what ends after the last stands in one more.
  std::vector<Step> steps;

  explicit Tallies(const Program& p)
      : program(p), segments(p.count[Count::segments]), touchpoints(p.count[Count::touchpoints]),
        transitions(p.count[Count::transitions]), periods(p.count[Count::periods]), grid(p.count[Count::grid]),
        months(p.count[Count::months]), outcomes(out::size + p.count[Count::years]),
        outcome(segments * outcomes), places(segments * touchpoints * here::size), money((months + 1) * month::size),
        flows(segments * transitions), exits(segments * 4 * (grid + 1)), steps(segments * periods * (grid + 1)) {}

  void clear() {
    std::ranges::fill(outcome, 0), std::ranges::fill(places, 0), std::ranges::fill(money, 0);
    std::ranges::fill(flows, 0), std::ranges::fill(exits, 0), std::ranges::fill(steps, Step{});
  }

  /// The cells of `layoutOf`, and the series after them.
  std::vector<double> written() const;

private:
  void addPeriod(int k, int period, double* series) const;
};

inline std::vector<double> Tallies::written() const {
  std::vector<double> all;
  for (int k = 0; k < segments; k++) {
    all.insert(all.end(), &outcome[k * outcomes], &outcome[k * outcomes] + outcomes);
    const int row = touchpoints * here::size;
    all.insert(all.end(), places.begin() + k * row, places.begin() + (k + 1) * row);
    all.insert(all.end(), flows.begin() + k * transitions, flows.begin() + (k + 1) * transitions);
  }
  all.insert(all.end(), money.begin(), money.end() - month::size);
  // The horizon's own day belongs to the last month.
  for (int i = 0; i < month::size; i++) all[all.size() - month::size + i] += money[months * month::size + i];
  for (int k = 0; k < segments; k++) {
    std::vector<double> series(grid * at::size);
    for (int period = 0; period < periods; period++) addPeriod(k, period, series.data());
    for (int g = 0; g < grid; g++)
      for (int cause = 0; cause < 4; cause++)
        series[g * at::size + at::exitRed + cause] = exits[(k * 4 + cause) * (grid + 1) + g];
    all.insert(all.end(), series.begin(), series.end());
  }
  return all;
}

inline void Tallies::addPeriod(int k, int period, double* series) const {
  const double rest = program.market(period)[M::rest], halves = program.market(period)[M::halves];
  const float* times = program.singles(Section::times);
  Step now{};
  for (int g = 0; g < grid; g++, series += at::size) {
    const double kept = g > 0 ? std::exp2(-halves * (times[g] - times[g - 1])) : 1;
    const Step& step = steps[(k * periods + period) * (grid + 1) + g];
    now.over = now.over * kept + step.over;
    now.square = now.square * kept * kept + step.square;
    double active = 0;
    for (int tier = 0; tier < 4; tier++) {
      now.tiers[tier] += step.tiers[tier];
      active += now.tiers[tier];
      series[at::red + tier] += now.tiers[tier];
    }
    // Without anybody, what is left is dust of rounding.
    if (active == 0) now.over = now.square = 0;
    series[at::active] += active;
    series[at::balance] += active * rest + now.over;
    series[at::square] += active * rest * rest + 2 * rest * now.over + now.square;
  }
}
