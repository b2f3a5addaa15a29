/* SPDX-License-Identifier: Apache-2.0 */
/* memories.c: memories and tables, which are the same for every memory mechanism. */
#include "sandbox.h"
#include <memory/mechanism.h>

/* Bulk instructions. The values: destination, source or value, count; [3]: which. */
enum { FILL, COPY, INIT, TABLE_FILL, TABLE_COPY, TABLE_INIT, TABLE_INIT_REFERENCES };

static const uint8_t segment[4] = {1, 2, 3, 4};
static const uint32_t items[3] = {0, UINT32_MAX, 1};
static void *references[2] = {&references, NULL};

GENERATED static void bulk(struct sandbox *s, union awsm_value *v) {
    struct awsm_instance *i = &s->head;
    struct awsm_memory *m = s->head.memory;
    uint32_t destination = (uint32_t)v[0].i32, source = (uint32_t)v[1].i32, count = (uint32_t)v[2].i32;
    switch (v[3].i32) {
    case FILL: awsm_memory_fill(i, m, destination, source, count, 7); break;
    case COPY: awsm_memory_copy(i, m, m, destination, source, count, 7); break;
    case INIT: awsm_memory_init(i, m, segment, sizeof(segment), destination, source, count, 7); break;
    case TABLE_FILL: awsm_table_fill(i, &s->table, destination, &references, count, 7); break;
    case TABLE_COPY: awsm_table_copy(i, &s->table, &s->table, destination, source, count, 7); break;
    case TABLE_INIT:
        awsm_table_init_functions(i, &s->table, s->functions, items, 3, destination, source, count, 7);
        break;
    default: awsm_table_init_references(i, &s->table, references, 2, destination, source, count, 7); break;
    }
}

static enum awsm_trap do_bulk(struct sandbox *s, int which, uint32_t destination, uint32_t source, uint32_t count) {
    union awsm_value values[4] = {
        {.i32 = (int32_t)destination}, {.i32 = (int32_t)source}, {.i32 = (int32_t)count}, {.i32 = which}};
    enum awsm_trap trap = sandbox_enter(s, bulk, values);
    CHECK(trap == AWSM_OK || (s->head.store->trap_detail == 7 && s->head.store->trap_address == 0));
    return trap;
}

#define OUT AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS
#define OUT_OF_TABLE AWSM_TRAP_OUT_OF_BOUNDS_TABLE_ACCESS

static void memory_fill(void) {
    struct sandbox *s = sandbox_new(NULL);
    CHECK(do_bulk(s, FILL, 65530, 0x1AB, 6) == AWSM_OK);
    CHECK(s->memory.base[65529] == 0 && s->memory.base[65530] == 0xAB && s->memory.base[65535] == 0xAB);
    CHECK(do_bulk(s, FILL, 65530, 0xCD, 7) == OUT);
    CHECK(s->memory.base[65530] == 0xAB); /* nothing was written */
    CHECK(do_bulk(s, FILL, 65536, 0, 0) == AWSM_OK);
    CHECK(do_bulk(s, FILL, 65537, 0, 0) == OUT);
    CHECK(do_bulk(s, FILL, UINT32_MAX, 0, 2) == OUT); /* would be 1 in 32 bits */
    CHECK(do_bulk(s, FILL, 2, 0, UINT32_MAX) == OUT);
    CHECK(do_bulk(s, FILL, UINT32_MAX, 0, UINT32_MAX) == OUT);
}

static void memory_copy(void) {
    struct sandbox *s = sandbox_new(NULL);
    for (int i = 0; i < 1000; i++) {
        s->memory.base[i] = (uint8_t)i;
    }
    CHECK(do_bulk(s, COPY, 1, 0, 999) == AWSM_OK); /* overlaps */
    for (int i = 0; i < 999; i++) {
        CHECK(s->memory.base[i + 1] == (uint8_t)i);
    }
    CHECK(do_bulk(s, COPY, 0, 1, 999) == AWSM_OK);
    for (int i = 0; i < 999; i++) {
        CHECK(s->memory.base[i] == (uint8_t)i);
    }
    CHECK(do_bulk(s, COPY, 0, 65536, 0) == AWSM_OK);
    CHECK(do_bulk(s, COPY, 65536, 0, 0) == AWSM_OK);
    CHECK(do_bulk(s, COPY, 0, 65537, 0) == OUT);
    CHECK(do_bulk(s, COPY, 65537, 0, 0) == OUT);
    CHECK(do_bulk(s, COPY, 0, 65535, 2) == OUT);
    CHECK(do_bulk(s, COPY, 65535, 0, 2) == OUT);
    CHECK(do_bulk(s, COPY, 0, UINT32_MAX, 1) == OUT);
    CHECK(do_bulk(s, COPY, UINT32_MAX, 0, UINT32_MAX) == OUT);
}

static void memory_init(void) {
    struct sandbox *s = sandbox_new(NULL);
    CHECK(do_bulk(s, INIT, 65533, 1, 3) == AWSM_OK);
    CHECK(s->memory.base[65533] == 2 && s->memory.base[65535] == 4);
    CHECK(do_bulk(s, INIT, 65536, 4, 0) == AWSM_OK);
    CHECK(do_bulk(s, INIT, 0, 5, 0) == OUT);
    CHECK(do_bulk(s, INIT, 65537, 0, 0) == OUT);
    CHECK(do_bulk(s, INIT, 65534, 0, 3) == OUT);
    CHECK(do_bulk(s, INIT, 0, 2, 3) == OUT);
    CHECK(do_bulk(s, INIT, 0, UINT32_MAX, 1) == OUT);
    CHECK(do_bulk(s, INIT, 0, 2, UINT32_MAX - 1) == OUT);
    CHECK(s->memory.base[0] == 0);
}

GENERATED static void segments(struct sandbox *s, union awsm_value *v) {
    static const uint8_t bytes[] = {1, 2, 3, 4, 5, 6, 7};
    static const struct awsm_data_segment all[] = {{3, 65533}, {1, 65534}, {0, 65536}, {2, 65535}, {1, 0}};
    awsm_memory_init_segments(&s->head, s->head.memory, bytes, all, (size_t)v[0].i32);
}

/* In their order; what is copied before one that does not fit stays. */
static void memory_init_segments(void) {
    struct sandbox *s = sandbox_new(NULL);
    union awsm_value count = {.i32 = 3};
    CHECK(sandbox_enter(s, segments, &count) == AWSM_OK);
    CHECK(s->memory.base[65533] == 1 && s->memory.base[65534] == 4 && s->memory.base[65535] == 3);
    s->memory.base[65534] = 0;
    count.i32 = 5;
    CHECK(sandbox_enter(s, segments, &count) == OUT && s->head.store->trap_detail == AWSM_NO_FUNCTION);
    CHECK(s->memory.base[65534] == 4 && s->memory.base[65535] == 3 && s->memory.base[0] == 0);
}

#if UINTPTR_MAX > UINT32_MAX

static void largest_memory(void) {
    const uint32_t pages = AWSM_MAXIMUM_SIZE / 65536, last = pages * 65536 - 1; /* one page less than addresses reach */
    plan.minimum = 0;
    struct sandbox *s = sandbox_new(NULL);
    CHECK(s->memory.size == 0 && s->memory.base != NULL);
    CHECK(awsm_memory_grow(&s->memory, pages + 1) == -1);
    CHECK(awsm_memory_grow(&s->memory, 65537) == -1);
    CHECK(awsm_memory_grow(&s->memory, UINT32_MAX) == -1);
    CHECK(awsm_memory_grow(&s->memory, pages) == 0);
    CHECK(s->memory.size == (size_t)pages * 65536);
    CHECK(awsm_memory_grow(&s->memory, 0) == (int32_t)pages);
    CHECK(awsm_memory_grow(&s->memory, 1) == -1);
    CHECK(do_bulk(s, FILL, last, 5, 1) == AWSM_OK);
    CHECK(s->memory.base[last] == 5);
    CHECK(do_bulk(s, FILL, last, 5, 2) == OUT);
    CHECK(do_bulk(s, FILL, last, 5, UINT32_MAX - last + 1) == OUT);
    CHECK(do_bulk(s, COPY, last, 0, 1) == AWSM_OK);
    CHECK(do_bulk(s, COPY, 0, last, 2) == OUT);
}

#else

/* One without a maximum leaves most of the address space to others. */
static void largest_memory(void) {
    enum { LEAST = 256 << 4, MOST = 512 << 4, MORE = 16 };
    plan.minimum = 0;
    plan.maximum = SIZE_MAX;
    struct sandbox *s = sandbox_new(NULL);
    uint32_t pages = (uint32_t)(s->memory.reserved >> 16);
    CHECK(pages >= LEAST - MORE && pages <= MOST + MORE);
    uint32_t all = 0;
    while (awsm_memory_grow(&s->memory, 256) != -1) {
        all += 256;
        CHECK(s->memory.size == (size_t)all * 65536 && all <= pages);
    }
    CHECK(all >= LEAST - 256 && awsm_memory_grow(&s->memory, UINT32_MAX) == -1);
    const uint32_t last = all * 65536 - 1;
    CHECK(do_bulk(s, FILL, last, 5, 1) == AWSM_OK && s->memory.base[last] == 5);
    CHECK(do_bulk(s, FILL, last, 5, 2) == OUT && do_bulk(s, FILL, last, 5, UINT32_MAX) == OUT);
    CHECK(do_bulk(s, COPY, last, 0, 1) == AWSM_OK && do_bulk(s, COPY, 0, last, 2) == OUT);
}

#endif

static void memory_grow(void) {
    plan.maximum = 3;
    struct sandbox *s = sandbox_new(NULL);
    uint8_t *base = s->memory.base;
    CHECK(s->memory.size == 65536 && s->memory.declared_maximum == 3 && s->memory.maximum == 3);
    CHECK(awsm_memory_grow(&s->memory, 1) == 1);
    CHECK(s->memory.base == base && s->memory.size == 2 * 65536);
    CHECK(base[65536] == 0 && base[2 * 65536 - 1] == 0);
    CHECK(awsm_memory_grow(&s->memory, 2) == -1);
    CHECK(s->memory.size == 2 * 65536);
    CHECK(awsm_memory_grow(&s->memory, 1) == 2);
    CHECK(awsm_memory_grow(&s->memory, 1) == -1);
}

static void memory_limit_of_the_host(void) {
    const struct awsm_config config = {.memory_limit = 2 * 65536 + 1};
    struct sandbox *s = sandbox_new(&config);
    CHECK(awsm_memory_grow(&s->memory, 2) == -1);
    CHECK(awsm_memory_grow(&s->memory, 1) == 1);
    CHECK(awsm_memory_grow(&s->memory, 1) == -1);
    CHECK(s->memory.declared_maximum == TEST_UNLIMITED); /* what importers are compared with */
    plan.minimum = 3;
    CHECK(sandbox_try(&s, &config) == AWSM_TRAP_OUT_OF_MEMORY);
    CHECK(s == NULL);
}

static void memory_limit_covers_all_memories(void) {
    struct awsm_config config = {.memory_limit = 5 * 65536};
    plan.minimum = 2;
    plan.second = 2;
    struct sandbox *s = sandbox_new(&config);
    CHECK(s->head.memories == &s->second && s->second.next == &s->memory && s->memory.next == NULL);
    CHECK(s->second.base != s->memory.base);
    CHECK(awsm_memory_grow(&s->memory, 2) == -1);
    CHECK(awsm_memory_grow(&s->second, 1) == 2);
    CHECK(awsm_memory_grow(&s->memory, 1) == -1);
    s->memory.base[2 * 65536 - 1] = 1;
    s->second.base[3 * 65536 - 1] = 2;
    sandbox_free(s);
    config.memory_limit = 4 * 65536 - 1;
    CHECK(sandbox_try(&s, &config) == AWSM_TRAP_OUT_OF_MEMORY && s == NULL);
}

static void each_memory_has_its_end(void) {
    plan.second = 3;
    struct sandbox *s = sandbox_new(NULL);
    CHECK(awsm_memory_range(&s->second, 0, 3 * 65536, AWSM_READ) == s->second.base);
    CHECK(awsm_memory_range(&s->memory, 0, 65536, AWSM_READ) == s->memory.base);
    CHECK(awsm_memory_range(&s->memory, 0, 65537, AWSM_READ) == NULL);
    CHECK(awsm_memory_range(&s->memory, 65536, 0, AWSM_READ) == s->memory.base + 65536);
    CHECK(awsm_memory_range(&s->memory, 65537, 0, AWSM_READ) == NULL);
    CHECK(awsm_memory_range(&s->memory, 1, UINT64_MAX, AWSM_READ) == NULL); /* the sum would be 0 */
    CHECK(awsm_memory_range(&s->memory, UINT64_MAX, 1, AWSM_READ) == NULL);
    CHECK(awsm_memory_grow(&s->memory, 1) == 1);
    CHECK(awsm_memory_range(&s->memory, 65536, 65536, AWSM_READ) == s->memory.base + 65536);
}

static void memory_limit_covers_tables(void) {
    enum { PAGE = 4096 / sizeof(void *), MORE = PAGE - 8 }; /* elements of a page, and how many there are at first */
    struct awsm_config config = {.memory_limit = 65536 + 4096};
    struct sandbox *s = sandbox_new(&config);
    CHECK(awsm_table_grow(&s->table, NULL, 9000000) == -1 && awsm_table_grow(&s->table, NULL, MORE + 1) == -1);
    CHECK(awsm_table_grow(&s->table, NULL, MORE) == 8);
    CHECK(awsm_table_grow(&s->table, NULL, 1) == -1 && awsm_memory_grow(&s->memory, 1) == -1);
    CHECK(s->table.size == PAGE && s->head.memory_used == config.memory_limit);
    sandbox_free(s);
    config.memory_limit = 65536 + 3 * 4096 - 1; /* while a table moves, it is there twice */
    s = sandbox_new(&config);
    CHECK(awsm_table_grow(&s->table, NULL, MORE) == 8 && awsm_table_grow(&s->table, NULL, 1) == -1);
    sandbox_free(s);
    config.memory_limit++;
    s = sandbox_new(&config);
    CHECK(awsm_table_grow(&s->table, NULL, MORE) == 8 && awsm_table_grow(&s->table, NULL, 1) == PAGE);
    CHECK(s->head.memory_used == 65536 + 2 * 4096 && awsm_table_grow(&s->table, NULL, PAGE + 1) == -1);
    sandbox_free(s);
    plan.minimum = 0;
    plan.table_minimum = 9000000;
    config.memory_limit = 65536;
    CHECK(sandbox_try(&s, &config) == AWSM_TRAP_OUT_OF_MEMORY);
    plan.minimum = 1;
    plan.table_minimum = 1;
    CHECK(sandbox_try(&s, &config) == AWSM_TRAP_OUT_OF_MEMORY);
    config.memory_limit = 65536 + 4096; /* a page */
    CHECK(sandbox_try(&s, &config) == AWSM_OK && s->head.memory_used == config.memory_limit);
}

/* What another instance makes of a memory counts for the one that has it. */
static void memory_limit_of_the_owner(void) {
    const struct awsm_config config = {.memory_limit = 2 * 65536};
    struct sandbox *a = sandbox_new(&config);
    const struct awsm_config linked = {.link = &a->head, .memory_limit = 1};
    plan.import = &a->memory;
    struct sandbox *b = sandbox_new(&linked);
    CHECK(awsm_memory_grow(b->head.memory, 1) == 1 && awsm_memory_grow(b->head.memory, 1) == -1);
}

static void memories_are_given_back(void) {
    plan.maximum = 65536;
    for (int i = 0; i < TEST_TIMES(20000); i++) { /* would be more than there is address space */
        sandbox_free(sandbox_new(NULL));
    }
}

static void many_memories(void) {
    enum { COUNT = TEST_TIMES(500) };
    static struct sandbox *all[COUNT];
    for (int i = 0; i < COUNT; i++) {
        all[i] = sandbox_new(NULL);
        CHECK(all[i]->memory.base[65535] == 0);
        all[i]->memory.base[65535] = 1;
    }
    for (int i = 0; i < COUNT; i++) {
        sandbox_free(all[i]);
    }
}

/* Each may grow as far as it likes, and all the same there is room for others, and for the host. */
static void many_unlimited_memories(void) {
    enum { COUNT = TEST_TIMES(100) };
    plan.maximum = SIZE_MAX;
    for (int i = 0; i < COUNT; i++) {
        CHECK(sandbox_new(NULL)->memory.base[65535] == 0);
    }
    CHECK(awsm_map(8 << 20) != NULL);
}

static void address_space_limited_to(size_t size) {
    enum { RLIMIT_AS = 9 };
    const uint64_t limits[2] = {size, size};
    CHECK(CALL(SYS_prlimit64, 0, RLIMIT_AS, limits, NULL) == 0);
}

static void no_address_space(void) {
    plan.minimum = 1024; /* 64 MiB */
    address_space_limited_to(32 << 20);
    struct sandbox *s;
    CHECK(sandbox_try(&s, NULL) == AWSM_TRAP_OUT_OF_MEMORY);
    CHECK(s == NULL);
}

static void no_instance(void) {
    address_space_limited_to(1);
    struct sandbox *s;
    CHECK(sandbox_try(&s, NULL) == AWSM_TRAP_OUT_OF_MEMORY);
    CHECK(s == NULL);
}

static void tables(void) {
    struct sandbox *s = sandbox_new(NULL);
    void *a = &references;
    CHECK(s->table.size == 8 && s->table.elements[7] == NULL && s->table.type == AWSM_FUNCREF);
    CHECK(do_bulk(s, TABLE_FILL, 6, 0, 2) == AWSM_OK);
    CHECK(s->table.elements[5] == NULL && s->table.elements[6] == a && s->table.elements[7] == a);
    CHECK(do_bulk(s, TABLE_FILL, 6, 0, 3) == OUT_OF_TABLE);
    CHECK(do_bulk(s, TABLE_FILL, 8, 0, 0) == AWSM_OK);
    CHECK(do_bulk(s, TABLE_FILL, 9, 0, 0) == OUT_OF_TABLE);
    CHECK(do_bulk(s, TABLE_FILL, UINT32_MAX, 0, 2) == OUT_OF_TABLE);
    CHECK(do_bulk(s, TABLE_FILL, 1, 0, UINT32_MAX) == OUT_OF_TABLE);
    CHECK(do_bulk(s, TABLE_COPY, 0, 5, 3) == AWSM_OK);
    CHECK(s->table.elements[0] == NULL && s->table.elements[1] == a && s->table.elements[2] == a);
    CHECK(do_bulk(s, TABLE_COPY, 0, 6, 3) == OUT_OF_TABLE);
    CHECK(do_bulk(s, TABLE_COPY, 6, 0, 3) == OUT_OF_TABLE);
    CHECK(do_bulk(s, TABLE_COPY, UINT32_MAX, 0, 1) == OUT_OF_TABLE);
    CHECK(do_bulk(s, TABLE_COPY, 0, 1, UINT32_MAX) == OUT_OF_TABLE);
    CHECK(do_bulk(s, TABLE_COPY, 8, 8, 0) == AWSM_OK);
    CHECK(do_bulk(s, TABLE_INIT, 5, 0, 3) == AWSM_OK);
    CHECK(s->table.elements[5] == &s->functions[0] && s->table.elements[6] == NULL);
    CHECK(s->table.elements[7] == &s->functions[1] && s->functions[1].env == s && s->functions[1].type == 3);
    CHECK(do_bulk(s, TABLE_INIT, 6, 0, 3) == OUT_OF_TABLE);
    CHECK(do_bulk(s, TABLE_INIT, 0, 1, 3) == OUT_OF_TABLE);
    CHECK(do_bulk(s, TABLE_INIT, 0, UINT32_MAX, 2) == OUT_OF_TABLE);
    CHECK(do_bulk(s, TABLE_INIT, 8, 3, 0) == AWSM_OK);
    CHECK(do_bulk(s, TABLE_INIT_REFERENCES, 0, 0, 2) == AWSM_OK);
    CHECK(s->table.elements[0] == a && s->table.elements[1] == NULL);
    CHECK(do_bulk(s, TABLE_INIT_REFERENCES, 0, 1, 2) == OUT_OF_TABLE);
}

static void table_grow(void) {
    struct sandbox *s = sandbox_new(NULL);
    void *a = &references;
    s->table.elements[3] = a;
    CHECK(awsm_table_grow(&s->table, NULL, 0) == 8);
    CHECK(s->table.elements == s->elements);
    CHECK(awsm_table_grow(&s->table, a, 2) == 8);
    CHECK(s->table.size == 10 && s->table.elements[3] == a && s->table.elements[4] == NULL);
    CHECK(s->table.elements[8] == a && s->table.elements[9] == a);
    for (uint32_t size = 10; size < 100000; size += 7) {
        CHECK(awsm_table_grow(&s->table, (void *)(uintptr_t)size, 7) == (int32_t)size);
        CHECK(s->table.elements[size - 1] != NULL && s->table.elements[size] == (void *)(uintptr_t)size);
    }
    CHECK(s->table.elements[3] == a);
    CHECK(awsm_table_grow(&s->table, NULL, UINT32_MAX) == -1);
    CHECK(awsm_table_grow(&s->table, NULL, UINT32_MAX - s->table.size) == -1);
    CHECK(awsm_table_grow(&s->table, NULL, 10000000) == -1); /* the most is 10000000 in all */
    CHECK(awsm_table_grow(&s->table, NULL, 10000000 - s->table.size) != -1);
    CHECK(awsm_table_grow(&s->table, NULL, 513) == -1);
    sandbox_free(s);
    plan.table_maximum = 9;
    s = sandbox_new(NULL);
    CHECK(awsm_table_grow(&s->table, NULL, 2) == -1);
    CHECK(awsm_table_grow(&s->table, NULL, 1) == 8);
    CHECK(awsm_table_grow(&s->table, NULL, 1) == -1);
}

static void table_without_room_inside(void) {
    plan.table_minimum = 3;
    struct sandbox *s = sandbox_new(NULL);
    CHECK(s->table.size == 3 && s->table.elements != s->elements && s->table.elements[2] == NULL);
    sandbox_free(s);
    plan.table_minimum = 0;
    s = sandbox_new(NULL);
    CHECK(s->table.size == 0 && awsm_table_grow(&s->table, NULL, 1) == 0);
    sandbox_free(s);
    plan.table_minimum = UINT32_MAX;
    CHECK(sandbox_try(&s, NULL) == AWSM_TRAP_OUT_OF_MEMORY);
}

const struct test tests[] = {
    TEST(memory_fill),
    TEST(memory_copy),
    TEST(memory_init),
    TEST(memory_init_segments),
    TEST(largest_memory),
    TEST(memory_grow),
    TEST(memory_limit_covers_all_memories),
    TEST(each_memory_has_its_end),
    TEST(memory_limit_of_the_host),
    TEST(memory_limit_covers_tables),
    TEST(memory_limit_of_the_owner),
    TEST(memories_are_given_back),
    TEST(many_memories),
    TEST(many_unlimited_memories),
    NATIVE_TEST(no_address_space),
    NATIVE_TEST(no_instance),
    TEST(tables),
    TEST(table_grow),
    TEST(table_without_room_inside),
    END_OF_TESTS,
};
