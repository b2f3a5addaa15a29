/* SPDX-License-Identifier: Apache-2.0 */
/* unit.h: the functions of a module that is an object of its own, as a generated header would declare them. */
#ifndef AWSM_UNIT_H
#define AWSM_UNIT_H

#include <awsm/embed.h>

#define UNIT_DECLARATIONS(prefix)                                                                                      \
    /* `import`: a memory to use instead of an own one, or NULL. */                                                    \
    enum awsm_trap prefix##_new(struct awsm_instance **instance, struct awsm_memory *import,                           \
                                const struct awsm_config *config);                                                     \
    void prefix##_free(struct awsm_instance *instance);                                                                \
    struct awsm_memory *prefix##_memory(struct awsm_instance *instance);                                               \
    enum awsm_trap prefix##_load(struct awsm_instance *instance, uint32_t address, int32_t *value);                    \
    enum awsm_trap prefix##_grow(struct awsm_instance *instance, uint32_t pages, int32_t *result);

#endif
