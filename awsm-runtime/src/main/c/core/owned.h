/* owned.h: the end of what an instance owns. */
#ifndef AWSM_OWNED_H
#define AWSM_OWNED_H

#include <awsm/abi.h>

#pragma GCC visibility push(hidden)

void awsm_memories_free(struct awsm_instance *owner);
void awsm_tables_free(struct awsm_instance *owner);

#pragma GCC visibility pop

#endif
