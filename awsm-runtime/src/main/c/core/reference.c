/* SPDX-License-Identifier: Apache-2.0 */
/*
 * reference.c: references and their types. Guest code calls a typed reference without looking at its signature, so whatever
 * comes from a host is looked at here before.
 */
#include "reference.h"

static uint32_t heap_of(struct awsm_value_type type) {
    return type.code & ~(uint32_t)AWSM_NON_NULL;
}

static bool is_nullable(struct awsm_value_type type) {
    return (type.code & AWSM_NON_NULL) == 0;
}

static bool equal_heaps(struct awsm_value_type a, struct awsm_value_type b) {
    return heap_of(a) == heap_of(b) &&
           (heap_of(a) != AWSM_TYPED_FUNCREF || awsm_signature_equal(a.signature, b.signature));
}

bool awsm_type_equal(struct awsm_value_type a, struct awsm_value_type b) {
    return is_nullable(a) == is_nullable(b) && equal_heaps(a, b);
}

bool awsm_type_matches(struct awsm_value_type sub, struct awsm_value_type super) {
    return (is_nullable(super) || !is_nullable(sub)) &&
           (equal_heaps(sub, super) || (heap_of(sub) == AWSM_TYPED_FUNCREF && heap_of(super) == AWSM_FUNCREF));
}

bool awsm_is_function(const struct awsm_store *store, const void *reference) {
    const struct awsm_instance *instance = store->instances;
    for (; instance != NULL; instance = instance->next) {
        uintptr_t first = (uintptr_t)instance + instance->image->functions_offset;
        uintptr_t offset = (uintptr_t)reference - first;
        if (offset < instance->image->function_count * sizeof(struct awsm_function)) {
            return offset % sizeof(struct awsm_function) == 0;
        }
    }
    return false;
}

bool awsm_is_reference(const struct awsm_store *store, const void *reference, struct awsm_value_type type) {
    if (reference == NULL) {
        return is_nullable(type);
    }
    if (heap_of(type) != AWSM_FUNCREF && heap_of(type) != AWSM_TYPED_FUNCREF) {
        return true; /* a number, too, that is read as one */
    }
    const struct awsm_function *function = reference;
    return awsm_is_function(store, function) &&
           (heap_of(type) == AWSM_FUNCREF || awsm_signature_equal(function->type, type.signature));
}

void awsm_reference_check(struct awsm_instance *instance, const void *reference, uint32_t type, uintptr_t signature,
                          uint32_t where) {
    if (!awsm_is_reference(instance->store, reference, (struct awsm_value_type){type, signature})) {
        awsm_trap(instance, AWSM_TRAP_REFERENCE_TYPE | where << 8);
    }
}
