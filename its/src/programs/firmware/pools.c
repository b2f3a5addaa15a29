/* SPDX-License-Identifier: Apache-2.0 */
/* pools.c: several instances of a module, and one that gets what another has left. */
#include "board.h"
#include "counter.h"

static _Alignas(16) uint8_t heap[9216];
static size_t used;

void *awsm_firmware_allocate(size_t size) {
    size_t start = used;
    used += (size + 15) & ~(size_t)15;
    return used <= sizeof(heap) ? heap + start : NULL;
}

static void count(struct counter *counter, int times) {
    int32_t number = -1;
    while (times-- != 0) {
        (void)counter_next(counter, &number);
    }
    print_number(number);
    print("\n");
}

void tick(void) {}

int main(void) {
    struct awsm_pool *pool;
    struct counter *one, *two;
    if (counter_pool_new(&pool, 1) != AWSM_OK) {
        return 1;
    }
    const struct awsm_config config = {.pool = pool};
    if (counter_new(&one, NULL, &config) != AWSM_OK || counter_new(&two, NULL, &config) != AWSM_OK) {
        return 1;
    }
    count(one, 3);
    count(two, 1);
    counter_free(one);
    size_t before = used;
    if (counter_new(&one, NULL, &config) != AWSM_OK) {
        return 1;
    }
    print(used == before ? "nothing more\n" : "more\n");
    count(one, 1);
    counter_free(one);
    counter_free(two);
    counter_pool_free(pool);
    return 0;
}
