/* trunc.c: rounds towards zero. */
#include "../mathematics.h"

AWSM_FUNCTIONS(trunc, truncate)
