/* SPDX-License-Identifier: Apache-2.0 */
/* Time and random numbers: what they are differs from run to run, what must hold of them does not. */
#include <string.h>

#include "platform.h"
#include "text.h"

int program(int argc, char **argv) {
    uint64_t start = platform_monotonic_time();
    uint64_t last = start;
    int backwards = 0;
    for (int i = 0; i < 1000; i++) {
        uint64_t now = platform_monotonic_time();
        backwards += now < last;
        last = now;
    }
    print("monotonic: %s\n", backwards == 0 && last > start ? "yes" : "no");
    const uint64_t year = (uint64_t)365 * 24 * 3600 * 1000000000;
    uint64_t time = platform_real_time();
    print("between 2024 and 2100: %s\n", time > 54 * year && time < 130 * year ? "yes" : "no");

    unsigned char a[64] = {0}, b[64] = {0};
    print("random: %d %d\n", platform_random(a, sizeof a), platform_random(b, sizeof b));
    int bits = 0;
    for (size_t i = 0; i < sizeof a; i++)
        bits += __builtin_popcount(a[i]) + __builtin_popcount(b[i]);
    print("different: %s, about half the bits set: %s\n", memcmp(a, b, sizeof a) != 0 ? "yes" : "no",
          bits > 1024 / 4 && bits < 1024 * 3 / 4 ? "yes" : "no");
    return 0;
}
