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

void *awsm_script_exported(const struct awsm_export *export, struct awsm_instance *instance) {
    unsigned char *place = (unsigned char *)instance + export->offset;
    return export->is_pointer ? *(void **)place : place;
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

/* Whether something that has `minimum` now and can never have more than `maximum` is what is wanted. */
static bool is_within(uint64_t minimum, uint64_t maximum, const struct awsm_external_type *wanted) {
    return minimum >= wanted->minimum && maximum <= wanted->maximum;
}

static bool matches(const struct awsm_external_type *wanted, const struct awsm_export *export, const void *exported) {
    const struct awsm_external_type *type = &export->type;
    if (wanted->kind != type->kind) {
        return false;
    }
    switch ((enum awsm_kind)wanted->kind) {
    case AWSM_KIND_FUNCTION:
        return equal_types(wanted->parameters, type->parameters) && equal_types(wanted->results, type->results);
    case AWSM_KIND_GLOBAL:
        return wanted->value_type == type->value_type && wanted->is_mutable == type->is_mutable;
    case AWSM_KIND_MEMORY: {
        const struct awsm_memory *memory = exported;
        size_t maximum = memory->declared_maximum;
        return is_within(memory->size / AWSM_PAGE_SIZE, maximum == SIZE_MAX ? UINT64_MAX : maximum, wanted);
    }
    case AWSM_KIND_TABLE: {
        const struct awsm_table *table = exported;
        uint32_t maximum = table->declared_maximum;
        return wanted->value_type == table->type &&
               is_within(table->size, maximum == UINT32_MAX ? UINT64_MAX : maximum, wanted);
    }
    }
    return false;
}

struct function_slot {
    void (*code)(void);
    void *env;
};

/* Every import is a slot in the layout of NAME_imports: a function's code and env, or a pointer. */
static enum awsm_trap bind(const struct awsm_import *import, const struct awsm_registration *from,
                           const struct awsm_export *export, unsigned char *imports) {
    bool is_function = export->type.kind == AWSM_KIND_FUNCTION;
    void *exported = is_function ? NULL : awsm_script_exported(export, from->instance);
    if (!matches(&import->type, export, exported)) {
        return AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE;
    }
    if (is_function) {
        *(struct function_slot *)(imports + import->offset) = (struct function_slot){export->code, from->instance};
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
