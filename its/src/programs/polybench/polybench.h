/* SPDX-License-Identifier: Apache-2.0 */
/*
 * polybench.h: the frame of the 30 kernels of PolyBench/C 4.2.
 *
 * A kernel's file has its sizes, the initialisation of its arrays, the kernel, and their use:
 *
 *     enum { N = SIZE(30, 90, 250, 1300, 2800) };       one size for each dataset, chosen by -DDATASET=MINI ...
 *     static void init(double A[N][N]) ...
 *     static void kernel(double A[N][N]) ...
 *     KERNEL(name) {
 *         ARRAY(double, A, [N][N]);                      zeroed, in memory of its own
 *         init(*A);
 *         TIMED(kernel(*A));
 *         LIVE_OUT(A);                                   in the order of the original's output
 *     }
 *
 * The program prints one line (see polybench.c), which is equal in two builds if all bits of the result are. As in the
 * original, arrays reach the kernel through pointers about whose aliasing nothing is known. Live-out arrays count as a
 * whole; the original prints only the triangle that the kernel wrote for cholesky and nussinov.
 */
#ifndef POLYBENCH_H
#define POLYBENCH_H

#include <stddef.h>

#include "dataset.h"

#define KERNEL(name)                                                                                                   \
    const char *const polybench_kernel = name, *const polybench_dataset = DATASET_NAME;                                \
    void polybench_run(void)

enum element { element_double, element_float, element_int };

#define ARRAY(type, name, dimensions)                                                                                  \
    enum { name##_element = EXPAND_PASTE(element_, type) };                                                            \
    type(*name) dimensions = polybench_array(sizeof *name)

#define TIMED(call) (polybench_start(), call, polybench_stop())

#define LIVE_OUT(name) polybench_live_out(#name, name, sizeof *name, (enum element)name##_element)

/* Given by the kernel. */
extern const char *const polybench_kernel, *const polybench_dataset;
void polybench_run(void);

/* Given by the frame. */
void *polybench_array(size_t bytes);
void polybench_start(void);
void polybench_stop(void);
void polybench_live_out(const char *name, const void *array, size_t bytes, enum element element);

#endif
