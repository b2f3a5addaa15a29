/* SPDX-License-Identifier: Apache-2.0 */
/* Threads make and free instances with one pool, and look for what others have left in them. */
#include "pool.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#define CHECK(condition)                                                                                               \
    if (!(condition))                                                                                                  \
    printf("line %d: %s\n", __LINE__, #condition), exit(1)

enum { THREADS = 4, ROUNDS = 400, CAPACITY = 3 };

static struct awsm_pool *pool;

static void *work(void *start) {
    const struct awsm_config config = {.pool = pool};
    int64_t secret = (int64_t)(size_t)start;
    for (int round = 0; round < ROUNDS; round++) {
        struct pool *instance;
        int32_t differences = -1;
        CHECK(pool_new(&instance, NULL, &config) == AWSM_OK);
        CHECK(pool_differences(instance, &differences) == AWSM_OK);
        CHECK(differences == 0);
        CHECK(pool_dirty(instance, secret + round) == AWSM_OK);
        CHECK(pool_differences(instance, &differences) == AWSM_OK);
        CHECK(differences > 10000);
        pool_free(instance);
    }
    return NULL;
}

int main(void) {
    pthread_t threads[THREADS];
    CHECK(pool_pool_new(&pool, CAPACITY) == AWSM_OK);
    for (size_t i = 0; i < THREADS; i++) {
        CHECK(pthread_create(&threads[i], NULL, work, (void *)((i + 1) * 1000000)) == 0);
    }
    for (int i = 0; i < THREADS; i++) {
        CHECK(pthread_join(threads[i], NULL) == 0);
    }
    pool_pool_free(pool);
    return 0;
}
