/* SPDX-License-Identifier: Apache-2.0 */
/* block.h: for mechanisms to which it does not matter where instances are. */
#ifndef AWSM_MEMORY_BLOCK_H
#define AWSM_MEMORY_BLOCK_H

#include "mechanism.h"
#include <platform/platform.h>

void *awsm_memory_block(size_t size, __attribute__((unused)) size_t memory_size) {
    return awsm_map(size);
}

void awsm_memory_block_release(void *block, size_t size) {
    awsm_unmap(block, size);
}

#endif
