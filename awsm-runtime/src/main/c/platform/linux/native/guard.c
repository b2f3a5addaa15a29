/* SPDX-License-Identifier: Apache-2.0 */
/*
 * guard.c: what the mechanism guard reserves, in a host's program.
 *
 * The memory of an address is found without any list, which other threads might be changing: a reservation takes SPACE
 * bytes, is aligned to as many, and begins with a page that says whose it is. Guest code cannot write to that page: it is
 * below the base, and no access goes there. Nor can another reservation of ours be taken for it, since each is whole.
 *
 * Between that and the base there is room for an instance, which then has its own memory there: one reservation, and one page
 * to begin with, for both.
 */
#include <platform/linux/fault.h>
#include <platform/linux/map.h>

#define HEAD ((size_t)65536)
#define SPACE (HEAD + AWSM_FAULT_SIZE)
_Static_assert((SPACE & (SPACE - 1)) == 0, "SPACE is an alignment");

/* Where the instance is: after the head, in the same page. */
#define BLOCK ((size_t)64)
_Static_assert(sizeof(struct awsm_fault_head) <= BLOCK, "the head comes first");

struct awsm_memory *awsm_fault_memory(const struct awsm_fault *fault,
                                      __attribute__((unused)) const struct awsm_context *context) {
    return awsm_fault_reserved((uintptr_t)fault->address & ~(uintptr_t)(SPACE - 1), fault);
}

static bool is_aligned(uintptr_t start) {
    return (start & (SPACE - 1)) == 0;
}

static void *reserve_at(uintptr_t start) {
    void *given = awsm_linux_map((void *)start, SPACE, PROT_NONE, MAP_FIXED_NOREPLACE);
    if (given != NULL && given != (void *)start) {
        awsm_linux_unmap(given, SPACE);
    }
    return given == (void *)start ? given : NULL;
}

/* Near what the system has given, which may be unaligned. Systems give out addresses downwards or upwards, so that what is
 * next to it is free; and what is given next will be aligned at once. */
static void *reserve_near(uintptr_t given) {
    enum { TRIES = 16 };
    uintptr_t below = given & ~(uintptr_t)(SPACE - 1);
    void *start = NULL;
    for (uintptr_t i = 0; start == NULL && i < TRIES; i++) {
        start = reserve_at(i % 2 == 0 ? below - i / 2 * SPACE : below + (i + 1) / 2 * SPACE);
    }
    return start;
}

/* Wherever there is room, for a moment for nearly twice as much. */
static void *reserve_anywhere(void) {
    const size_t size = 2 * SPACE - HEAD;
    unsigned char *given = awsm_linux_map(NULL, size, PROT_NONE, 0);
    if (given == NULL) {
        return NULL;
    }
    size_t before = -(uintptr_t)given & (SPACE - 1);
    size_t behind = size - before - SPACE;
    if (before != 0) {
        awsm_linux_unmap(given, before);
    }
    if (behind != 0) {
        awsm_linux_unmap(given + before + SPACE, behind);
    }
    return given + before;
}

/* Where there was room last there may be again. If there is not, the system gives what is below all that it has given, for the
 * most part, and that is aligned, too. */
static void *reserve(void) {
    static uintptr_t last;
    void *given = awsm_linux_map((void *)__atomic_load_n(&last, __ATOMIC_RELAXED), SPACE, PROT_NONE, 0);
    if (given != NULL && !is_aligned((uintptr_t)given)) {
        awsm_linux_unmap(given, SPACE);
        void *near = reserve_near((uintptr_t)given);
        given = near != NULL ? near : reserve_anywhere();
    }
    __atomic_store_n(&last, (uintptr_t)given, __ATOMIC_RELAXED);
    return given;
}

/* The same; so many bytes from the base on are accessible, with the head before it, since one change is cheaper than two. */
static struct awsm_fault_head *reserve_with(size_t accessible, struct awsm_memory *memory) {
    struct awsm_fault_head *head = reserve();
    if (head == NULL) {
        return NULL;
    }
    if (!awsm_linux_make_accessible(head, HEAD + accessible)) {
        awsm_linux_unmap(head, SPACE);
        return NULL;
    }
    *head = (struct awsm_fault_head){AWSM_FAULT_MAGIC, memory, accessible};
    return head;
}

/* The reservation that the instance is in of which this is a memory; or NULL. */
static struct awsm_fault_head *reservation_of(const struct awsm_memory *memory) {
    uintptr_t start = (uintptr_t)memory & ~(uintptr_t)(SPACE - 1);
    bool may_be = (uintptr_t)memory - start < HEAD && awsm_is_readable(start);
    struct awsm_fault_head *head = (struct awsm_fault_head *)start;
    return may_be && head->magic == AWSM_FAULT_MAGIC ? head : NULL;
}

bool awsm_fault_reserve(struct awsm_memory *memory, size_t accessible) {
    struct awsm_fault_head *head = reservation_of(memory);
    if (head != NULL && head->memory == NULL && head->accessible == accessible) {
        head->memory = memory;
    } else {
        head = reserve_with(accessible, memory);
    }
    memory->base = head != NULL ? (unsigned char *)head + HEAD : NULL;
    return head != NULL;
}

void awsm_fault_release(struct awsm_memory *memory) {
    struct awsm_fault_head *head = (struct awsm_fault_head *)(memory->base - HEAD);
    if (((uintptr_t)memory & ~(uintptr_t)(SPACE - 1)) == (uintptr_t)head) {
        head->magic = 0; /* it ends with the instance, and is nobody else's until then */
    } else {
        awsm_linux_unmap(head, SPACE);
    }
}

void *awsm_fault_map(size_t size, size_t accessible) {
    struct awsm_fault_head *head =
        size <= HEAD - BLOCK && accessible <= AWSM_MAXIMUM_SIZE ? reserve_with(accessible, NULL) : NULL;
    return head != NULL ? (unsigned char *)head + BLOCK : NULL;
}

bool awsm_fault_unmap(void *start) {
    bool is_ours = ((uintptr_t)start & (SPACE - 1)) == BLOCK; /* what the system maps begins with a page */
    if (is_ours) {
        awsm_linux_unmap((unsigned char *)start - BLOCK, SPACE);
    }
    return is_ours;
}
