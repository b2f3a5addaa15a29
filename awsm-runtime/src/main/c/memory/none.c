/* SPDX-License-Identifier: Apache-2.0 */
/*
 * none.c: no protection, to measure what the other mechanisms cost: guest code can read and write the whole process.
 * Only the generated code differs from that for bounds; the memory is the same.
 */
#include "bounds.c"
