/* SPDX-License-Identifier: Apache-2.0 */
/* Several threads interrupt two sandboxes that are linked, by either instance, wherever the guest code is that runs. */
#include "library.h"
#include "linked.h"
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define CHECK(condition)                                                                                               \
    if (!(condition))                                                                                                  \
    printf("line %d: %s\n", __LINE__, #condition), exit(1)

enum { INTERRUPTERS = 4 };

static struct library *library;
static struct linked *linked;
static atomic_int is_over;

static void *interrupt(void *number) {
    while (!atomic_load(&is_over)) { /* the first may come before the call has begun */
        if ((uintptr_t)number % 2 == 0)
            library_interrupt(library);
        else
            linked_interrupt(linked);
        struct timespec time = {0, 500000};
        nanosleep(&time, NULL);
    }
    return NULL;
}

static struct awsm_function *exported(const char *name) {
    for (size_t i = 0; i < library_module.export_count; i++)
        if (strcmp(library_module.exports[i].name, name) == 0)
            return awsm_exported(&library_module.exports[i], (struct awsm_instance *)library);
    abort();
}

static const struct {
    enum awsm_trap (*call)(struct linked *);
    const char *module; /* where it is interrupted, if that is one place */
    uint32_t function;
} endless[] = {
    {linked_direct, "library", 0}, {linked_indirect, "library", 0}, {linked_fill, NULL, 0},
    {linked_between, NULL, 0},     {linked_own, "linked", 7},
};

int main(void) {
    CHECK(library_new(&library, NULL, NULL) == AWSM_OK);
    const struct awsm_config config = {.link = (struct awsm_instance *)library};
    const struct linked_imports imports = {
        .library_endless = {NULL, exported("endless")},
        .library_work = {NULL, exported("work")},
        .library_fill = {NULL, exported("fill")},
        .library_table = library_table(library),
    };
    CHECK(linked_new(&linked, &imports, &config) == AWSM_OK);
    for (int round = 0; round < 50; round++) {
        pthread_t threads[INTERRUPTERS];
        int which = round % 5;
        atomic_store(&is_over, 0);
        for (uintptr_t i = 0; i < INTERRUPTERS; i++)
            CHECK(pthread_create(&threads[i], NULL, interrupt, (void *)(i + (uintptr_t)round)) == 0);
        CHECK(endless[which].call(linked) == AWSM_TRAP_INTERRUPTED);
        struct awsm_trap_info info;
        linked_trap_info(linked, &info);
        CHECK(info.trap == AWSM_TRAP_INTERRUPTED);
        if (IS_KNOWN && endless[which].module != NULL)
            CHECK(info.function == endless[which].function && strcmp(info.module, endless[which].module) == 0);
        atomic_store(&is_over, 1);
        for (int i = 0; i < INTERRUPTERS; i++)
            pthread_join(threads[i], NULL);
        int32_t before = *(volatile int32_t *)library_memory(library)->base;
        CHECK(linked_quick(linked) == AWSM_OK && library_work(library) == AWSM_OK);
        CHECK(*(volatile int32_t *)library_memory(library)->base == before + 2);
    }
    linked_free(linked);
    library_free(library);
    return 0;
}
