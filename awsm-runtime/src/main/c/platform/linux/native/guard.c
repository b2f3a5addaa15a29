/*
 * guard.c: what the mechanism guard reserves, in a host's program.
 *
 * The memory of an address is found without any list, which other threads might be changing: a reservation takes SPACE
 * bytes, is aligned to as many, and begins with a page that says whose it is. Guest code cannot write to that page: it is
 * below the base, and no access goes there. Nor can another reservation of ours be taken for it, since each is whole.
 */
#include <platform/linux/fault.h>
#include <platform/linux/map.h>

#define HEAD ((size_t)65536)
#define SPACE (HEAD + AWSM_FAULT_SIZE)
_Static_assert((SPACE & (SPACE - 1)) == 0, "SPACE is an alignment");

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

/* First where there mostly is room, since systems give out addresses downwards: below what was mapped just now. */
static void *reserve(uintptr_t mapped) {
    void *below = reserve_at((mapped & ~(uintptr_t)(SPACE - 1)) - SPACE);
    if (below != NULL) {
        return below;
    }
    void *given = awsm_linux_map(NULL, SPACE, PROT_NONE, 0);
    if (given == NULL || is_aligned((uintptr_t)given)) {
        return given;
    }
    awsm_linux_unmap(given, SPACE);
    void *near = reserve_near((uintptr_t)given);
    return near != NULL ? near : reserve_anywhere();
}

bool awsm_fault_reserve(struct awsm_memory *memory, size_t accessible) {
    unsigned char *start = reserve((uintptr_t)memory->owner);
    if (start == NULL) {
        return false;
    }
    if (!awsm_linux_make_accessible(start, HEAD + accessible)) { /* both, since one change is cheaper than two */
        awsm_linux_unmap(start, SPACE);
        return false;
    }
    *(struct awsm_fault_head *)start = (struct awsm_fault_head){AWSM_FAULT_MAGIC, memory};
    memory->base = start + HEAD;
    return true;
}

void awsm_fault_release(struct awsm_memory *memory) {
    awsm_linux_unmap(memory->base - HEAD, SPACE);
}
