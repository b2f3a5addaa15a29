/* SPDX-License-Identifier: Apache-2.0 */
/* pages.c: what a large memory asks the system for. */
#include "sandbox.h"
#include <awsm/embed.h>

enum { PAGE = 65536, SMALL = 64 * PAGE, AT_FDCWD = -100 };

static char text[1 << 20];

static const char *find(const char *start, const char *what) {
    size_t length = __builtin_strlen(what);
    while (*start != 0 && __builtin_memcmp(start, what, length) != 0) {
        start++;
    }
    return *start != 0 ? start : NULL;
}

static uintptr_t hexadecimal(const char *digits) {
    uintptr_t number = 0;
    for (; *digits >= '0' && *digits <= 'f'; digits++) {
        number = number * 16 + (uintptr_t)(*digits <= '9' ? *digits - '0' : *digits - 'a' + 10);
    }
    return number;
}

static void read_mappings(void) {
    long file = CALL(SYS_openat, AT_FDCWD, "/proc/self/smaps", 0, 0);
    CHECK(file >= 0);
    size_t size = 0;
    for (long done = 1; done > 0; size += (size_t)done) {
        const struct awsm_buffer rest = {text + size, sizeof(text) - 1 - size};
        done = CALL(SYS_readv, file, &rest, 1, 0);
        CHECK(done >= 0);
    }
    text[size] = 0;
}

/* Whether the kernel was asked for large pages where this byte is. */
static bool is_large(const uint8_t *byte) {
    read_mappings();
    for (const char *next = text; next != NULL; next = find(next, "\n") != NULL ? find(next, "\n") + 1 : NULL) {
        const char *end = find(next, "-");
        const char *flags = find(next, "VmFlags:");
        if (flags == NULL) {
            break;
        }
        if ((uintptr_t)byte >= hexadecimal(next) && end != NULL && (uintptr_t)byte < hexadecimal(end + 1)) {
            const char *large = find(flags, " hg");
            return large != NULL && large < find(flags, "\n");
        }
        next = flags;
    }
    CHECK(!"mapped");
    return false;
}

/* There is nothing to be seen on a kernel that refuses. */
static bool kernel_has_them(void) {
    void *some = awsm_map(SMALL);
    awsm_prefer_large_pages(some, SMALL);
    bool has = is_large(some);
    awsm_unmap(some, SMALL);
    return has;
}

static void check(const struct awsm_memory *memory, bool rest_is_large) {
    CHECK(!is_large(memory->base));
    CHECK(!is_large(memory->base + SMALL - 1));
    if (memory->size > SMALL) {
        CHECK(is_large(memory->base + SMALL) == rest_is_large);
        CHECK(is_large(memory->base + memory->size - 1) == rest_is_large);
    }
}

static void small_memories_have_small_pages(void) {
    plan.minimum = SMALL / PAGE;
    plan.maximum = 1024;
    struct sandbox *s = sandbox_new(NULL);
    check(&s->memory, false);
    CHECK(!is_large(s->memory.base + SMALL));
    sandbox_free(s);
}

static void what_is_beyond_has_large_pages(void) {
    plan.minimum = 1024;
    struct sandbox *s = sandbox_new(NULL);
    check(&s->memory, kernel_has_them());
    sandbox_free(s);
}

static void grown_memories_too(void) {
    plan.maximum = 1024;
    struct sandbox *s = sandbox_new(NULL);
    bool has = kernel_has_them();
    for (size_t pages = 1; pages <= 256; pages += 15) {
        check(&s->memory, has);
        CHECK(awsm_memory_grow(&s->memory, 15) == (int32_t)pages);
    }
    check(&s->memory, has);
    CHECK(s->memory.size > 2 * SMALL);
    sandbox_free(s);
}

static void again_from_a_pool(void) {
    plan.maximum = 1024;
    bool has = kernel_has_them();
    struct awsm_pool *pool;
    CHECK(awsm_pool_new(&pool, &sandbox_image, 1) == AWSM_OK);
    const struct awsm_config config = {.pool = pool};
    for (int i = 0; i < 3; i++) {
        struct sandbox *s = sandbox_new(&config);
        CHECK(s->memory.size == PAGE);
        check(&s->memory, false);
        CHECK(awsm_memory_grow(&s->memory, 200) == 1);
        check(&s->memory, has);
        sandbox_free(s);
    }
    awsm_pool_free(pool);
}

const struct test tests[] = {
    NATIVE_TEST(small_memories_have_small_pages),
    NATIVE_TEST(what_is_beyond_has_large_pages),
    NATIVE_TEST(grown_memories_too),
    NATIVE_TEST(again_from_a_pool),
    END_OF_TESTS,
};
