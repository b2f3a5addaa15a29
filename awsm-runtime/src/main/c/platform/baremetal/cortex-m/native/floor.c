/* floor.c: rounds downwards. */
#include "../mathematics.h"

AWSM_FUNCTIONS(floor, floor)
