/* SPDX-License-Identifier: Apache-2.0 */
/* core.c: tests of core/, which are the same for every memory mechanism. */
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

static void signatures(void) {
    static const uint8_t a[] = {AWSM_I32, 0, AWSM_I64, 0}, b[] = {AWSM_I32, 0, AWSM_I64, 0};
    static const uint8_t c[] = {AWSM_I32, AWSM_I64, 0, 0}, d[] = {AWSM_I32, 0, AWSM_I64, AWSM_I64, 0};
    static const uint8_t e[] = {0, 0}, f[] = {0, AWSM_I32, 0};
    const uint8_t *all[] = {a, c, d, e, f};
    CHECK(awsm_signature_equal((uintptr_t)a, (uintptr_t)b));
    for (int i = 0; i < 5; i++) {
        for (int j = 0; j < 5; j++) {
            CHECK(awsm_signature_equal((uintptr_t)all[i], (uintptr_t)all[j]) == (i == j));
        }
        CHECK(!awsm_signature_equal((uintptr_t)all[i], 5) && !awsm_signature_equal(5, (uintptr_t)all[i]));
        CHECK(!awsm_signature_equal((uintptr_t)all[i], 0));
    }
    CHECK(awsm_signature_equal(5, 5) && !awsm_signature_equal(5, 7));
}

/* Activations. */

GENERATED static void trap_with(struct sandbox *s, union awsm_value *v) {
    awsm_trap(&s->head, (uint32_t)v[0].i32);
}

static void every_trap_is_returned(void) {
    struct sandbox *s = sandbox_new(NULL);
    for (int trap = AWSM_TRAP_UNREACHABLE; trap <= AWSM_TRAP_EXIT; trap++) {
        union awsm_value value = {.i32 = trap | 0x123456 << 8};
        CHECK(sandbox_enter(s, trap_with, &value) == (enum awsm_trap)trap);
        CHECK(s->head.store->trap_detail == 0x123456);
        CHECK(s->head.store->activation == NULL);
    }
}

GENERATED static void exit_with(struct sandbox *s, union awsm_value *v) {
    awsm_wasi_proc_exit(&s->head, v[0].i32);
}

static void exit_status(void) {
    struct sandbox *s = sandbox_new(NULL);
    const int32_t statuses[] = {0, 1, 255, -1, INT32_MIN};
    for (int i = 0; i < 5; i++) {
        union awsm_value value = {.i32 = statuses[i]};
        CHECK(sandbox_enter(s, exit_with, &value) == AWSM_TRAP_EXIT);
        CHECK(awsm_exit_status(&s->head) == statuses[i]);
    }
}

/* Guest code that calls the host, which enters the guest again, v[0] times; then traps if v[1] says so. Each level counts
 * in v[2] when it is left without a trap, and in v[3] when a trap is returned to it. */
GENERATED static void nest(struct sandbox *s, union awsm_value *v);

static void host_function(struct sandbox *s, union awsm_value *v) {
    enum awsm_trap trap = sandbox_enter(s, nest, v);
    if (trap != AWSM_OK) {
        CHECK(trap == AWSM_TRAP_UNREACHABLE);
        v[3].i32++;
        v[1].i32 = 0;
    }
}

GENERATED static void nest(struct sandbox *s, union awsm_value *v) {
    if (v[0].i32-- > 0) {
        host_function(s, v);
    } else if (v[1].i32) {
        awsm_trap(&s->head, AWSM_TRAP_UNREACHABLE);
    }
    v[2].i32++;
}

static void nested_activations(void) {
    struct sandbox *s = sandbox_new(NULL);
    union awsm_value values[4] = {{.i32 = 10}, {0}, {0}, {0}};
    CHECK(sandbox_enter(s, nest, values) == AWSM_OK);
    CHECK(values[2].i32 == 11 && values[3].i32 == 0);
    values[0].i32 = 10, values[1].i32 = 1, values[2].i32 = 0;
    CHECK(sandbox_enter(s, nest, values) == AWSM_OK); /* the innermost call from the host gets the trap */
    CHECK(values[2].i32 == 10 && values[3].i32 == 1);
    CHECK(s->head.store->activation == NULL);
}

/* A host function fails: as the adapter of an import, with what the host function does in v[0]. */
static int what_fails;

GENERATED static void call_host_that_fails(struct sandbox *s, union awsm_value *v) {
    awsm_host_fail(&s->head, (enum awsm_trap)what_fails);
    v[0].i32 = 1; /* has returned */
    if (s->head.store->pending != 0) {
        awsm_pending(&s->head);
    }
    v[0].i32 = 2;
}

static void failures(void) {
    struct sandbox *s = sandbox_new(NULL);
    const int codes[] = {AWSM_TRAP_UNREACHABLE, AWSM_LAST_TRAP, AWSM_OK, 256, -1, AWSM_LAST_TRAP + 1};
    for (int i = 0; i < 6; i++) {
        union awsm_value value = {0};
        what_fails = codes[i];
        CHECK(sandbox_enter(s, call_host_that_fails, &value) == (i < 2 ? (enum awsm_trap)codes[i] : AWSM_TRAP_HOST));
        CHECK(value.i32 == 1 && s->head.store->pending == 0 && s->head.store->failed == NULL);
    }
    what_fails = AWSM_TRAP_EXIT;
    union awsm_value value = {0};
    CHECK(sandbox_enter(s, call_host_that_fails, &value) == AWSM_TRAP_EXIT && awsm_exit_status(&s->head) == 0);
}

static void fail_and_trap(struct sandbox *s, union awsm_value *v) {
    (void)v;
    awsm_host_fail(&s->head, AWSM_TRAP_UNREACHABLE);
    awsm_host_trap(&s->head, (enum awsm_trap)256);
}

static void failure_of_a_call_is_none_of_the_next(void) {
    struct sandbox *s = sandbox_new(NULL);
    CHECK(sandbox_enter(s, fail_and_trap, NULL) == AWSM_TRAP_HOST);
    CHECK(s->head.store->pending == 0 && s->head.store->failed == NULL);
    awsm_host_fail(&s->head, AWSM_TRAP_UNREACHABLE); /* nothing is under way */
    CHECK(s->head.store->pending == 0);
}

/* Freed by a host function: v[0] calls further in. The last one traps if v[1] says so. */
GENERATED static void free_deep_inside(struct sandbox *s, union awsm_value *v) {
    if (v[0].i32-- > 0) {
        CHECK(sandbox_enter(s, free_deep_inside, v) == AWSM_OK);
    } else {
        sandbox_free(s);
    }
    s->memory.base[0]++; /* still there */
}

static void freed_within_a_call(void) {
    for (int32_t depth = 0; depth < 3; depth++) {
        for (int i = 0; i < TEST_TIMES(7000); i++) { /* would be more than there is address space */
            union awsm_value value = {.i32 = depth};
            CHECK(sandbox_enter(sandbox_new(NULL), free_deep_inside, &value) == AWSM_OK);
        }
    }
}

GENERATED static void overwrite_and_trap(struct sandbox *s, union awsm_value *v) {
    test_overwrite_registers((void (*)(void *, void *))trap_with, s, v);
}

GENERATED static void return_at_once(struct sandbox *s, union awsm_value *v) {
    (void)s, (void)v;
}

static void enter_and_trap(void *sandbox) {
    union awsm_value value = {.i32 = AWSM_TRAP_UNREACHABLE};
    CHECK(sandbox_enter(sandbox, overwrite_and_trap, &value) == AWSM_TRAP_UNREACHABLE);
}

static void enter_and_return(void *sandbox) {
    CHECK(sandbox_enter(sandbox, return_at_once, NULL) == AWSM_OK);
}

static void fail_in_a_host_function(void *sandbox) {
    CHECK(sandbox_enter(sandbox, fail_and_trap, NULL) == AWSM_TRAP_HOST);
}

static void calls_preserve_registers(void) {
    struct sandbox *s = sandbox_new(NULL);
    test_preserves_registers(enter_and_return, s);
    test_preserves_registers(enter_and_trap, s);
    test_preserves_registers(fail_in_a_host_function, s);
}

static void trap_outside_of_an_activation(void) {
    awsm_trap(&sandbox_new(NULL)->head, AWSM_TRAP_UNREACHABLE);
}

static void trap_without_activation_aborts(void) {
    CHECK(test_status_of(trap_outside_of_an_activation) == 128 + SIGABRT);
}

/* Stack. */

/* As generated functions do; counts the depth in v[0]. */
GENERATED static void recurse(struct sandbox *s, union awsm_value *v) {
    volatile uint8_t local[100];
    local[v[0].i32 % 100] = 0;
    if ((uintptr_t)__builtin_frame_address(0) < s->head.stack_limit) {
        awsm_trap(&s->head, AWSM_TRAP_CALL_STACK_EXHAUSTED);
    }
    v[0].i32++;
    recurse(s, v);
    local[v[0].i32 % 100] = 1;
}

static int32_t depth(struct sandbox *s) {
    union awsm_value value = {0};
    CHECK(sandbox_enter(s, recurse, &value) == AWSM_TRAP_CALL_STACK_EXHAUSTED);
    return value.i32;
}

static __attribute__((noinline)) int32_t deeper(struct sandbox *s) {
    volatile uint8_t local[300000];
    local[0] = local[299999] = 1;
    int32_t result = depth(s);
    local[0] = 2;
    return result;
}

static void stack_limit(void) {
    struct sandbox *s = sandbox_new(NULL);
    const struct awsm_config config = {.stack_size = 2 << 20};
    struct sandbox *large = sandbox_new(&config);
    int32_t usual = depth(s);
    CHECK(usual > 1000 && usual < 10000);
    CHECK(depth(s) == usual);
    CHECK(deeper(s) == usual); /* counts from the host's frame */
    CHECK(depth(s) == usual);
    int32_t more = depth(large);
    CHECK(more > 4 * usual - 10 && more < 4 * usual + 10);
}

static int hops;

GENERATED static void recurse_through_host(struct sandbox *s, union awsm_value *v);

static void host_hop(struct sandbox *s, union awsm_value *v) {
    hops++;
    CHECK(hops < 100000);
    if (sandbox_enter(s, recurse_through_host, v) != AWSM_OK) {
        awsm_trap(&s->head, AWSM_TRAP_CALL_STACK_EXHAUSTED);
    }
}

GENERATED static void recurse_through_host(struct sandbox *s, union awsm_value *v) {
    if ((uintptr_t)__builtin_frame_address(0) < s->head.stack_limit) {
        awsm_trap(&s->head, AWSM_TRAP_CALL_STACK_EXHAUSTED);
    }
    host_hop(s, v);
}

static void no_more_stack_through_the_host(void) {
    struct sandbox *s = sandbox_new(NULL);
    union awsm_value value;
    CHECK(sandbox_enter(s, recurse_through_host, &value) == AWSM_TRAP_CALL_STACK_EXHAUSTED);
    CHECK(hops > 1000);
}

/* A host with coroutines: enters the guest on another stack from within a call. */
static struct sandbox *on_other_stack_sandbox;
static int32_t on_other_stack_depth;

static void on_other_stack(void) {
    on_other_stack_depth = depth(on_other_stack_sandbox);
}

GENERATED static void call_host_that_switches(struct sandbox *s, union awsm_value *v) {
    enum { SIZE = 1 << 20 };
    uint8_t *stack = awsm_map(SIZE);
    uintptr_t limit = s->head.stack_limit;
    on_other_stack_sandbox = s;
    test_on_stack(stack + SIZE, on_other_stack);
    CHECK(s->head.stack_limit == limit);
    v[0].i32 = on_other_stack_depth;
}

static void other_stack(void) {
    struct sandbox *s = sandbox_new(NULL);
    union awsm_value value;
    CHECK(sandbox_enter(s, call_host_that_switches, &value) == AWSM_OK);
    CHECK(value.i32 > depth(s) - 10 && value.i32 < depth(s) + 10);
}

/* As a function that calls others does. */
GENERATED static void check_stack(struct sandbox *s, union awsm_value *v) {
    v[0].i32 = (uintptr_t)__builtin_frame_address(0) < s->head.stack_limit;
}

/* More than there are addresses: all that there is. */
static void huge_stack_size(void) {
    const size_t sizes[] = {SIZE_MAX, SIZE_MAX - 4096, SIZE_MAX / 2, SIZE_MAX / 2 + (1 << 20)};
    for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        const struct awsm_config config = {.stack_size = sizes[i]};
        struct sandbox *s = sandbox_new(&config);
        union awsm_value value = {.i32 = AWSM_TRAP_UNREACHABLE};
        CHECK(sandbox_enter(s, trap_with, &value) == AWSM_TRAP_UNREACHABLE);
        CHECK(sandbox_enter(s, check_stack, &value) == AWSM_OK && value.i32 == 0);
    }
}

/* Stores. */

static void linked_instances_live_together(void) {
    struct sandbox *a = sandbox_new(NULL);
    const struct awsm_config config = {.link = &a->head};
    struct sandbox *b = sandbox_new(&config);
    CHECK(b->head.store == a->head.store && a->memory.owner->store == b->memory.owner->store);
    CHECK(a->head.stack_limit == b->head.stack_limit);
    b->table.elements[0] = &a->functions[0];
    sandbox_free(a);
    struct awsm_function *function = b->table.elements[0];
    CHECK(((int32_t(*)(void *))function->code)(function->env) == 42 && function->env == a);
    CHECK(a->memory.base[0] == 0); /* still there */
    union awsm_value value = {.i32 = AWSM_TRAP_UNREACHABLE};
    CHECK(sandbox_enter(b, trap_with, &value) == AWSM_TRAP_UNREACHABLE);
    sandbox_free(b);
}

static void is_unmapped(void) {
    struct sandbox *a = sandbox_new(NULL);
    sandbox_free(a);
    CHECK(((volatile struct sandbox *)a)->table.size == 0);
}

static void freed_instances_are_gone(void) {
    CHECK(test_status_of(is_unmapped) == 128 + SIGSEGV);
}

GENERATED static void calls_other(struct sandbox *a, union awsm_value *v) {
    struct awsm_function *other = a->table.elements[0];
    union awsm_value reason = {.i32 = AWSM_TRAP_INTEGER_OVERFLOW};
    trap_with(other->env, v != NULL ? v : &reason);
}

static void trap_in_a_linked_instance(void) {
    struct sandbox *a = sandbox_new(NULL);
    const struct awsm_config config = {.link = &a->head};
    struct sandbox *b = sandbox_new(&config);
    a->table.elements[0] = &b->functions[0];
    CHECK(sandbox_enter(a, calls_other, NULL) == AWSM_TRAP_INTEGER_OVERFLOW);
    sandbox_free(b);
    sandbox_free(a);
}

static struct sandbox *shared;
static struct sandbox *failing;

static void put_function_and_trap(struct sandbox *s) {
    failing = s;
    shared->table.elements[0] = &s->functions[0];
    awsm_trap(&s->head, AWSM_TRAP_UNREACHABLE);
}

static void failed_instance_lives_on(void) {
    shared = sandbox_new(NULL);
    const struct awsm_config config = {.link = &shared->head};
    plan.then = put_function_and_trap;
    struct sandbox *s = shared;
    CHECK(sandbox_try(&s, &config) == AWSM_TRAP_UNREACHABLE);
    CHECK(s == NULL);
    struct awsm_function *function = shared->table.elements[0];
    CHECK(((int32_t(*)(void *))function->code)(function->env) == 42 && function->env == failing);
    CHECK(failing->head.store == shared->head.store);
    sandbox_free(shared); /* and with it the failed one */
}

static void trap_at_once(struct sandbox *s) {
    awsm_trap(&s->head, AWSM_TRAP_UNREACHABLE);
}

static void failed_instances_are_freed(void) {
    plan.then = trap_at_once;
    for (int i = 0; i < TEST_TIMES(20000); i++) {
        struct sandbox *s;
        CHECK(sandbox_try(&s, NULL) == AWSM_TRAP_UNREACHABLE);
    }
}

static void imported_memory(void) {
    struct sandbox *a = sandbox_new(NULL);
    const struct awsm_config config = {.link = &a->head};
    plan.import = &a->memory;
    struct sandbox *b = sandbox_new(&config);
    CHECK(b->head.memory == &a->memory);
    CHECK(store_at(b, 0, 4, 77) == AWSM_OK && a->memory.base[4] == 77);
    CHECK(awsm_memory_grow(b->head.memory, 1) == 1 && a->memory.size == 2 * 65536);
    struct sandbox *c;
    CHECK(sandbox_try(&c, NULL) == AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE && c == NULL); /* not linked */
    sandbox_free(b);
    sandbox_free(a);
}

static void instance_within_a_call(struct sandbox *s, union awsm_value *v) {
    const struct awsm_config config = {.link = &s->head};
    struct sandbox *inner = sandbox_new(&config);
    CHECK(inner->head.stack_limit == s->head.stack_limit);
    v[0].i32 = 1;
}

static void instantiation_by_a_host_function(void) {
    struct sandbox *s = sandbox_new(NULL);
    union awsm_value value = {0};
    CHECK(sandbox_enter(s, instance_within_a_call, &value) == AWSM_OK && value.i32 == 1);
    sandbox_free(s);
}

static struct sandbox static_sandbox;
static struct awsm_store static_store;

static enum awsm_trap static_new(void) {
    return awsm_static_instance_new(&static_sandbox.head, &static_store, &sandbox_image, &plan.import, NULL);
}

/* By its own start function, by way of the host. */
static void free_static(struct sandbox *s) {
    awsm_static_instance_free(&s->head);
    awsm_static_instance_free(&s->head);
    CHECK(s->memory.base[0] == 0);
}

static void free_static_and_trap(struct sandbox *s) {
    free_static(s);
    awsm_trap(&s->head, AWSM_TRAP_UNREACHABLE);
}

static void static_instance(void) {
    for (int i = 0; i < TEST_TIMES(1000); i++) {
        CHECK(static_new() == AWSM_OK);
        CHECK(static_sandbox.memory.base[5] == 0 && static_sandbox.table.elements[3] == NULL);
        static_sandbox.memory.base[5] = 1;
        static_sandbox.table.elements[3] = &plan;
        CHECK(static_new() == AWSM_TRAP_OUT_OF_MEMORY); /* there is only one */
        CHECK(static_sandbox.memory.base[5] == 1);
        awsm_static_instance_free(&static_sandbox.head);
        awsm_static_instance_free(&static_sandbox.head);
    }
    plan.then = free_static;
    CHECK(static_new() == AWSM_OK && static_sandbox.head.store == NULL);
    plan.then = free_static_and_trap;
    CHECK(static_new() == AWSM_TRAP_UNREACHABLE && static_sandbox.head.store == NULL);
    plan.then = trap_at_once;
    CHECK(static_new() == AWSM_TRAP_UNREACHABLE);
    plan.then = NULL;
    CHECK(static_new() == AWSM_OK);
}

static void missing_directory(void) {
    const struct awsm_directory directories[] = {{.host = ".", .guest = "/"}, {.host = "no/such/directory", .guest = "/x"}};
    const struct awsm_config config = {.directories = directories, .directory_count = 2};
    struct sandbox *s;
    for (int i = 0; i < TEST_TIMES(2000); i++) { /* leaves no file open */
        CHECK(sandbox_try(&s, &config) == AWSM_ERROR_DIRECTORY && s == NULL);
    }
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
    TEST(signatures),
    TEST(every_trap_is_returned),
    TEST(exit_status),
    TEST(nested_activations),
    TEST(failures),
    TEST(failure_of_a_call_is_none_of_the_next),
    TEST(freed_within_a_call),
    TEST(calls_preserve_registers),
    TEST(trap_without_activation_aborts),
    TEST(stack_limit),
    TEST(no_more_stack_through_the_host),
    TEST(other_stack),
    TEST(huge_stack_size),
    TEST(linked_instances_live_together),
    TEST(freed_instances_are_gone),
    TEST(trap_in_a_linked_instance),
    TEST(failed_instance_lives_on),
    TEST(failed_instances_are_freed),
    TEST(imported_memory),
    TEST(instantiation_by_a_host_function),
    TEST(static_instance),
    TEST(missing_directory),
    END_OF_TESTS,
};
