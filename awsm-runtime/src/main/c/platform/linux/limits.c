/* SPDX-License-Identifier: Apache-2.0 */
/* limits.c: how much of what there is is used if nobody says so, on Linux. */
#include "linux.h"
#include <platform/platform.h>

const size_t awsm_stack_margin = AWSM_STACK_MARGIN;
const size_t awsm_stack_size = 512 * 1024;
const size_t awsm_mask_slack = 64 * 1024;
const size_t awsm_map_unit = 4096;
