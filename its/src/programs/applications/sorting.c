/* SPDX-License-Identifier: Apache-2.0 */
/* Sorting and searching of records of any size, with a comparison function. */
#include <string.h>

#include "application.h"
#include "support.h"

enum { COUNT = SIZE(300, 6000, 60000, 600000, 1000000), LARGEST = 32 };

typedef int comparison(const void *a, const void *b);

struct record {
    char name[12];
    int32_t age;
    double score;
};

static void swap(char *a, char *b, size_t size) {
    char spare[LARGEST];
    memcpy(spare, a, size);
    memcpy(a, b, size);
    memcpy(b, spare, size);
}

static void insertion_sort(char *base, size_t count, size_t size, comparison *compare) {
    for (char *end = base + size; end < base + count * size; end += size) {
        for (char *at = end; at > base && compare(at - size, at) > 0; at -= size)
            swap(at - size, at, size);
    }
}

/* Quicksort with the median of three; the smaller part by recursion. */
static void sort(void *start, size_t count, size_t size, comparison *compare) {
    char *base = start;
    while (count > 12) {
        char *middle = base + count / 2 * size, *last = base + (count - 1) * size;
        if (compare(base, middle) > 0)
            swap(base, middle, size);
        if (compare(middle, last) > 0)
            swap(middle, last, size);
        if (compare(base, middle) > 0)
            swap(base, middle, size);
        char pivot[LARGEST];
        memcpy(pivot, middle, size);
        char *left = base, *right = last;
        while (left <= right) {
            while (compare(left, pivot) < 0)
                left += size;
            while (compare(right, pivot) > 0)
                right -= size;
            if (left <= right) {
                swap(left, right, size);
                left += size;
                right -= size;
            }
        }
        size_t below = (size_t)(right + size - base) / size, above = (size_t)(last + size - left) / size;
        if (below < above) {
            sort(base, below, size, compare);
            base = left;
            count = above;
        } else {
            sort(left, above, size, compare);
            count = below;
        }
    }
    insertion_sort(base, count, size, compare);
}

/* Keeps the order of equals. */
static void merge_sort(void *start, size_t count, size_t size, comparison *compare, char *spare) {
    if (count < 2)
        return;
    char *base = start;
    size_t half = count / 2;
    merge_sort(base, half, size, compare, spare);
    merge_sort(base + half * size, count - half, size, compare, spare);
    memcpy(spare, base, half * size);
    char *left = spare, *left_end = spare + half * size, *right = base + half * size, *end = base + count * size;
    for (char *out = base; left < left_end; out += size) {
        if (right < end && compare(right, left) < 0) {
            memcpy(out, right, size);
            right += size;
        } else {
            memcpy(out, left, size);
            left += size;
        }
    }
}

/* The first that is not less than the key. */
static size_t lower_bound(const void *key, const void *base, size_t count, size_t size, comparison *compare) {
    size_t first = 0;
    while (count > 0) {
        size_t half = count / 2;
        if (compare((const char *)base + (first + half) * size, key) < 0) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

static int by_name(const void *a, const void *b) {
    return string_compare(((const struct record *)a)->name, ((const struct record *)b)->name);
}

static int by_age(const void *a, const void *b) {
    int32_t x = ((const struct record *)a)->age, y = ((const struct record *)b)->age;
    return (x > y) - (x < y);
}

static int by_score(const void *a, const void *b) {
    double x = ((const struct record *)a)->score, y = ((const struct record *)b)->score;
    return (x > y) - (x < y);
}

static int by_age_and_name(const void *a, const void *b) {
    int order = by_age(a, b);
    return order != 0 ? order : by_name(a, b);
}

static int by_integer(const void *a, const void *b) {
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

static int is_sorted(const void *base, size_t count, size_t size, comparison *compare) {
    for (size_t i = 1; i < count; i++) {
        if (compare((const char *)base + (i - 1) * size, (const char *)base + i * size) > 0)
            return 0;
    }
    return 1;
}

static void make(struct record *record, uint64_t *random) {
    uint32_t length = 3 + next_random(random) % 8;
    memset(record, 0, sizeof *record);
    for (uint32_t i = 0; i < length; i++)
        record->name[i] = (char)('a' + next_random(random) % 26 * (next_random(random) % 4) / 4);
    record->age = (int32_t)(next_random(random) % 100);
    record->score = (double)next_random(random) / 1000;
}

APPLICATION("sorting") {
    static const struct {
        const char *name;
        comparison *compare;
    } orders[] = {{"name", by_name}, {"age", by_age}, {"score", by_score}, {"age and name", by_age_and_name}};
    uint64_t random = 4;
    struct record *records = allocate(COUNT * sizeof *records);
    struct record *sorted = allocate(COUNT * sizeof *records);
    int32_t *integers = allocate(COUNT * sizeof *integers);
    char *spare = allocate(COUNT * sizeof *records);
    for (int i = 0; i < COUNT; i++) {
        make(&records[i], &random);
        integers[i] = (int32_t)next_random(&random);
    }
    for (int i = 0; i < 4; i++) {
        memcpy(sorted, records, COUNT * sizeof *records);
        if (i % 2 == 0)
            sort(sorted, COUNT, sizeof *sorted, orders[i].compare);
        else
            merge_sort(sorted, COUNT, sizeof *sorted, orders[i].compare, spare);
        size_t place = lower_bound(&records[COUNT / 2], sorted, COUNT, sizeof *sorted, orders[i].compare);
        report("by %s: %s, the middle one is now number %u", orders[i].name,
               is_sorted(sorted, COUNT, sizeof *sorted, orders[i].compare) ? "sorted" : "NOT sorted", (unsigned)place);
    }
    sort(integers, COUNT, sizeof *integers, by_integer);
    uint32_t found = 0;
    for (int i = 0; i < COUNT; i++)
        found += (uint32_t)lower_bound(&integers[i], integers, COUNT, sizeof *integers, by_integer) == (uint32_t)i;
    report("%u integers found in their places", (unsigned)found);
    check(sorted, COUNT / 10 * sizeof *sorted);
    check(integers, COUNT / 10 * sizeof *integers);
}
