// A program of `workers/compile/program.ts`, rearranged: what one visit needs stands together.
#pragma once
#include "chance.hpp"
#include "constants.hpp"
#include <cmath>
#include <vector>

/// A transition that may be taken.
struct Option {
  float pull, sensitivity, wait;
  int transition, target, law;
};

/// The transitions open at a touchpoint after one outcome. Where shares do not depend on the balance they are cumulated,
/// and the first of them stand here, followed by numbers that no draw reaches.
struct Way {
  static constexpr int near = 8;
  float cumulated[near];
  const Option* options;
  int count;
  bool fixed;
};

/// A touchpoint in one period; of pairs the second is after a failure. The charge of a recovery is its factor ρ or φ.
struct Place {
  float failure, unreached, grade[2], spread, charge[2];
  float information, activity, revenue, cost, impersonal;
  bool basic, isRecovery, isImpersonal;
  Way ways[2];
};

/// A rate to leave per day, and the part of it that goes to competitors.
struct Rate {
  float all, competitor;
};

struct Program {
  std::vector<int32_t> file;
  Quantile normal{singles(Section::normal)}, involvement{singles(Section::involvement)};
  int count[counts];
  float horizon, discount, trust, perMonth;
  /// By code of the waiting time's law; that of fixed times is not used.
  std::vector<Quantile> laws{3, Quantile(singles(Section::exponential))};
  std::vector<Quantile> extraversion;
  std::vector<Option> options;
  std::vector<Place> places;
  std::vector<Rate> rates;
  /// By touchpoint, then by exit, where it is 0.
  std::vector<uint32_t> hashes;
  /// The first grid time that may come at or after each `1/perSlot` of a day.
  std::vector<int> firstGrid;
  float perSlot;

  explicit Program(std::vector<int32_t> words) : file(std::move(words)) { arrange(); }

  template <class T> const T* section(int which) const {
    return reinterpret_cast<const T*>(reinterpret_cast<const char*>(file.data()) + file[counts + which]);
  }
  const float* singles(int which) const { return section<float>(which); }
  const float* market(int period) const { return singles(Section::market) + period * M::size; }
  const float* segment(int period, int k) const {
    return singles(Section::segment) + (period * count[Count::segments] + k) * S::size;
  }

  /// The first grid time at or after a moment, which is not after the horizon, itself one of them.
  int gridFrom(float moment) const {
    const float* times = singles(Section::times);
    int g = firstGrid[int(moment * perSlot)];
    g += times[g] < moment;
    while (times[g] < moment) g++;
    return g;
  }

private:
  void arrange();
};

inline void Program::arrange() {
  for (int i = 0; i < counts; i++) count[i] = file[i];
  const float* scalars = singles(Section::scalars);
  horizon = scalars[0], discount = scalars[1], trust = scalars[2], perMonth = scalars[3];
  const int touchpoints = count[Count::touchpoints], periods = count[Count::periods];

  laws[law::gamma4] = Quantile(singles(Section::gamma4));
  for (int k = 0; k < count[Count::segments]; k++)
    extraversion.emplace_back(singles(Section::extraversion) + k * tableLength);
  for (int o = 0; o < count[Count::options]; o++) {
    const float* x = singles(Section::optionNumbers) + o * O::size;
    const int32_t* i = section<int32_t>(Section::optionIndices) + o * I::size;
    options.push_back({x[O::pull], x[O::sensitivity], x[O::wait], i[I::transition], i[I::target], i[I::law]});
  }
  for (int row = 0; row < periods * touchpoints; row++) {
    const float* t = singles(Section::touchpoint) + row * T::size;
    const int32_t flags = section<int32_t>(Section::flags)[row];
    Place place;
    place.failure = t[T::failure], place.unreached = t[T::unreached], place.spread = t[T::spread];
    place.grade[0] = t[T::grade], place.grade[1] = t[T::failureGrade];
    place.charge[0] = t[T::charge], place.charge[1] = t[T::failureCharge];
    place.information = t[T::information], place.activity = t[T::activity];
    place.revenue = t[T::revenue], place.cost = t[T::cost];
    place.impersonal = t[T::impersonal];
    place.basic = flags & flag::basic;
    place.isRecovery = flags & flag::recovery;
    place.isImpersonal = flags & flag::impersonal;
    for (int failed = 0; failed < 2; failed++) {
      const int32_t* w = section<int32_t>(Section::ways) + (row * 2 + failed) * 3;
      Way& way = place.ways[failed];
      way.options = options.data() + w[0], way.count = w[1], way.fixed = w[2] != 0;
      for (int o = 0; o < Way::near; o++) way.cumulated[o] = o < w[1] ? way.options[o].pull : 2;
    }
    places.push_back(place);
  }
  for (int period = 0; period < periods; period++)
    for (int k = 0; k < count[Count::segments]; k++)
      for (int tier = 0; tier < 4; tier++) {
        const float competitor = market(period)[M::competitor + tier] * segment(period, k)[S::leaving];
        rates.push_back({competitor + market(period)[M::natural], competitor});
      }

  hashes.assign(touchpoints + count[Count::exits], 0);
  for (int j = 0; j < touchpoints; j++) hashes[j] = uint32_t(section<int32_t>(Section::hashes)[j]);
  const float* times = singles(Section::times);
  const int slots = 8 * count[Count::grid];
  perSlot = float(slots) / horizon;
  for (int slot = 0, g = 0; slot <= slots + 1; slot++) {
    while (g < count[Count::grid] && times[g] < (float(slot) - 0.01f) / perSlot) g++;
    firstGrid.push_back(g);
  }
}
