/* owned.h: what an instance owns. */
#ifndef AWSM_OWNED_H
#define AWSM_OWNED_H

#include <awsm/abi.h>

#pragma GCC visibility push(hidden)

/* Zero bytes that are there as long as the instance: what its pages have left; NULL if that is not enough, or if it has
 * no pages of its own. There is one piece only, for its WASI state. */
void *awsm_instance_room(struct awsm_instance *instance, size_t size);

/* The end. */
void awsm_memories_free(struct awsm_instance *owner);
void awsm_tables_free(struct awsm_instance *owner);

#pragma GCC visibility pop

#endif
