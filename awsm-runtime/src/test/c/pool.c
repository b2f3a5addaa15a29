/* SPDX-License-Identifier: Apache-2.0 */
/* pool.c: tests of pools, which are the same for every memory mechanism. */
#include "sandbox.h"
#include <memory/mechanism.h>

enum { PAGE = 65536, SECRET = 0xA5 };

static struct awsm_config config; /* with the pool of the test */

static void use_pool(size_t capacity) {
    CHECK(awsm_pool_new(&config.pool, &sandbox_image, capacity) == AWSM_OK);
}

/* What is made from now on is made of what there is. */
static void no_more_address_space(void) {
    enum { RLIMIT_AS = 9 };
    const uint64_t limits[2] = {1, 1};
    CHECK(CALL(SYS_prlimit64, 0, RLIMIT_AS, limits, NULL) == 0);
}

static void grow(struct sandbox *s, uint32_t pages) {
    CHECK(awsm_memory_grow(s->head.memory, pages) >= 0);
}

static void fill_with_secrets(struct sandbox *s) {
    __builtin_memset(s->memory.base, SECRET, s->memory.size);
    for (uint32_t i = 0; i < s->table.size; i++) {
        s->table.elements[i] = &config;
    }
}

static void check_memory(struct awsm_memory *memory, size_t pages) {
    CHECK(memory->size == pages * PAGE);
    for (size_t i = 0; i < memory->size; i += sizeof(uint64_t)) {
        CHECK(*(uint64_t *)(memory->base + i) == 0);
    }
}

/* Nothing is there but what initialize has made. */
static void check_new(struct sandbox *s) {
    CHECK(s->head.magic == AWSM_MAGIC && s->head.memory_used == plan.minimum * PAGE);
    check_memory(&s->memory, plan.minimum);
    CHECK(s->table.size == 8);
    for (uint32_t i = 0; i < s->table.size; i++) {
        CHECK(s->table.elements[i] == NULL);
    }
    CHECK(s->functions[0].env == s && s->second.base == NULL);
}

static void nothing_is_left_of_an_instance(void) {
    use_pool(1);
    struct sandbox *first = sandbox_new(&config);
    grow(first, 3);
    fill_with_secrets(first);
    first->functions[0].env = &config;
    first->head.store->trap_detail = SECRET;
    sandbox_free(first);
    struct sandbox *s = sandbox_new(&config);
    CHECK(s == first && s->head.store->trap_detail == 0);
    check_new(s);
    grow(s, 3);
    check_memory(&s->memory, 4);
}

/* Pages that one instance had more are out of bounds for the next. */
static void what_had_grown_is_inaccessible(void) {
    use_pool(1);
    struct sandbox *s = sandbox_new(&config);
    grow(s, 1);
    CHECK(store_at(s, PAGE, 0, SECRET) == AWSM_OK);
    sandbox_free(s);
    s = sandbox_new(&config);
    CHECK(load_at(s, 0, PAGE - 4) == AWSM_OK);
    if (awsm_memory_faults()) {
        CHECK(load_at(s, PAGE, 0) == AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS);
        CHECK(load_at(s, UINT32_MAX, 0) == AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS);
    }
    check_new(s);
}

static void nothing_is_asked_of_the_system(void) {
    use_pool(1);
    sandbox_free(sandbox_new(&config));
    no_more_address_space();
    for (int i = 0; i < 100; i++) {
        struct sandbox *s = sandbox_new(&config);
        check_new(s);
        fill_with_secrets(s);
        sandbox_free(s);
    }
}

static void nothing_is_left_of_a_large_memory(void) {
    plan.minimum = 100;
    plan.maximum = SIZE_MAX;
    use_pool(1);
    for (int i = 0; i < 3; i++) {
        struct sandbox *s = sandbox_new(&config);
        check_new(s);
        grow(s, 20);
        check_memory(&s->memory, 120);
        fill_with_secrets(s);
        sandbox_free(s);
    }
}

static void nothing_is_left_of_several_memories(void) {
    plan.second = 2;
    use_pool(1);
    struct sandbox *s = sandbox_new(&config);
    uint8_t *second = s->second.base;
    __builtin_memset(second, SECRET, 2 * PAGE);
    sandbox_free(s);
    no_more_address_space();
    s = sandbox_new(&config);
    CHECK(s->second.base == second);
    check_memory(&s->second, 2);
    check_memory(&s->memory, 1);
}

static void grown_tables_are_given_back(void) {
    use_pool(1);
    for (int i = 0; i < TEST_TIMES(1000); i++) {
        struct sandbox *s = sandbox_new(&config);
        check_new(s);
        CHECK(awsm_table_grow(&s->table, &config, 1 << 20) == 8); /* would be 8 GiB */
        sandbox_free(s);
    }
}

static void no_more_is_kept_than_the_capacity(void) {
    struct sandbox *all[4];
    use_pool(2);
    for (int i = 0; i < 4; i++) {
        all[i] = sandbox_new(&config); /* more than the capacity may live */
    }
    for (int i = 0; i < 4; i++) {
        fill_with_secrets(all[i]);
        sandbox_free(all[i]);
    }
    no_more_address_space();
    all[0] = sandbox_new(&config);
    all[1] = sandbox_new(&config);
    CHECK(sandbox_try(&all[2], &config) == AWSM_TRAP_OUT_OF_MEMORY && all[2] == NULL);
    check_new(all[0]);
    check_new(all[1]);
    sandbox_free(all[0]);
    check_new(sandbox_new(&config));
}

static void nothing_is_kept_without_capacity(void) {
    use_pool(0);
    for (int i = 0; i < TEST_TIMES(20000); i++) { /* would be more than there is address space */
        sandbox_free(sandbox_new(&config));
    }
}

static void a_pool_is_of_one_module(void) {
    static const struct awsm_image other = SANDBOX_IMAGE(0);
    struct awsm_instance *instance;
    use_pool(1);
    sandbox_free(sandbox_new(&config));
    CHECK(awsm_instance_new(&instance, &other, NULL, &config) == AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE);
    CHECK(instance == NULL);
}

static void a_pool_may_be_freed_before_its_instances(void) {
    for (int i = 0; i < TEST_TIMES(10000); i++) { /* would be more than there is address space */
        use_pool(2);
        struct sandbox *a = sandbox_new(&config), *b = sandbox_new(&config);
        sandbox_free(a);
        awsm_pool_free(config.pool);
        CHECK(store_at(b, 8, 0, 1) == AWSM_OK);
        sandbox_free(b);
    }
    awsm_pool_free(NULL);
}

static void trap_at_once(struct sandbox *s) {
    fill_with_secrets(s);
    awsm_trap(&s->head, AWSM_TRAP_UNREACHABLE);
}

static void instances_that_fail_leave_nothing(void) {
    use_pool(1);
    sandbox_free(sandbox_new(&config));
    no_more_address_space();
    struct sandbox *s;
    plan.then = trap_at_once;
    for (int i = 0; i < 100; i++) {
        CHECK(sandbox_try(&s, &config) == AWSM_TRAP_UNREACHABLE && s == NULL);
    }
    plan.then = NULL;
    check_new(sandbox_new(&config));
}

/* The first memory does not fit into the limit, so that the second is never made. */
static void memories_that_are_not_made_stay_in_the_pool(void) {
    plan.second = 1;
    use_pool(1);
    sandbox_free(sandbox_new(&config));
    no_more_address_space();
    struct sandbox *s;
    const struct awsm_config limited = {.pool = config.pool, .memory_limit = PAGE - 1};
    CHECK(sandbox_try(&s, &limited) == AWSM_TRAP_OUT_OF_MEMORY);
    s = sandbox_new(&config);
    check_memory(&s->memory, 1);
    check_memory(&s->second, 1);
}

static void each_instance_has_its_limit(void) {
    use_pool(1);
    for (size_t limit = 1; limit < 6; limit++) {
        const struct awsm_config limited = {.pool = config.pool, .memory_limit = limit * PAGE};
        struct sandbox *s = sandbox_new(&limited);
        CHECK(s->memory.maximum == limit);
        grow(s, (uint32_t)limit - 1);
        CHECK(awsm_memory_grow(&s->memory, 1) == -1);
        fill_with_secrets(s);
        sandbox_free(s);
    }
    check_new(sandbox_new(&config));
}

GENERATED static void free_itself(struct sandbox *s, union awsm_value *values) {
    (void)values;
    fill_with_secrets(s);
    sandbox_free(s);
    CHECK(s->memory.base[0] == SECRET); /* it goes on until the call ends */
}

static void freed_within_a_call(void) {
    use_pool(1);
    struct sandbox *first = sandbox_new(&config);
    CHECK(sandbox_enter(first, free_itself, NULL) == AWSM_OK);
    no_more_address_space();
    for (int i = 0; i < TEST_TIMES(1000); i++) {
        struct sandbox *s = sandbox_new(&config);
        CHECK(s == first);
        check_new(s);
        CHECK(sandbox_enter(s, free_itself, NULL) == AWSM_OK);
    }
}

/* A store is in the pool when all its instances are. */
static void linked_instances(void) {
    use_pool(2);
    struct sandbox *first = sandbox_new(&config);
    const struct awsm_config linked = {.pool = config.pool, .link = &first->head};
    struct sandbox *second = sandbox_new(&linked);
    fill_with_secrets(first);
    sandbox_free(first);
    CHECK(first->memory.base[0] == SECRET && load_at(second, 0, 0) == AWSM_OK);
    sandbox_free(second);
    no_more_address_space();
    check_new(sandbox_new(&config));
    check_new(sandbox_new(&config));
}

const struct test tests[] = {
    TEST(nothing_is_left_of_an_instance),
    TEST(what_had_grown_is_inaccessible),
    TEST(nothing_is_asked_of_the_system),
    TEST(nothing_is_left_of_a_large_memory),
    TEST(nothing_is_left_of_several_memories),
    TEST(grown_tables_are_given_back),
    NATIVE_TEST(no_more_is_kept_than_the_capacity),
    TEST(nothing_is_kept_without_capacity),
    TEST(a_pool_is_of_one_module),
    TEST(a_pool_may_be_freed_before_its_instances),
    TEST(instances_that_fail_leave_nothing),
    TEST(memories_that_are_not_made_stay_in_the_pool),
    TEST(each_instance_has_its_limit),
    TEST(freed_within_a_call),
    TEST(linked_instances),
    END_OF_TESTS,
};
