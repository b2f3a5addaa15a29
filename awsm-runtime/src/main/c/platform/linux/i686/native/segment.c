/* SPDX-License-Identifier: Apache-2.0 */
/* segment.c: which memory's end guest code has run into. The processor does not say where, but through which segment. */
#include <segment.h>

struct awsm_memory *awsm_fault_memory(const struct awsm_fault *fault, const struct awsm_context *context) {
    enum { LOCAL = 4, GENERAL_PROTECTION = 13 };
    if ((context->fs & LOCAL) == 0) {
        return NULL;
    }
    uintptr_t start = (uintptr_t)(context->fs >> 3 & 0x1FFF) << AWSM_SEGMENT_ALIGN_LOG2;
    return context->trap == GENERAL_PROTECTION ? awsm_fault_head_at(start) : awsm_fault_reserved(start, fault);
}
