/* SPDX-License-Identifier: Apache-2.0 */
/* sqrt.c: roots. */
#include "../mathematics.h"

AWSM_FUNCTIONS(sqrt, square_root)
