/* SPDX-License-Identifier: Apache-2.0 */
/* floor.c: rounds downwards. */
#include "../mathematics.h"

AWSM_FUNCTIONS(floor, floor)
