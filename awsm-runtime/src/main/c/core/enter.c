/* SPDX-License-Identifier: Apache-2.0 */
/* enter.c: from the host into guest code. A platform may have one with fewer instructions. */
#include "call.h"

enum awsm_trap awsm_enter(struct awsm_instance *instance, void (*code)(struct awsm_instance *, union awsm_value *),
                          union awsm_value *values) {
    return is_available(instance->store) ? awsm_call(instance, code, values) : AWSM_ERROR_UNAVAILABLE;
}
