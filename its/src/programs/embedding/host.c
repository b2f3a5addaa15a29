/* SPDX-License-Identifier: Apache-2.0 */
/* A program with two instances of one sandbox, one of another, and a function that the first kind may call. */
#include "arithmetic.h"
#include "counter.h"
#include "platform.h"
#include "text.h"

struct owner {
    const char *name;
    int calls;
    struct counter *counter;
};

/* The limit is the host's: beyond it, the host ends the call. */
static void added(void *env, int32_t count, int64_t sum) {
    struct owner *owner = env;
    owner->calls++;
    print("  %s: %d values, sum %lld\n", owner->name, (int)count, (long long)sum);
    if (sum > 1000)
        counter_trap(owner->counter, AWSM_TRAP_HOST);
}

static struct counter *new_counter(struct owner *owner) {
    struct counter_imports imports = {.host_added = {added, owner}};
    enum awsm_trap trap = counter_new(&owner->counter, &imports, NULL);
    print("%s: %s\n", owner->name, awsm_trap_message(trap));
    return owner->counter;
}

static void add(struct counter *counter, int64_t value) {
    int64_t sum = 0;
    enum awsm_trap trap = counter_add(counter, value, &sum);
    print("add %lld: %s, %lld\n", (long long)value, awsm_trap_message(trap), (long long)sum);
}

static void peek(struct counter *counter, uint32_t address) {
    int64_t value = 0;
    enum awsm_trap trap = counter_peek(counter, (int32_t)address, &value);
    print("peek %u: %s, %lld\n", (unsigned)address, awsm_trap_message(trap), (long long)value);
}

int program(int argc, char **argv) {
    struct owner alice = {.name = "alice"}, bob = {.name = "bob"};
    struct counter *a = new_counter(&alice), *b = new_counter(&bob);
    struct arithmetic *arithmetic;
    print("arithmetic: %s\n", awsm_trap_message(arithmetic_new(&arithmetic, NULL, NULL)));

    /* Neither sees what the other does. */
    add(a, 10);
    add(b, -1);
    add(a, 20);
    peek(a, 8);
    peek(b, 0);
    peek(b, 8);

    /* The host sees both, between calls. */
    struct awsm_memory *memory = counter_memory(a);
    print("memory of %llu bytes, alice's first value %d\n", (unsigned long long)memory->size, memory->base[0]);
    memory->base[0] = 77;
    peek(a, 0);

    /* A trap ends the call; the instance and the others go on. */
    peek(a, 65529);
    peek(a, 0xffffffff);
    peek(a, 65528);
    add(b, 5000);
    add(b, -5000);
    add(a, 30);

    int64_t number = 0;
    double quotient = 0;
    int32_t whole = 0, result = 0;
    enum awsm_trap trap = arithmetic_fibonacci(arithmetic, 25, &number);
    print("fibonacci(25): %s, %lld\n", awsm_trap_message(trap), (long long)number);
    trap = arithmetic_divide(arithmetic, 1, 8, -7, 2, &quotient, &whole);
    print("divide: %s, %a and %d\n", awsm_trap_message(trap), quotient, (int)whole);
    trap = arithmetic_divide(arithmetic, 1, 8, 7, 0, &quotient, &whole);
    print("divide by zero: %s\n", awsm_trap_message(trap));
    trap = arithmetic_endless(arithmetic, 1, &result);
    print("endless: %s\n", awsm_trap_message(trap));
    trap = arithmetic_fibonacci(arithmetic, 10, &number);
    print("fibonacci(10): %s, %lld\n", awsm_trap_message(trap), (long long)number);

    counter_free(a);
    add(b, 1);
    counter_free(b);
    arithmetic_free(arithmetic);
    print("%d and %d calls\n", alice.calls, bob.calls);
    return 0;
}
