/* SPDX-License-Identifier: Apache-2.0 */
/* unit.c: a module that is linked with its runtime into an object that shows nothing but its functions. */
#include "unit.h"
#include <awsm/abi.h>

#define GENERATED __attribute__((section("awsm_text"), noinline))
#define JOIN(a, b) a##_##b
#define NAME_OF(prefix, name) JOIN(prefix, name)
#define NAME(name) NAME_OF(UNIT, name)

#define DECLARE(prefix) UNIT_DECLARATIONS(prefix)
DECLARE(UNIT)

struct unit {
    struct awsm_instance head;
    struct awsm_memory *import;
    struct awsm_memory memory;
};

GENERATED static void initialize(struct awsm_instance *instance, union awsm_value *unused) {
    (void)unused;
    struct unit *unit = (struct unit *)instance;
    if (unit->import == NULL) {
        unit->head.memory = &unit->memory;
        awsm_memory_new(instance, &unit->memory, NULL, 1, SIZE_MAX, 16);
    } else {
        unit->head.memory = unit->import;
    }
}

static const struct awsm_import_type import_type = {.kind = AWSM_KIND_MEMORY, .minimum = 1, .page_size_log2 = 16};

#define IMAGE(count)                                                                                                   \
    {                                                                                                                  \
        .instance_size = sizeof(struct unit), .imports_offset = offsetof(struct unit, import),                         \
        .imports_size = sizeof(struct awsm_memory *), .memory_size = 65536 * (1 - count), .initialize = initialize,    \
        .imports = &import_type, .import_count = count,                                                                \
    }
static const struct awsm_image image = IMAGE(0), importer_image = IMAGE(1);

enum awsm_trap NAME(new)(struct awsm_instance **instance, struct awsm_memory *import,
                         const struct awsm_config *config) {
    return awsm_instance_new(instance, import != NULL ? &importer_image : &image, &import, config);
}

void NAME(free)(struct awsm_instance *instance) {
    awsm_instance_free(instance);
}

struct awsm_memory *NAME(memory)(struct awsm_instance *instance) {
    return instance->memory;
}

GENERATED static void load(struct awsm_instance *instance, union awsm_value *value) {
    uint64_t address = (uint32_t)value->i32;
#ifdef UNIT_CHECKS_BOUNDS
    if (address + 4 > instance->memory->size) {
        awsm_trap(instance, AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS);
    }
#endif
    value->i32 = *(volatile int32_t *)(instance->memory->base + address);
}

enum awsm_trap NAME(load)(struct awsm_instance *instance, uint32_t address, int32_t *value) {
    union awsm_value values = {.i32 = (int32_t)address};
    enum awsm_trap trap = awsm_enter(instance, load, &values);
    *value = values.i32;
    return trap;
}

GENERATED static void grow(struct awsm_instance *instance, union awsm_value *value) {
    value->i32 = awsm_memory_grow(instance->memory, (uint32_t)value->i32);
}

enum awsm_trap NAME(grow)(struct awsm_instance *instance, uint32_t pages, int32_t *result) {
    union awsm_value values = {.i32 = (int32_t)pages};
    enum awsm_trap trap = awsm_enter(instance, grow, &values);
    *result = values.i32;
    return trap;
}
