/* SPDX-License-Identifier: Apache-2.0 */
/* link.c: from the names of imports to what they are bound to. */
#include "script.h"

const struct awsm_export *awsm_script_export(const struct awsm_module *module, struct awsm_bytes name) {
    for (size_t i = 0; i < module->export_count; i++) {
        const struct awsm_export *export = &module->exports[i];
        if (awsm_bytes_equal((struct awsm_bytes){export->name, export->name_length}, name)) {
            return export;
        }
    }
    return NULL;
}

static bool equal_types(const uint8_t *a, const uint8_t *b) {
    while (*a == *b) {
        if (*a == 0) {
            return true;
        }
        a++;
        b++;
    }
    return false;
}

struct function_slot {
    void (*code)(void);
    void *env;
};

/* Every import is a slot in the layout of NAME_imports. All but the kind is checked when the instance is made. */
static enum awsm_trap bind(const struct awsm_import *import, const struct awsm_registration *from,
                           const struct awsm_export *export, unsigned char *imports) {
    if (import->type.kind != export->type.kind) {
        return AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE;
    }
    void *exported = awsm_exported(export, from->instance);
    if (export->type.kind == AWSM_KIND_FUNCTION) {
        *(struct function_slot *)(imports + import->offset) = (struct function_slot){NULL, exported};
    } else {
        *(void **)(imports + import->offset) = exported;
    }
    return AWSM_OK;
}

static enum awsm_trap bind_host(const struct awsm_import *import, const struct awsm_host_function *function,
                                unsigned char *imports) {
    if (import->type.kind != AWSM_KIND_FUNCTION || !equal_types(import->type.parameters, function->parameters) ||
        import->type.results[0] != 0) {
        return AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE;
    }
    *(struct function_slot *)(imports + import->offset) = (struct function_slot){function->code, function->env};
    return AWSM_OK;
}

static enum awsm_trap find_and_bind(const struct awsm_import *import, const struct awsm_registration *registrations,
                                    unsigned char *imports) {
    struct awsm_bytes module = {import->module, import->module_length};
    struct awsm_bytes name = {import->name, import->name_length};
    for (const struct awsm_registration *from = registrations; from != NULL; from = from->next) {
        if (awsm_bytes_equal(from->name, module)) {
            const struct awsm_export *export = awsm_script_export(from->module, name);
            if (export != NULL) {
                return bind(import, from, export, imports);
            }
            break;
        }
    }
    if (awsm_bytes_equal(module, awsm_string("spectest"))) {
        for (const struct awsm_host_function *function = awsm_spectest; function->name != NULL; function++) {
            if (awsm_bytes_equal(name, awsm_string(function->name))) {
                return bind_host(import, function, imports);
            }
        }
    }
    return AWSM_ERROR_UNKNOWN_IMPORT;
}

enum awsm_trap awsm_script_link(const struct awsm_module *module, const struct awsm_registration *registrations,
                                unsigned char *imports) {
    for (size_t i = 0; i < module->import_count; i++) {
        enum awsm_trap error = find_and_bind(&module->imports[i], registrations, imports);
        if (error != AWSM_OK) {
            return error;
        }
    }
    return AWSM_OK;
}
