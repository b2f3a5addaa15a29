/* SPDX-License-Identifier: Apache-2.0 */
/* limits.c: how much of what there is is used if nobody says so, on microcontrollers. */
#include <platform/platform.h>

/* The frame of a function that is about to make its check (the compiler's Target.largestFrame), 512 bytes, what it calls
 * of the runtime, 2 KiB at most (RuntimeFramesTest), what that calls of the firmware, and an interrupt's registers. */
const size_t awsm_stack_margin = 3072;
const size_t awsm_stack_size = 2048;
const size_t awsm_mask_slack = 256;
const size_t awsm_map_unit = 16;
