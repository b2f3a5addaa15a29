/* SPDX-License-Identifier: Apache-2.0 */
/* owned.h: what an instance owns, and what it borrows. */
#ifndef AWSM_OWNED_H
#define AWSM_OWNED_H

#include <awsm/abi.h>
#include <stdbool.h>

#pragma GCC visibility push(hidden)

/* What the pages of an instance have left; of one without pages of its own, NULL and NULL. */
struct awsm_room {
    unsigned char *next;
    unsigned char *end;
};

/* Zero bytes, aligned to 16, that are there as long as the instance; NULL if there are not so many left. */
void *awsm_room_take(struct awsm_room *room, size_t size);

/* Makes an instance, of either kind, that `destroy` frees: `instance` is zero, and `store` the one to use if no other is to
 * be joined. */
enum awsm_trap awsm_instantiate(struct awsm_instance *instance, struct awsm_store *store,
                                const struct awsm_image *image, void (*destroy)(struct awsm_instance *),
                                const void *imports, const struct awsm_config *config, struct awsm_room *room);

/* Counts bytes of a memory or a table that are about to be taken; false, and nothing has changed, if the instance's limit
 * does not allow them. */
bool awsm_owner_take(struct awsm_instance *owner, size_t bytes);
void awsm_owner_return(struct awsm_instance *owner, size_t bytes);

/* Checks what the import slots of an instance hold, which is in its store but not yet in the store's list. */
enum awsm_trap awsm_imports_check(const struct awsm_instance *instance);

/* Clears a memory whose instance is over for another instance of the module: all that was written is gone, and less may be
 * accessible. False if that cannot be. */
bool awsm_memory_clear(struct awsm_memory *memory);

/* The end. */
void awsm_memories_free(struct awsm_instance *owner);
void awsm_tables_free(struct awsm_instance *owner);

#pragma GCC visibility pop

#endif
