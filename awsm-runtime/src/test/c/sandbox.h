/* SPDX-License-Identifier: Apache-2.0 */
/* sandbox.h: a module as generated code would have it: a memory and a table, whose sizes the test sets. */
#ifndef AWSM_SANDBOX_H
#define AWSM_SANDBOX_H

#include "test.h"
#include <memory/mechanism.h>

/* The maximum of memories unless the test says more: none, where there are addresses enough for hundreds of such. */
#define TEST_UNLIMITED (SIZE_MAX > UINT32_MAX ? SIZE_MAX : 64)

struct sandbox {
    struct awsm_instance head;
    struct awsm_memory *imported_memory; /* an import slot */
    struct awsm_memory memory;
    struct awsm_table table;
    void *elements[8];
    struct awsm_function functions[2];
    struct awsm_memory second; /* made if the plan has one */
};

/* What initialize does; tests change it before they make an instance. */
static struct {
    size_t minimum, maximum; /* pages */
    size_t second;           /* likewise, of another memory; 0: none */
    uint32_t table_minimum, table_maximum;
    void (*then)(struct sandbox *);
    struct awsm_memory *import;
} plan = {.minimum = 1, .maximum = TEST_UNLIMITED, .table_minimum = 8, .table_maximum = UINT32_MAX};

GENERATED static int32_t answer(struct sandbox *sandbox) {
    (void)sandbox;
    return 42;
}

static const struct awsm_function_template templates[2] = {{(void (*)(void))answer, 1}, {(void (*)(void))answer, 3}};

GENERATED static void sandbox_initialize(struct awsm_instance *instance, union awsm_value *unused) {
    (void)unused;
    struct sandbox *sandbox = (struct sandbox *)instance;
    if (sandbox->imported_memory != NULL) {
        sandbox->head.memory = sandbox->imported_memory;
    } else {
        sandbox->head.memory = &sandbox->memory;
        awsm_memory_new(instance, &sandbox->memory, NULL, plan.minimum, plan.maximum, 16);
    }
    if (plan.second != 0) {
        awsm_memory_new(instance, &sandbox->second, NULL, plan.second, plan.maximum, 16);
    }
    awsm_functions_new(instance, sandbox->functions, templates, 2);
    awsm_table_new(instance, &sandbox->table, AWSM_FUNCREF, 0, plan.table_minimum, plan.table_maximum,
                   plan.table_maximum != UINT32_MAX, plan.table_minimum == 8 ? sandbox->elements : NULL);
    if (plan.then != NULL) {
        plan.then(sandbox);
    }
}

extern const char __start_awsm_text[] __attribute__((visibility("hidden")));
extern const char __stop_awsm_text[] __attribute__((visibility("hidden")));

static const struct awsm_import_type sandbox_import = {.kind = AWSM_KIND_MEMORY, .minimum = 1, .page_size_log2 = 16};

#define SANDBOX_IMAGE(count)                                                                                           \
    {                                                                                                                  \
        .instance_size = sizeof(struct sandbox), .imports_offset = offsetof(struct sandbox, imported_memory),          \
        .imports_size = sizeof(struct awsm_memory *), .memory_size = 65536 * (1 - count),                              \
        .initialize = sandbox_initialize, .code = __start_awsm_text, .code_end = __stop_awsm_text,                     \
        .wasi_new = awsm_wasi_new, .wasi_strings = awsm_wasi_strings, .wasi_directories = awsm_wasi_directories,       \
        .wasi_free = awsm_wasi_free, .imports = &sandbox_import, .import_count = count,                                \
        .functions_offset = offsetof(struct sandbox, functions), .function_count = 2,                                  \
    }
/* With a memory of its own, and with an imported one. */
static const struct awsm_image sandbox_image = SANDBOX_IMAGE(0), sandbox_importer_image = SANDBOX_IMAGE(1);

static inline enum awsm_trap sandbox_try(struct sandbox **sandbox, const struct awsm_config *config) {
    const struct awsm_image *image = plan.import != NULL ? &sandbox_importer_image : &sandbox_image;
    return awsm_instance_new((struct awsm_instance **)sandbox, image, &plan.import, config);
}

static inline struct sandbox *sandbox_new(const struct awsm_config *config) {
    struct sandbox *sandbox;
    CHECK(sandbox_try(&sandbox, config) == AWSM_OK);
    return sandbox;
}

static inline void sandbox_free(struct sandbox *sandbox) {
    awsm_instance_free(&sandbox->head);
}

/* A call from the host with up to 4 arguments and a result. */
typedef void sandbox_code(struct sandbox *sandbox, union awsm_value *values);

static inline enum awsm_trap sandbox_enter(struct sandbox *sandbox, sandbox_code *code, union awsm_value *values) {
    return awsm_enter(&sandbox->head, (void (*)(struct awsm_instance *, union awsm_value *))code, values);
}

/* Reads the 32-bit value at values[0] + values[1] into values[0], unchecked, as under mechanisms whose accesses fault. */
GENERATED static void sandbox_load(struct sandbox *sandbox, union awsm_value *values) {
    uint64_t address = (uint64_t)(uint32_t)values[0].i32 + (uint32_t)values[1].i32;
#ifdef MACHINE_SEGMENTS
    if (awsm_memory_faults()) {
        values[0].i32 = machine_load(sandbox->head.memory->access, (uint32_t)address);
        return;
    }
#endif
    values[0].i32 = *(volatile int32_t *)(sandbox->head.memory->base + address);
}

GENERATED static void sandbox_store(struct sandbox *sandbox, union awsm_value *values) {
    uint64_t address = (uint64_t)(uint32_t)values[0].i32 + (uint32_t)values[1].i32;
#ifdef MACHINE_SEGMENTS
    if (awsm_memory_faults()) {
        machine_store_at(sandbox->head.memory->access, (uint32_t)address, values[2].i32);
        return;
    }
#endif
    *(volatile int32_t *)(sandbox->head.memory->base + address) = values[2].i32;
}

static inline enum awsm_trap load_at(struct sandbox *sandbox, uint32_t address, uint32_t offset) {
    union awsm_value values[3] = {{.i32 = (int32_t)address}, {.i32 = (int32_t)offset}, {0}};
    return sandbox_enter(sandbox, sandbox_load, values);
}

static inline enum awsm_trap store_at(struct sandbox *sandbox, uint32_t address, uint32_t offset, int32_t value) {
    union awsm_value values[3] = {{.i32 = (int32_t)address}, {.i32 = (int32_t)offset}, {.i32 = value}};
    return sandbox_enter(sandbox, sandbox_store, values);
}

GENERATED static __attribute__((unused)) void trap_with(struct sandbox *s, union awsm_value *v) {
    awsm_trap(&s->head, (uint32_t)v[0].i32);
}

#endif
