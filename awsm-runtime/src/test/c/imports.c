/* SPDX-License-Identifier: Apache-2.0 */
/*
 * imports.c: what a module may import (specification 4.5.3), and what a host may get wrong: an importer with one import,
 * whose type and value each test sets, and a sandbox that exports.
 */
#include "sandbox.h"

#define INCOMPATIBLE AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE
#define UNKNOWN AWSM_ERROR_UNKNOWN_IMPORT

enum { SIGNATURE = 1, OTHER_SIGNATURE = 3 }; /* of the sandbox's functions */

struct importer {
    struct awsm_instance head;
    struct {
        void (*code)(void);
        void *env;
    } slot; /* anything but a function takes the first word only */
};

static struct awsm_import_type wanted;

static void do_nothing(struct awsm_instance *instance, union awsm_value *unused) {
    (void)instance, (void)unused;
}

static const struct awsm_image importer_image = {
    .instance_size = sizeof(struct importer),
    .imports_offset = offsetof(struct importer, slot),
    .imports_size = 2 * sizeof(void *),
    .initialize = do_nothing,
    .imports = &wanted,
    .import_count = 1,
};

static struct importer *importer;
static struct awsm_instance *linked;

static enum awsm_trap import(void *first, void *second) {
    void *const slots[2] = {first, second};
    const struct awsm_config config = {.link = linked};
    enum awsm_trap error = awsm_instance_new((struct awsm_instance **)&importer, &importer_image, slots, &config);
    CHECK((error == AWSM_OK) == (importer != NULL));
    return error;
}

static struct sandbox *new_linked(void) {
    const struct awsm_config config = {.link = linked};
    struct sandbox *sandbox = sandbox_new(&config);
    linked = &sandbox->head;
    return sandbox;
}

static void want_limits(uint32_t minimum, uint8_t has_maximum, uint32_t maximum) {
    wanted.minimum = minimum;
    wanted.has_maximum = has_maximum;
    wanted.maximum = maximum;
}

static void functions(void) {
    wanted = (struct awsm_import_type){.kind = AWSM_KIND_FUNCTION, .signature = SIGNATURE};
    struct sandbox *s = new_linked();
    CHECK(import(NULL, &s->functions[0]) == AWSM_OK);
    CHECK(importer->slot.code == NULL && importer->slot.env == &s->functions[0]);
    CHECK(import(NULL, &s->functions[1]) == INCOMPATIBLE);
    wanted.signature = OTHER_SIGNATURE;
    CHECK(import(NULL, &s->functions[1]) == AWSM_OK && import(NULL, &s->functions[0]) == INCOMPATIBLE);
    CHECK(import(NULL, NULL) == UNKNOWN);
    struct sandbox *other = sandbox_new(NULL);
    CHECK(import(NULL, &other->functions[1]) == INCOMPATIBLE);
    linked = NULL;
    CHECK(import(NULL, &s->functions[1]) == INCOMPATIBLE);
    linked = &s->head;
    /* Not functions of the instance, whatever they say. */
    struct awsm_function forged = s->functions[1];
    CHECK(import(NULL, &forged) == INCOMPATIBLE);
    CHECK(import(NULL, (char *)&s->functions[1] + 8) == INCOMPATIBLE);
    s->elements[1] = s;
    CHECK(import(NULL, &s->elements[0]) == INCOMPATIBLE);
    /* A host's function is taken as it is. */
    int env;
    CHECK(import((void *)(uintptr_t)do_nothing, &env) == AWSM_OK && importer->slot.env == &env);
    CHECK(import((void *)(uintptr_t)do_nothing, NULL) == AWSM_OK);
}

static void long_signatures(void) {
    static const uint8_t a[] = {AWSM_I32, 0, AWSM_I64, 0}, b[] = {AWSM_I32, 0, AWSM_I64, 0}, c[] = {0, AWSM_I64, 0};
    wanted = (struct awsm_import_type){.kind = AWSM_KIND_FUNCTION, .signature = (uintptr_t)a};
    struct sandbox *s = new_linked();
    s->functions[0].type = (uintptr_t)b;
    s->functions[1].type = (uintptr_t)c;
    CHECK(import(NULL, &s->functions[0]) == AWSM_OK && import(NULL, &s->functions[1]) == INCOMPATIBLE);
}

static void memories(void) {
    wanted = (struct awsm_import_type){.kind = AWSM_KIND_MEMORY, .minimum = 1, .page_size_log2 = 16};
    plan.maximum = SIZE_MAX;
    struct sandbox *unlimited = new_linked();
    plan.maximum = 3;
    struct sandbox *s = new_linked();
    CHECK(import(&s->memory, NULL) == AWSM_OK && import(&unlimited->memory, NULL) == AWSM_OK);
    CHECK(import(NULL, NULL) == UNKNOWN);
    want_limits(2, 0, 0);
    CHECK(import(&s->memory, NULL) == INCOMPATIBLE);
    CHECK(awsm_memory_grow(&s->memory, 1) == 1 && import(&s->memory, NULL) == AWSM_OK);
    want_limits(1, 1, 3);
    CHECK(import(&s->memory, NULL) == AWSM_OK && import(&unlimited->memory, NULL) == INCOMPATIBLE);
    want_limits(1, 1, 2);
    CHECK(import(&s->memory, NULL) == INCOMPATIBLE);
    want_limits(1, 1, 65536);
    CHECK(import(&s->memory, NULL) == AWSM_OK && import(&unlimited->memory, NULL) == INCOMPATIBLE);
    want_limits(1, 0, 0);
    wanted.page_size_log2 = 0;
    CHECK(import(&s->memory, NULL) == INCOMPATIBLE);
    wanted.page_size_log2 = 16;
    want_limits(0, 0, 0);
    CHECK(import(&sandbox_new(NULL)->memory, NULL) == INCOMPATIBLE);
    struct awsm_memory forged = s->memory;
    CHECK(import(&forged, NULL) == INCOMPATIBLE);
    CHECK(import(&s->table, NULL) == INCOMPATIBLE && import(&s->functions, NULL) == INCOMPATIBLE);
    linked = NULL;
    CHECK(import(&s->memory, NULL) == INCOMPATIBLE);
}

static void tables(void) {
    wanted = (struct awsm_import_type){.kind = AWSM_KIND_TABLE, .value_type = AWSM_FUNCREF, .minimum = 8};
    struct sandbox *unlimited = new_linked();
    plan.table_maximum = 12;
    struct sandbox *s = new_linked();
    CHECK(import(&s->table, NULL) == AWSM_OK && import(&unlimited->table, NULL) == AWSM_OK);
    CHECK(import(NULL, NULL) == UNKNOWN);
    wanted.value_type = AWSM_EXTERNREF;
    CHECK(import(&s->table, NULL) == INCOMPATIBLE);
    wanted.value_type = AWSM_FUNCREF;
    want_limits(9, 0, 0);
    CHECK(import(&s->table, NULL) == INCOMPATIBLE);
    CHECK(awsm_table_grow(&s->table, NULL, 1) == 8 && import(&s->table, NULL) == AWSM_OK);
    want_limits(1, 1, 12);
    CHECK(import(&s->table, NULL) == AWSM_OK && import(&unlimited->table, NULL) == INCOMPATIBLE);
    want_limits(1, 1, 11);
    CHECK(import(&s->table, NULL) == INCOMPATIBLE);
    want_limits(1, 1, UINT32_MAX); /* is a maximum, none is not within it */
    CHECK(import(&s->table, NULL) == AWSM_OK && import(&unlimited->table, NULL) == INCOMPATIBLE);
    want_limits(1, 0, 0);
    CHECK(import(&sandbox_new(NULL)->table, NULL) == INCOMPATIBLE);
    struct awsm_table forged = s->table;
    CHECK(import(&forged, NULL) == INCOMPATIBLE && import(&s->memory, NULL) == INCOMPATIBLE);
}

/* What guest code may follow: a function of the store, with the signature if the type has one. */
static void global_references(void) {
    struct sandbox *s = new_linked();
    struct awsm_function forged = s->functions[0];
    const uint8_t types[] = {AWSM_FUNCREF, AWSM_FUNCREF | AWSM_NON_NULL, AWSM_TYPED_FUNCREF,
                             AWSM_TYPED_FUNCREF | AWSM_NON_NULL};
    for (int i = 0; i < 4; i++) {
        struct awsm_global global = {.value = {.ref = &s->functions[0]}, .type = types[i]};
        global.signature = types[i] & 0x10 ? 0 : SIGNATURE;
        wanted =
            (struct awsm_import_type){.kind = AWSM_KIND_GLOBAL, .value_type = types[i], .signature = global.signature};
        CHECK(import(&global, NULL) == AWSM_OK);
        global.value.ref = &forged;
        CHECK(import(&global, NULL) == INCOMPATIBLE);
        global.value.ref = (void *)8;
        CHECK(import(&global, NULL) == INCOMPATIBLE);
        global.value.ref = NULL;
        CHECK(import(&global, NULL) == (types[i] & AWSM_NON_NULL ? INCOMPATIBLE : AWSM_OK));
        global.value.ref = &s->functions[1];
        CHECK(import(&global, NULL) == (global.signature == 0 ? AWSM_OK : INCOMPATIBLE));
    }
    /* Subtypes, of immutable ones only. */
    struct awsm_global global = {.value = {.ref = &s->functions[0]}, .type = types[3], .signature = SIGNATURE};
    for (int i = 0; i < 4; i++) {
        wanted.value_type = types[i];
        wanted.signature = types[i] & 0x10 ? 0 : SIGNATURE;
        wanted.is_mutable = 0;
        global.is_mutable = 0;
        CHECK(import(&global, NULL) == AWSM_OK);
        wanted.is_mutable = 1;
        global.is_mutable = 1;
        CHECK(import(&global, NULL) == (i == 3 ? AWSM_OK : INCOMPATIBLE));
    }
    wanted.signature = OTHER_SIGNATURE;
    CHECK(import(&global, NULL) == INCOMPATIBLE);
}

static void globals(void) {
    wanted = (struct awsm_import_type){.kind = AWSM_KIND_GLOBAL, .value_type = AWSM_I32, .is_mutable = 1};
    struct sandbox *s = new_linked();
    struct awsm_global global = {.value = {.i32 = 5}, .type = AWSM_I32, .is_mutable = 1, .owner = &s->head};
    CHECK(import(&global, NULL) == AWSM_OK && *(int32_t *)(uintptr_t)importer->slot.code == 5);
    CHECK(import(NULL, NULL) == UNKNOWN);
    const uint8_t types[] = {AWSM_I32, AWSM_I64, AWSM_F32, AWSM_F64, AWSM_V128, AWSM_FUNCREF, AWSM_EXTERNREF};
    global.value.i64 = 0;
    for (int i = 0; i < 7; i++) {
        for (int j = 0; j < 7; j++) {
            for (int mutable = 0; mutable < 4; mutable ++) {
                global.type = types[i];
                wanted.value_type = types[j];
                global.is_mutable = mutable & 1;
                wanted.is_mutable = (uint8_t)(mutable >> 1);
                bool right = i == j && (mutable == 0 || mutable == 3);
                CHECK(import(&global, NULL) == (right ? AWSM_OK : INCOMPATIBLE));
            }
        }
    }
    global.owner = &sandbox_new(NULL)->head;
    CHECK(import(&global, NULL) == INCOMPATIBLE);
    global.owner = NULL; /* the host's, for any store */
    CHECK(import(&global, NULL) == AWSM_OK);
    linked = NULL;
    CHECK(import(&global, NULL) == AWSM_OK);
}

/* The host has freed the exporter, which lives on in the store. */
static void freed_exporter(void) {
    wanted = (struct awsm_import_type){.kind = AWSM_KIND_TABLE, .value_type = AWSM_FUNCREF};
    struct sandbox *s = new_linked();
    new_linked();
    sandbox_free(s);
    CHECK(import(&s->table, NULL) == AWSM_OK);
    linked = &s->head;
    CHECK(import(&s->table, NULL) == AWSM_OK);
}

static void another_version(void) {
    struct sandbox *s = new_linked();
    wanted = (struct awsm_import_type){.kind = AWSM_KIND_MEMORY, .page_size_log2 = 16};
    s->head.abi++;
    CHECK(import(&s->memory, NULL) == INCOMPATIBLE);
    s->head.abi--;
    CHECK(import(&s->memory, NULL) == AWSM_OK);
    /* From before there was a version, or after all other words have changed. */
    struct awsm_instance *volatile all_ones = awsm_map(sizeof(struct awsm_instance));
    __builtin_memset(all_ones, 0xFF, sizeof(*all_ones));
    linked = all_ones;
    CHECK(import(&s->memory, NULL) == INCOMPATIBLE);
    all_ones->magic = AWSM_MAGIC;
    CHECK(import(&s->memory, NULL) == INCOMPATIBLE);
    /* An object of another version: its owner is wherever. */
    linked = &s->head;
    CHECK(import(all_ones, NULL) == INCOMPATIBLE);
    wanted.kind = AWSM_KIND_TABLE;
    CHECK(import(all_ones, NULL) == INCOMPATIBLE);
    wanted.kind = AWSM_KIND_GLOBAL;
    CHECK(import(all_ones, NULL) == INCOMPATIBLE);
    wanted.kind = AWSM_KIND_FUNCTION;
    CHECK(import(NULL, all_ones) == INCOMPATIBLE);
}

static void dead_static_instance(void) {
    static struct sandbox sandbox;
    static struct awsm_store store;
    wanted = (struct awsm_import_type){.kind = AWSM_KIND_MEMORY, .page_size_log2 = 16};
    linked = &sandbox.head;
    CHECK(import(&sandbox.memory, NULL) == INCOMPATIBLE);
    CHECK(awsm_static_instance_new(&sandbox.head, &store, &sandbox_image, NULL, NULL) == AWSM_OK);
    CHECK(import(&sandbox.memory, NULL) == AWSM_OK);
    awsm_instance_free(&importer->head);
    awsm_static_instance_free(&sandbox.head);
    CHECK(import(&sandbox.memory, NULL) == INCOMPATIBLE);
}

/* Nothing of a refused instance stays in the store, or anywhere. */
static void refused_instances_are_gone(void) {
    wanted = (struct awsm_import_type){.kind = AWSM_KIND_MEMORY, .minimum = 2, .page_size_log2 = 16};
    struct sandbox *s = new_linked();
    for (int i = 0; i < TEST_TIMES(100000); i++) {
        CHECK(import(&s->memory, NULL) == INCOMPATIBLE);
    }
    CHECK(s->head.store->instances == &s->head && s->head.store->references == 1);
}

const struct test tests[] = {
    TEST(functions),
    TEST(long_signatures),
    TEST(memories),
    TEST(tables),
    TEST(globals),
    TEST(global_references),
    TEST(freed_exporter),
    TEST(another_version),
    TEST(dead_static_instance),
    TEST(refused_instances_are_gone),
    END_OF_TESTS,
};
