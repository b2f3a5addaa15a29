/* SPDX-License-Identifier: Apache-2.0 */
/* ceil.c: rounds upwards. */
#include "../mathematics.h"

AWSM_FUNCTIONS(ceil, ceil)
