// A plain C++ program of the customer model, to hold the kernels against: it reads a program from a file, and then, for
// each line "seed from to" on standard input, follows those customers on one core and writes the nanoseconds that took
// and what they add up to, as doubles.
#include "follow.hpp"
#include <chrono>
#include <cstdio>

int main(int, char** arguments) {
  std::vector<int32_t> words;
  FILE* file = std::fopen(arguments[1], "rb");
  if (!file) return 1;
  for (int32_t word; std::fread(&word, sizeof word, 1, file) == 1;) words.push_back(word);
  std::fclose(file);
  const Program program(std::move(words));
  Tallies tallies(program);
  Follower follower(program, tallies);

  for (uint32_t seed, from, to; std::scanf("%u %u %u", &seed, &from, &to) == 3;) {
    const auto began = std::chrono::steady_clock::now();
    tallies.clear();
    for (uint32_t id = from; id < to; id++) follower.follow(seed, id);
    std::vector<double> answer = tallies.written();
    const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - began;
    answer.insert(answer.begin(), took.count());
    std::fwrite(answer.data(), sizeof(double), answer.size(), stdout);
    std::fflush(stdout);
  }
}
