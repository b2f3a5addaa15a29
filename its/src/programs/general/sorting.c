/* SPDX-License-Identifier: Apache-2.0 */
/* Quicksort, heapsort, merge sort and radix sort must agree. */
#include <string.h>

#include "platform.h"
#include "support.h"
#include "text.h"

enum { COUNT = 20000 };

static void swap(int32_t *a, int32_t *b) {
    int32_t t = *a;
    *a = *b;
    *b = t;
}

static void quicksort(int32_t *a, int count) {
    while (count > 1) {
        int32_t pivot = a[(count - 1) / 2]; /* not the last: else nothing may be split off */
        int i = -1, k = count;
        for (;;) {
            do
                i++;
            while (a[i] < pivot);
            do
                k--;
            while (a[k] > pivot);
            if (i >= k)
                break;
            swap(&a[i], &a[k]);
        }
        quicksort(a, k + 1);
        a += k + 1;
        count -= k + 1;
    }
}

static void sift_down(int32_t *a, int root, int count) {
    for (int child; (child = 2 * root + 1) < count; root = child) {
        if (child + 1 < count && a[child + 1] > a[child])
            child++;
        if (a[root] >= a[child])
            return;
        swap(&a[root], &a[child]);
    }
}

static void heapsort(int32_t *a, int count) {
    for (int i = count / 2; i-- > 0;)
        sift_down(a, i, count);
    while (count-- > 1) {
        swap(&a[0], &a[count]);
        sift_down(a, 0, count);
    }
}

static void merge_sort_with(int32_t *a, int count, int32_t *spare) {
    if (count < 2)
        return;
    int half = count / 2;
    merge_sort_with(a, half, spare);
    merge_sort_with(a + half, count - half, spare);
    memcpy(spare, a, (size_t)half * sizeof *a);
    for (int left = 0, right = half, out = 0; left < half; out++)
        a[out] = right < count && a[right] < spare[left] ? a[right++] : spare[left++];
}

static void merge_sort(int32_t *a, int count) {
    merge_sort_with(a, count, allocate((size_t)count * sizeof *a));
}

static void radix_sort(int32_t *a, int count) {
    int32_t *other = allocate((size_t)count * sizeof *a);
    for (int shift = 0; shift < 32; shift += 8) {
        int starts[257] = {0};
        for (int i = 0; i < count; i++)
            starts[((uint32_t)a[i] ^ 0x80000000) >> shift & 0xff]++;
        for (int i = 0, sum = 0; i < 257; i++) {
            int here = starts[i];
            starts[i] = sum;
            sum += here;
        }
        for (int i = 0; i < count; i++)
            other[starts[((uint32_t)a[i] ^ 0x80000000) >> shift & 0xff]++] = a[i];
        int32_t *t = a;
        a = other;
        other = t;
    }
}

static const struct {
    const char *name;
    void (*sort)(int32_t *a, int count);
} sorts[] = {{"quicksort", quicksort}, {"heapsort", heapsort}, {"merge sort", merge_sort}, {"radix sort", radix_sort}};

int program(int argc, char **argv) {
    int32_t *numbers = allocate(COUNT * sizeof *numbers);
    for (size_t s = 0; s < sizeof sorts / sizeof *sorts; s++) {
        uint64_t state = 31337;
        for (int i = 0; i < COUNT; i++)
            numbers[i] = (int32_t)next_random(&state) >> (i % 3 * 8);
        sorts[s].sort(numbers, COUNT);
        uint32_t hash = 0;
        int descents = 0;
        for (int i = 0; i < COUNT; i++) {
            hash = hash * 31 + (uint32_t)numbers[i];
            descents += i > 0 && numbers[i] < numbers[i - 1];
        }
        print("%s: %d .. %d .. %d, %d descents, hash %08x\n", sorts[s].name, (int)numbers[0], (int)numbers[COUNT / 2],
              (int)numbers[COUNT - 1], descents, (unsigned)hash);
    }
    return 0;
}
