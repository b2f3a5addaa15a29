/* SPDX-License-Identifier: Apache-2.0 */
/*
 * units.c: a program with several modules, each with a runtime of its own: g and h with the guard mechanism, b with
 * bounds. They have their functions in common as little as they have names.
 */
#include "test.h"
#include "unit.h"

UNIT_DECLARATIONS(g)
UNIT_DECLARATIONS(h)
UNIT_DECLARATIONS(b)

#define OUT AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS

static struct awsm_instance *g, *h, *b;
static int32_t result;

static void side_by_side(void) {
    CHECK(g_new(&g, NULL, NULL) == AWSM_OK && h_new(&h, NULL, NULL) == AWSM_OK && b_new(&b, NULL, NULL) == AWSM_OK);
    for (int i = 0; i < 3; i++) { /* whose handler came last does not matter */
        CHECK(g_load(g, 65536, &result) == OUT && g_load(g, 65532, &result) == AWSM_OK);
        CHECK(h_load(h, 65536, &result) == OUT && h_load(h, 65532, &result) == AWSM_OK);
        CHECK(b_load(b, 65536, &result) == OUT && b_load(b, 65532, &result) == AWSM_OK);
    }
    CHECK(g->store->trap_address != 0 && b->store->trap_address == 0);
    g_free(g);
    CHECK(h_load(h, 65536, &result) == OUT);
    h_free(h);
    b_free(b);
}

static void shared_memory(void) {
    CHECK(g_new(&g, NULL, NULL) == AWSM_OK);
    const struct awsm_config linked = {.link = g};
    CHECK(h_new(&h, g_memory(g), &linked) == AWSM_OK && h_memory(h) == g_memory(g));
    CHECK(b_new(&b, g_memory(g), &linked) == AWSM_OK);
    g_memory(g)->base[65532] = 77;
    CHECK(g_load(g, 65532, &result) == AWSM_OK && result == 77);
    CHECK(h_load(h, 65532, &result) == AWSM_OK && result == 77);
    CHECK(b_load(b, 65532, &result) == AWSM_OK && result == 77);
    CHECK(h_load(h, 65536, &result) == OUT && b_load(b, 65536, &result) == OUT);
    CHECK(b_grow(b, 1, &result) == AWSM_OK && result == 1);
    CHECK(h_load(h, 65536, &result) == AWSM_OK && g_load(g, 131072, &result) == OUT);
    /* The memory lives on when its owner is freed; the last one frees all, with the runtimes that each came with. */
    g_free(g);
    CHECK(h_load(h, 65532, &result) == AWSM_OK && result == 77);
    h_free(h);
    CHECK(b_load(b, 65532, &result) == AWSM_OK && result == 77);
    b_free(b);
}

/* The first fault is in code whose runtime has made no memory itself. */
static void fault_in_the_importer(void) {
    CHECK(g_new(&g, NULL, NULL) == AWSM_OK);
    const struct awsm_config linked = {.link = g};
    CHECK(h_new(&h, g_memory(g), &linked) == AWSM_OK);
    CHECK(h_load(h, 65536, &result) == OUT);
}

static void guard_code_refuses_a_memory_without_guard(void) {
    CHECK(b_new(&b, NULL, NULL) == AWSM_OK);
    const struct awsm_config linked = {.link = b};
    CHECK(g_new(&g, b_memory(b), &linked) == AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE && g == NULL);
    CHECK(h_new(&h, NULL, NULL) == AWSM_OK);
    CHECK(g_new(&g, h_memory(h), NULL) == AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE); /* not linked */
}

static void many_stores_with_different_runtimes(void) {
    for (int i = 0; i < TEST_TIMES(5000); i++) {
        CHECK(g_new(&g, NULL, NULL) == AWSM_OK);
        const struct awsm_config linked = {.link = g};
        CHECK(b_new(&b, NULL, &linked) == AWSM_OK && h_new(&h, g_memory(g), &linked) == AWSM_OK);
        (i % 2 == 0 ? g_free : b_free)(i % 2 == 0 ? g : b);
        h_free(h);
        (i % 2 == 0 ? b_free : g_free)(i % 2 == 0 ? b : g);
    }
}

const struct test tests[] = {
    TEST(side_by_side),
    TEST(shared_memory),
    TEST(fault_in_the_importer),
    TEST(guard_code_refuses_a_memory_without_guard),
    TEST(many_stores_with_different_runtimes),
    END_OF_TESTS,
};
