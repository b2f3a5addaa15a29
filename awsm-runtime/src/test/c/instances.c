/* SPDX-License-Identifier: Apache-2.0 */
/* instances.c: instances that are linked, fail, are freed, or are made within a call. */
#include "sandbox.h"

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
    const struct awsm_directory directories[] = {{.host = ".", .guest = "/"},
                                                 {.host = "no/such/directory", .guest = "/x"}};
    const struct awsm_config config = {.directories = directories, .directory_count = 2};
    struct sandbox *s;
    for (int i = 0; i < TEST_TIMES(2000); i++) { /* leaves no file open */
        CHECK(sandbox_try(&s, &config) == AWSM_ERROR_DIRECTORY && s == NULL);
    }
}

const struct test tests[] = {
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
