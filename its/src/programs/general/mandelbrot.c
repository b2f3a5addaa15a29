/* SPDX-License-Identifier: Apache-2.0 */
/* The Mandelbrot set as characters, and its area by counting points. */
#include "platform.h"
#include "text.h"

enum { MOST = 200 };

static int steps(double re, double im) {
    double x = 0, y = 0;
    int n = 0;
    while (n < MOST && x * x + y * y <= 4) {
        double next = x * x - y * y + re;
        y = 2 * x * y + im;
        x = next;
        n++;
    }
    return n;
}

static int steps_single(float re, float im) {
    float x = 0, y = 0;
    int n = 0;
    for (; n < MOST && x * x + y * y <= 4; n++) {
        float next = x * x - y * y + re;
        y = 2 * x * y + im;
        x = next;
    }
    return n;
}

int program(int argc, char **argv) {
    for (int row = -12; row <= 12; row++) {
        for (int column = 0; column < 72; column++) {
            int n = steps(-2.1 + column / 24.0, row / 10.0);
            print("%c", n == MOST ? '#' : " .,:;+=*%@"[n < 18 ? n / 2 : 9]);
        }
        print("\n");
    }
    enum { GRID = 400 };
    int inside = 0;
    int64_t total = 0, total_single = 0;
    for (int i = 0; i < GRID; i++)
        for (int k = 0; k < GRID; k++) {
            double re = -2 + 3.0 * (i + 0.5) / GRID, im = -1.5 + 3.0 * (k + 0.5) / GRID;
            int n = steps(re, im);
            inside += n == MOST;
            total += n;
            total_single += steps_single((float)re, (float)im);
        }
    print("area %.6f, %lld steps, %lld in single precision\n", 9.0 * inside / (GRID * GRID), (long long)total,
          (long long)total_single);
    return 0;
}
