/* SPDX-License-Identifier: Apache-2.0 */
/* chain.c: a guest whose functions call each other, and never back, but for one. */
__attribute__((import_module("board"), import_name("report"))) int report(int value);

static __attribute__((noinline)) int low(int a, int b) {
    return report(a) + report(b) * report(a - b);
}

static __attribute__((noinline)) int middle(int a, int b) {
    return low(a, b) - low(b, a) * low(a + b, b);
}

static __attribute__((noinline)) int high(int a, int b) {
    return middle(a, b) - middle(b, a) * middle(a + b, b);
}

__attribute__((export_name("run"))) int run(int a) {
    return high(a, 2) + high(3, a);
}

__attribute__((export_name("count"))) int count(int n) {
    return n != 0 ? count(n - 1) * report(n) : 1;
}
