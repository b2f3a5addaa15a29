/* SPDX-License-Identifier: Apache-2.0 */
/* divide64.c: what ldivmod.S calls. */
#include <libcalls/soft/divide.h>

__attribute__((visibility("hidden"))) uint64_t awsm_unsigned_division(uint64_t a, uint64_t b, uint64_t *remainder) {
    struct awsm_division result = awsm_divide(a, b);
    *remainder = result.remainder;
    return result.quotient;
}

__attribute__((visibility("hidden"))) int64_t awsm_signed_division(int64_t a, int64_t b, uint64_t *remainder) {
    struct awsm_division result = awsm_divide_signed(a, b);
    *remainder = result.remainder;
    return (int64_t)result.quotient;
}
