// One customer from start to end, visit by visit: section 3 of the model, in the order of `workers/kernel/typed.ts`.
#pragma once
#include "finish.hpp"
#include "wait.hpp"

inline State Follower::begin(uint32_t seed, uint32_t id) const {
  const Chance traits(seed, stream::traits);
  const Words words = stratified(traits.draw(id, 0, 0), traits.draw(id / groupSize, 0, 0), id % groupSize);
  const float* start = program.singles(Section::segmentStart);
  const float u = uniform(words.word[trait::segment]);
  State s;
  s.segment = 0;
  while (s.segment < tallies.segments - 1 && u >= start[2 * s.segment]) s.segment++;
  s.extraversion = program.extraversion[s.segment][words.word[trait::extraversion]];
  s.involvement = program.involvement[words.word[trait::involvement]];
  s.expectation = start[2 * s.segment + 1];
  s.trust = program.trust;
  s.at = program.count[Count::start];
  return s;
}

inline void Follower::follow(uint32_t seed, uint32_t id) {
  const float* periodFrom = program.singles(Section::periodFrom);
  const Quantile& normal = program.normal;
  const Quantile* laws = program.laws.data();
  const Chance visits(seed, stream::visits);
  State s = begin(seed, id);
  std::ranges::fill(seen, 0);
  const float* mk = program.market(0);
  const float* sg = program.segment(0, s.segment);
  Words words = visits.draw(id, program.hashes[s.at], 0);
  Next next;
  do {
    const Words now = words;
    const int j = s.at;
    seen[j]++;
    if (s.time >= periodFrom[s.period + 1]) {
      while (s.time >= periodFrom[s.period + 1]) s.period++;
      mk = program.market(s.period);
      sg = program.segment(s.period, s.segment);
    }
    const Place& pl = program.places[s.period * tallies.touchpoints + j];

    // 1. Outcome.
    const bool failed = uniform(now.word[slot::outcome]) < pl.failure * sg[S::failure];
    const bool unreached = !failed & (uniform(now.word[slot::reach]) < pl.unreached);
    float p = pl.grade[failed] + pl.spread * normal[now.word[slot::grade]];
    p = held(unreached ? p - 1.5f : p, 1, 10);

    // 2. Valence.
    const float before = s.balance;
    const float expected = held(s.expectation + (before > 0 ? mk[M::extra] * before : 0), 1, 10);
    const float v = held(mk[M::absolute] * (p - 6) + mk[M::relative] * (p - expected), -1, 1);
    const bool loss = v < 0;
    const float size = loss ? -v : v;

    // 3. Load, times U and |v|.
    const float full = pl.charge[failed] * s.involvement * size * (pl.basic ? 1 : sg[S::relevance]);

    // 4. Balance.
    double* cell = place(s, j);
    float change;
    if (pl.isRecovery) {
      if (failed) {
        change = -pl.charge[1] * s.grievance;
        cell[here::unresolved] += change;
      } else {
        float factor = pl.charge[0];
        for (int i = 0; i < s.recoveries; i++) factor *= mk[M::recoveryFade];
        change = factor * s.grievance;
        cell[here::recovery] += change;
        s.grievance = 0;
        s.recoveries++;
      }
    } else if (loss) {
      const float weighed = mk[M::lossWeight] * full;
      const float softened = mk[M::cushion] * before;
      change = -weighed * (1 - softened);
      cell[here::withdrawal] -= full;
      cell[here::asymmetry] += full - weighed;
      cell[here::cushion] += weighed * softened;
      if (failed) s.grievance -= change;
    } else {
      const float gate = pl.basic ? 1 : held((s.trust - mk[M::gateFrom]) * mk[M::gateScale], 0, 1);
      const float through = full * gate;
      const float share = held((s.impersonality - sg[S::tolerance]) * sg[S::toleranceScale], 0, 1);
      const float cool = pl.isImpersonal ? through * mk[M::depersonalisation] * share : 0;
      const float warm = through - cool;
      const float top = before > 0 ? warm * mk[M::headroom] * before : 0;
      change = warm - top;
      cell[here::deposit] += full;
      cell[here::gate] += through - full;
      cell[here::depersonalisation] -= cool;
      cell[here::headroom] -= top;
    }
    const float moved = before + change;
    const float balance = held(moved, -100, 100);
    if (balance != moved) cell[here::clip] += balance - moved;

    // 8. Next transition; drawing its visit at once lets the processor do so beside the rest.
    const Way& way = pl.ways[failed];
    const Option* option = choose(way, balance, now.word[slot::branch]);
    const int target = way.count > 0 ? option->target : -1;
    if (target >= 0) words = visits.draw(id, program.hashes[target], seen[target]);

    // 5. Other states.
    s.trust += pl.basic | failed | pl.isRecovery ? mk[M::trustLearning] * (float(!failed) - s.trust) : 0;
    s.expectation += pl.isRecovery ? 0 : mk[M::expectationLearning] * (p - s.expectation);
    s.satisfaction = s.visits == 0 ? p : s.satisfaction + 0.3f * (p - s.satisfaction);
    s.cognitive += pl.information * (100 - s.cognitive);
    s.behaviour = loss ? s.behaviour : std::min(100.0f, s.behaviour + pl.activity);
    const float acted = failed & (pl.activity < 5) ? 5 : pl.activity;
    s.against = loss ? std::min(100.0f, s.against + acted) : s.against;
    s.impersonality += mk[M::contactLearning] * (pl.impersonal - s.impersonality);

    // 6. Tier. 7. Cash.
    const int tier = tierOf(mk, balance, s.behaviour);
    const float spend = sg[S::value] * mk[M::spend + tier] * s.worth;
    const float revenue = pl.revenue * spend;
    const float cost = pl.cost * s.worth;
    s.cash += revenue - cost;

    // What the visit counts for.
    if (s.open >= 0 && !pl.isRecovery) {
      s.silent++;
      place(s, s.open)[here::silent] += 1;
    }
    s.open = failed && !pl.isRecovery ? j : -1;
    s.visits++;
    s.failures += failed;
    s.complaints += pl.isRecovery;
    s.resolved += pl.isRecovery & !failed;
    s.peakGrade = size >= s.peak ? p : s.peakGrade;
    s.peak = std::max(size, s.peak);
    s.lastGrade = p;
    s.grades += p;
    cell[here::visits] += 1;
    if (failed) cell[here::failures] += 1;
    if (unreached) cell[here::unreached] += 1;
    cell[here::grades] += p;
    cell[here::gradeSquares] += p * p;
    cell[here::after] += balance;
    cell[here::revenue] += revenue;
    cell[here::cost] += cost;
    cell[here::discounted] += s.worth;
    cell[here::spend] += spend;
    month(s.time)[month::cash] += revenue - cost;

    // 9. Leaving in the red.
    s.balance = balance;
    if (balance < 0 && change < 0) {
      const bool helped = target >= 0 && target < tallies.touchpoints &&
                          program.places[s.period * tallies.touchpoints + target].isRecovery;
      const float depth = std::min(1.0f, -balance * mk[M::redScale]);
      if (!helped && uniform(now.word[slot::leave]) < mk[M::redLeaving] * depth) {
        cell[here::redLeft] += 1;
        next = Next::red;
        break;
      }
    }

    // 10. Waiting.
    const bool capped = s.visits >= visitCap || target < 0;
    const float remaining = program.horizon - s.time;
    float spent = remaining;
    next = capped ? Next::capped : Next::horizon;
    if (target >= 0) {
      float days = option->wait;
      if (option->law != law::fixed) days *= laws[option->law][now.word[slot::wait]];
      if (!capped && days < remaining) {
        spent = days;
        next = target < tallies.touchpoints ? Next::visit : Next::exit;
      }
    }
    next = leave(s, tier, now, next, spent);
    const bool stays = next == Next::horizon || next == Next::capped;
    const float from = s.time;
    const float until = stays ? program.horizon : from + spent;

    const float behaviourKept = power2(spent * perBehaviour);
    const float kept = power2(-spent * mk[M::halves]);
    const float cognitiveKept = power2(spent * perCognitive);
    const float worth = power2(until * program.discount);

    const float away = mk[M::positive + tier] * s.extraversion * spent;
    const float warned = mk[M::negative + tier] * s.extraversion * spent;
    const float conversion = mk[M::conversion];
    const float referral = conversion * (away - warned) * __builtin_sqrtf(s.worth * worth);
    s.positive += away;
    s.negative += warned;
    s.gained += conversion * away;
    s.lost += conversion * warned;
    s.referral += referral;
    month(from + 0.5f * spent)[month::referral] += referral;

    const float rest = mk[M::rest];
    const float faded = held(rest + (balance - rest) * kept, -100, 100);
    const float activity = s.behaviour;
    s.worth = worth;
    s.time = until;
    s.balance = faded;
    s.grievance *= kept;
    s.behaviour *= behaviourKept;
    s.against *= behaviourKept;
    s.cognitive *= cognitiveKept;
    s.expectation = std::min(10.0f, s.expectation + mk[M::drift] * spent);
    look(s, mk, tier, tierOf(mk, faded, s.behaviour), from, balance, activity, stays);
    cell[here::forgetting] += faded - balance;
    if (next == Next::visit || next == Next::exit) {
      tallies.flows[s.segment * tallies.transitions + option->transition]++;
    }
    s.at = target;
  } while (next == Next::visit);
  finish(s, mk, next);
}

inline const Option* Follower::choose(const Way& way, float balance, uint32_t word) {
  const float u = uniform(word);
  const Option* options = way.options;
  int option = 0;
  if (way.fixed) {
    for (int o = 0; o < Way::near; o++) option += u >= way.cumulated[o];
    if (option == Way::near) while (option < way.count - 1 && u >= options[option].pull) option++;
    return options + option;
  }
  float total = 0;
  for (int o = 0; o < way.count; o++) {
    total += options[o].pull * (options[o].sensitivity != 0 ? power2(options[o].sensitivity * balance) : 1);
    cumulated[o] = total;
  }
  const float wanted = u * total;
  while (option < way.count - 1 && wanted >= cumulated[option]) option++;
  return options + option;
}
