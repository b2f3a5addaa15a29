/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The result is one line:
 *
 *     gemm MINI 8c1f0a4be2d5b6f3 first=0x1.2p+0 last=0x1.8p+3 sum=1.234567890e+03
 *
 * The 64-bit FNV-1a hash of the little-endian bytes of all live-out elements, the first and the last of them, and their
 * sum (in double, in order) for the reader. Arguments: "time" also prints the seconds that the kernel took, without
 * initialisation, to standard error; "dump" prints every element before the line, to find the first that is wrong.
 */
#include "polybench.h"

#include <stdint.h>
#include <string.h>

#include "platform.h"
#include "support.h"
#include "text.h"

static uint64_t started, stopped;
static int dumping;
static uint64_t hash = 0xcbf29ce484222325;
static double first, last, sum;
static size_t count;

void *polybench_array(size_t bytes) {
    void *array = platform_memory(bytes);
    if (array == NULL) {
        print_error("%s %s: no memory for %llu bytes\n", polybench_kernel, polybench_dataset,
                    (unsigned long long)bytes);
        leave(71);
    }
    return array;
}

void polybench_start(void) {
    started = platform_monotonic_time();
}

void polybench_stop(void) {
    stopped = platform_monotonic_time();
}

static void add_to_hash(uint64_t bits, int bytes) {
    for (int i = 0; i < bytes; i++)
        hash = (hash ^ (bits >> 8 * i & 0xff)) * 0x100000001b3;
}

/* The element's value, as a double and as size bytes of bits. */
static double element_at(const char *address, enum element element, uint64_t *bits, int *size) {
    uint32_t narrow;
    float single;
    double value;
    *size = element == element_double ? 8 : 4;
    if (element == element_double) {
        memcpy(&value, address, 8);
        memcpy(bits, address, 8);
        return value;
    }
    memcpy(&narrow, address, 4);
    *bits = narrow;
    if (element == element_int)
        return (int32_t)narrow;
    memcpy(&single, address, 4);
    return single;
}

void polybench_live_out(const char *name, const void *array, size_t bytes, enum element element) {
    int size;
    for (size_t at = 0; at < bytes; at += (size_t)size) {
        uint64_t bits;
        double value = element_at((const char *)array + at, element, &bits, &size);
        if (dumping)
            print("%s %a\n", name, value);
        add_to_hash(bits, size);
        if (count++ == 0)
            first = value;
        last = value;
        sum += value;
    }
}

int program(int argc, char **argv) {
    int timing = 0;
    for (int i = 1; i < argc; i++) {
        if (string_equal(argv[i], "time")) {
            timing = 1;
        } else if (string_equal(argv[i], "dump")) {
            dumping = 1;
        } else {
            print_error("usage: %s [time] [dump]\n", polybench_kernel);
            return 64;
        }
    }
    polybench_run();
    print("%s %s %016llx first=%a last=%a sum=%.9e\n", polybench_kernel, polybench_dataset, (unsigned long long)hash,
          first, last, sum);
    if (timing)
        print_error("%.9f\n", (double)(stopped - started) / 1e9);
    return 0;
}
