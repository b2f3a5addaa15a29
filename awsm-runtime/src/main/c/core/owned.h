/* owned.h: what an instance owns, and what it borrows. */
#ifndef AWSM_OWNED_H
#define AWSM_OWNED_H

#include <awsm/abi.h>
#include <stdbool.h>

#pragma GCC visibility push(hidden)

/* Zero bytes that are there as long as the instance: what its pages have left; NULL if that is not enough, or if it has
 * no pages of its own. There is one piece only, for its WASI state. */
void *awsm_instance_room(struct awsm_instance *instance, size_t size);

/* Counts bytes of a memory or a table that are about to be taken; false, and nothing has changed, if the instance's limit
 * does not allow them. */
bool awsm_owner_take(struct awsm_instance *owner, size_t bytes);
void awsm_owner_return(struct awsm_instance *owner, size_t bytes);

/* Checks what the import slots of an instance hold, which is in its store but not yet in the store's list, and binds
 * functions of other instances. */
enum awsm_trap awsm_imports_bind(struct awsm_instance *instance);

/* The end. */
void awsm_memories_free(struct awsm_instance *owner);
void awsm_tables_free(struct awsm_instance *owner);

#pragma GCC visibility pop

#endif
