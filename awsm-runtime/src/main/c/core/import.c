/* SPDX-License-Identifier: Apache-2.0 */
/*
 * import.c: whether what an instance is given is what its module imports (specification 4.5.3), and may be shared with it.
 *
 * What a sandbox has made must be of the same store. That is found out by comparing addresses: a pointer out of an object
 * is followed only when it is known to lead to an instance of the store, so that an object of another version, or one that
 * is something else, is refused and not believed. A host function is what the host's C compiler has checked, and a host's
 * global says itself what it is.
 */
#include "owned.h"
#include "reference.h"
#include <memory/mechanism.h>

struct function_slot {
    void (*code)(void);
    void *env;
};

static bool is_in_store(const struct awsm_store *store, const struct awsm_instance *owner) {
    const struct awsm_instance *instance = store->instances;
    while (instance != NULL && instance != owner) {
        instance = instance->next;
    }
    return instance != NULL;
}

static struct awsm_value_type type_of(const struct awsm_import_type *wanted) {
    return (struct awsm_value_type){wanted->value_type, wanted->signature};
}

static bool has_limits(const struct awsm_import_type *wanted, size_t size, bool has_maximum, size_t maximum) {
    return size >= wanted->minimum && (!wanted->has_maximum || (has_maximum && maximum <= wanted->maximum));
}

static bool is_memory(const struct awsm_store *store, const struct awsm_import_type *wanted,
                      const struct awsm_memory *memory) {
    if (!is_in_store(store, memory->owner)) {
        return false;
    }
    const struct awsm_memory *owned = memory->owner->memories;
    while (owned != NULL && owned != memory) {
        owned = owned->next;
    }
    return owned != NULL && memory->page_size_log2 == wanted->page_size_log2 &&
           has_limits(wanted, memory->size >> memory->page_size_log2, memory->declared_maximum != SIZE_MAX,
                      memory->declared_maximum) &&
           awsm_memory_accept(memory);
}

static bool is_table(const struct awsm_store *store, const struct awsm_import_type *wanted,
                     const struct awsm_table *table) {
    if (!is_in_store(store, table->owner)) {
        return false;
    }
    const struct awsm_table *owned = table->owner->tables;
    while (owned != NULL && owned != table) {
        owned = owned->next;
    }
    return owned != NULL && awsm_type_equal((struct awsm_value_type){table->type, table->signature}, type_of(wanted)) &&
           has_limits(wanted, table->size, table->has_maximum, table->declared_maximum);
}

static bool is_global(const struct awsm_store *store, const struct awsm_import_type *wanted,
                      const struct awsm_global *global) {
    struct awsm_value_type type = {global->type, global->signature};
    return (global->owner == NULL || is_in_store(store, global->owner)) && global->is_mutable == wanted->is_mutable &&
           (wanted->is_mutable ? awsm_type_equal(type, type_of(wanted))
                               : awsm_type_matches(type, type_of(wanted)) &&
                                     awsm_is_reference(store, global->value.ref, type_of(wanted)));
}

static bool is_function(const struct awsm_store *store, const struct awsm_import_type *wanted,
                        const struct awsm_function *function) {
    return awsm_is_function(store, function) && awsm_signature_equal(function->type, wanted->signature);
}

static enum awsm_trap check_function(const struct awsm_store *store, const struct awsm_import_type *wanted,
                                     const struct function_slot *slot) {
    if (slot->code != NULL) {
        return AWSM_OK; /* of the host */
    }
    const struct awsm_function *function = slot->env;
    if (function == NULL) {
        return AWSM_ERROR_UNKNOWN_IMPORT;
    }
    return is_function(store, wanted, function) ? AWSM_OK : AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE;
}

static enum awsm_trap check(const struct awsm_store *store, const struct awsm_import_type *wanted, const void *given) {
    if (given == NULL) {
        return AWSM_ERROR_UNKNOWN_IMPORT;
    }
    bool fits = wanted->kind == AWSM_KIND_MEMORY  ? is_memory(store, wanted, given)
                : wanted->kind == AWSM_KIND_TABLE ? is_table(store, wanted, given)
                                                  : is_global(store, wanted, given);
    return fits ? AWSM_OK : AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE;
}

enum awsm_trap awsm_imports_check(const struct awsm_instance *instance) {
    const struct awsm_image *image = instance->image;
    const unsigned char *slot = (const unsigned char *)instance + image->imports_offset;
    enum awsm_trap error = AWSM_OK;
    for (size_t i = 0; error == AWSM_OK && i < image->import_count; i++) {
        if (image->imports[i].kind == AWSM_KIND_FUNCTION) {
            error = check_function(instance->store, &image->imports[i], (const struct function_slot *)slot);
            slot += sizeof(struct function_slot);
        } else {
            error = check(instance->store, &image->imports[i], *(void *const *)slot);
            slot += sizeof(void *);
        }
    }
    return error;
}
