/* SPDX-License-Identifier: Apache-2.0 */
/* trunc.c: rounds towards zero. */
#include "../mathematics.h"

AWSM_FUNCTIONS(trunc, truncate)
