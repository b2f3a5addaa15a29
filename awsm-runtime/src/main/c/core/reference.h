/* SPDX-License-Identifier: Apache-2.0 */
/* reference.h: what references may be where a type is expected. */
#ifndef AWSM_REFERENCE_H
#define AWSM_REFERENCE_H

#include <awsm/abi.h>
#include <stdbool.h>

#pragma GCC visibility push(hidden)

/* A value type: enum awsm_type_code, with the signature of AWSM_TYPED_FUNCREF. */
struct awsm_value_type {
    uint32_t code;
    uintptr_t signature;
};

bool awsm_type_equal(struct awsm_value_type a, struct awsm_value_type b);
/* Whether every value of the one type is of the other (specification 3.3). */
bool awsm_type_matches(struct awsm_value_type sub, struct awsm_value_type super);

/* Whether this is a function of an instance of the store. It is followed only when it is. */
bool awsm_is_function(const struct awsm_store *store, const void *reference);
/* Whether this is a value of the type, if it is a reference. External references may be anything. */
bool awsm_is_reference(const struct awsm_store *store, const void *reference, struct awsm_value_type type);

#pragma GCC visibility pop

#endif
