/* SPDX-License-Identifier: Apache-2.0 */
/* Recursion: many calls, deep calls, mutual calls, and frames with arrays. */
#include "platform.h"
#include "text.h"

static unsigned ackermann(unsigned m, unsigned n) {
    if (m == 0)
        return n + 1;
    if (n == 0)
        return ackermann(m - 1, 1);
    return ackermann(m - 1, ackermann(m, n - 1));
}

static uint64_t fibonacci(unsigned n) {
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

static unsigned moves;

static void hanoi(int disks, int from, int to, int over) {
    if (disks == 0)
        return;
    hanoi(disks - 1, from, over, to);
    moves++;
    if (moves <= 7)
        print("  disk %d: %c -> %c\n", disks, 'A' + from, 'A' + to);
    hanoi(disks - 1, over, to, from);
}

/* Through volatile pointers, so that no compiler turns the pair into a loop. */
static int is_odd(unsigned n);
static int is_even(unsigned n);
static int (*volatile odd)(unsigned) = is_odd;
static int (*volatile even)(unsigned) = is_even;

static int is_even(unsigned n) {
    return n == 0 ? 1 : odd(n - 1);
}

static int is_odd(unsigned n) {
    return n == 0 ? 0 : even(n - 1);
}

/* Every frame keeps its own array alive across the call. */
static unsigned checksum(unsigned depth) {
    volatile unsigned values[8];
    for (unsigned i = 0; i < 8; i++)
        values[i] = depth * 31 + i;
    unsigned below = depth == 0 ? 17 : checksum(depth - 1);
    for (unsigned i = 0; i < 8; i++)
        below = below * 33 ^ values[i];
    return below;
}

static void permutations(char *letters, int fixed, int count, int *printed) {
    if (fixed == count) {
        if ((*printed)++ % 17 == 0)
            print("  %s\n", letters);
        return;
    }
    for (int i = fixed; i < count; i++) {
        char swap = letters[fixed];
        letters[fixed] = letters[i];
        letters[i] = swap;
        permutations(letters, fixed + 1, count, printed);
        swap = letters[fixed];
        letters[fixed] = letters[i];
        letters[i] = swap;
    }
}

int program(int argc, char **argv) {
    for (unsigned m = 0; m <= 3; m++)
        print("ackermann(%u, %u) = %u\n", m, m == 3 ? 6 : 9, ackermann(m, m == 3 ? 6 : 9));
    print("fibonacci(27) = %llu\n", (unsigned long long)fibonacci(27));
    print("hanoi:\n");
    hanoi(3, 0, 2, 1);
    hanoi(14, 0, 2, 1);
    print("  %u moves\n", moves);
    print("even(3000) = %d, odd(3001) = %d, even(2999) = %d\n", even(3000), odd(3001), even(2999));
    print("checksum(1000) = %u\n", checksum(1000));
    char letters[] = "ABCDE";
    int printed = 0;
    permutations(letters, 0, 5, &printed);
    print("%d permutations\n", printed);
    return 0;
}
