/* SPDX-License-Identifier: Apache-2.0 */
/* Deep recursion of small functions: Ackermann, Takeuchi, queens, Hofstadter, permutations. */
#include "application.h"

static uint32_t ackermann(uint32_t m, uint32_t n) {
    if (m == 0)
        return n + 1;
    return ackermann(m - 1, n == 0 ? 1 : ackermann(m, n - 1));
}

static int takeuchi(int x, int y, int z) {
    if (y >= x)
        return z;
    return takeuchi(takeuchi(x - 1, y, z), takeuchi(y - 1, z, x), takeuchi(z - 1, x, y));
}

/* Ways to put queens on the rows that are left, with columns and diagonals as bits. */
static int queens(uint32_t all, uint32_t columns, uint32_t left, uint32_t right) {
    if (columns == all)
        return 1;
    int ways = 0;
    for (uint32_t free = all & ~(columns | left | right); free != 0; free &= free - 1) {
        uint32_t place = free & -free;
        ways += queens(all, columns | place, (left | place) << 1, (right | place) >> 1);
    }
    return ways;
}

static int male(int n);

static int female(int n) {
    return n == 0 ? 1 : n - male(female(n - 1));
}

static int male(int n) {
    return n == 0 ? 0 : n - female(male(n - 1));
}

/* Permutations of which no element is where it was. */
static int derangements(int *items, int first, int count) {
    if (first == count)
        return 1;
    int found = 0;
    for (int i = first; i < count; i++) {
        int item = items[i];
        if (item == first)
            continue;
        items[i] = items[first];
        items[first] = item;
        found += derangements(items, first + 1, count);
        items[first] = items[i];
        items[i] = item;
    }
    return found;
}

static double power(double x, unsigned n) {
    if (n == 0)
        return 1;
    double half = power(x, n / 2);
    return n % 2 == 0 ? half * half : half * half * x;
}

APPLICATION("recursion") {
    enum { ROUNDS = SIZE(1, 20, 100, 1200, 5000), PLACES = SIZE(6, 8, 8, 8, 8) };
    uint32_t peter = 0;
    int tak = 0, ways = 0, hofstadter = 0, deranged = 0;
    double powers = 0;
    for (int round = 0; round < ROUNDS; round++) {
        int items[PLACES];
        for (int i = 0; i < PLACES; i++)
            items[i] = i;
        peter += ackermann(2, 300 + (uint32_t)round % 100) + ackermann(3, 5);
        tak += takeuchi(14, 7, round & 1);
        ways += queens((1u << PLACES) - 1, 0, 0, 0);
        hofstadter += female(40 + round % 8) + male(40);
        deranged += derangements(items, 0, PLACES);
        for (unsigned i = 0; i < 2000; i++)
            powers += power(1 + 1.0 / (i + 1), i);
    }
    report("ackermann %u, takeuchi %d, hofstadter %d", (unsigned)peter, tak, hofstadter);
    report("%d ways for queens, %d derangements", ways, deranged);
    report("powers %.9e", powers);
}
