/* ceil.c: rounds upwards. */
#include "../mathematics.h"

AWSM_FUNCTIONS(ceil, ceil)
