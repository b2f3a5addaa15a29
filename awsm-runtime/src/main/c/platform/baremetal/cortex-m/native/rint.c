/* SPDX-License-Identifier: Apache-2.0 */
/* rint.c: rounds to the nearest integer, ties to even. */
#include "../mathematics.h"

AWSM_FUNCTIONS(rint, nearest)
AWSM_FUNCTIONS(nearbyint, nearest)
AWSM_FUNCTIONS(roundeven, nearest)
