/* SPDX-License-Identifier: Apache-2.0 */
/* trap_info.c: what a host can learn of the last trap of a store. */
#include "activation.h"

static uint32_t take_leb128(const uint8_t **at) {
    uint32_t value = 0;
    unsigned shift = 0;
    uint8_t byte;
    do {
        byte = *(*at)++;
        value |= (uint32_t)(byte & 0x7F) << shift;
        shift += 7;
    } while ((byte & 0x80) != 0);
    return value;
}

/* image->function_names has, for each function with a name, in ascending order: by how much its index is larger than that
 * of the one before (the first: than -1), in LEB128; its name with NUL. In the end comes 0. */
const char *awsm_function_name(const struct awsm_image *image, uint32_t function) {
    const uint8_t *at = image->function_names;
    if (at == NULL) {
        return NULL;
    }
    uint32_t index = UINT32_MAX;
    for (uint32_t more = take_leb128(&at); more != 0; more = take_leb128(&at)) {
        index += more;
        if (index >= function) {
            return index == function ? (const char *)at : NULL;
        }
        at += __builtin_strlen((const char *)at) + 1;
    }
    return NULL;
}

/* The function with the instruction at this address, and an instance of its module. */
static uint32_t find(const struct awsm_store *store, uintptr_t address, const struct awsm_instance **found) {
    uint32_t function = AWSM_NO_FUNCTION;
    for (const struct awsm_instance *i = store->instances; function == AWSM_NO_FUNCTION && i != NULL; i = i->next) {
        function = awsm_function_at(i->image, address);
        *found = i;
    }
    return function;
}

void awsm_store_trap_info(const struct awsm_store *store, struct awsm_trap_info *info) {
    *info = (struct awsm_trap_info){.trap = (enum awsm_trap)store->trap, .function = AWSM_NO_FUNCTION};
    const struct awsm_instance *instance = store->trap_instance;
    if (store->trap_address != 0) {
        info->function = find(store, store->trap_address, &instance);
    } else if (instance != NULL) {
        info->function = (uint32_t)store->trap_detail;
    }
    if (info->function != AWSM_NO_FUNCTION) {
        info->name = awsm_function_name(instance->image, info->function);
        info->module = instance->image->name;
        info->instance = instance;
    }
}

void awsm_trap_info(const struct awsm_instance *instance, struct awsm_trap_info *info) {
    static const struct awsm_store none;
    awsm_store_trap_info(instance->store != NULL ? instance->store : &none,
                         info); /* NULL: a static one that is not there */
}
