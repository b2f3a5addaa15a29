/* sqrt.c: roots. */
#include "../mathematics.h"

AWSM_FUNCTIONS(sqrt, square_root)
