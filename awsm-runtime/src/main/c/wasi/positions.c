/* SPDX-License-Identifier: Apache-2.0 */
/*
 * positions.c: cookies of directories that fit into 31 bits, as telldir and seekdir need them, whose `long` has 32.
 *
 * The platform's positions may have 63 bits (hashes of names, in ext4), and stay right while files come and go. A small
 * one is its own cookie. Of the others, a table of the descriptor has the first 65,536 that the guest got to see; a cookie
 * is an index into it, for as long as the directory is open. What has no room in it is its own cookie again: enough to
 * read on, if not for seekdir. Starting again from 0 may forget the cookies from before, as rewinddir may.
 */
#include "state.h"
#include <platform/platform.h>

enum { FIRST_COOKIE = 0x7FFE0000, MOST = 65536, FIRST_CAPACITY = 500 };

struct awsm_wasi_positions {
    uint32_t capacity;
    uint32_t count;
    uint32_t next; /* where the next position is expected */
    uint64_t at[];
};

static size_t size_for(uint32_t capacity) {
    return sizeof(struct awsm_wasi_positions) + capacity * sizeof(uint64_t);
}

void awsm_wasi_free_positions(struct awsm_wasi_file *file) {
    if (file->positions != NULL) {
        awsm_unmap(file->positions, size_for(file->positions->capacity));
        file->positions = NULL;
    }
}

static bool grow(struct awsm_wasi_file *file) {
    struct awsm_wasi_positions *old = file->positions;
    uint32_t capacity = old == NULL ? FIRST_CAPACITY : old->capacity > MOST / 2 ? MOST : old->capacity * 2;
    struct awsm_wasi_positions *new = awsm_map(size_for(capacity));
    if (new == NULL) {
        return false;
    }
    if (old != NULL) {
        __builtin_memcpy(new, old, size_for(old->count));
    }
    awsm_wasi_free_positions(file);
    new->capacity = capacity;
    file->positions = new;
    return true;
}

/* Where a position is in the table; it may be there twice, which does no harm. False if there is no room for it. */
static bool find(struct awsm_wasi_file *file, uint64_t position, uint32_t *index) {
    struct awsm_wasi_positions *known = file->positions;
    if (known != NULL && known->next < known->count) { /* the guest has been here before */
        for (uint32_t i = 0; i < known->count; i++) {
            *index = (known->next + i) % known->count;
            if (known->at[*index] == position) {
                return true;
            }
        }
    }
    if ((known == NULL || known->count == known->capacity) &&
        ((known != NULL && known->count == MOST) || !grow(file))) {
        return false;
    }
    *index = file->positions->count++;
    file->positions->at[*index] = position;
    return true;
}

uint64_t awsm_wasi_cookie(struct awsm_wasi_file *file, uint64_t position) {
    uint32_t index;
    if (position < FIRST_COOKIE || !find(file, position, &index)) {
        return position;
    }
    file->positions->next = index + 1;
    return (uint64_t)FIRST_COOKIE + index;
}

enum awsm_errno awsm_wasi_position(struct awsm_wasi_file *file, uint64_t cookie, uint64_t *position) {
    struct awsm_wasi_positions *known = file->positions;
    *position = cookie;
    if (cookie == 0 && known != NULL) {
        known->next = 0;
        known->count = known->count > MOST / 2 ? 0 : known->count;
    }
    if (cookie < FIRST_COOKIE || cookie > INT32_MAX) {
        return AWSM_SUCCESS;
    }
    uint64_t index = cookie - FIRST_COOKIE;
    if (known == NULL || index >= known->count) {
        return AWSM_EINVAL;
    }
    *position = known->at[index];
    known->next = (uint32_t)index + 1;
    return AWSM_SUCCESS;
}
