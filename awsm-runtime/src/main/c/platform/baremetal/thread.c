/* SPDX-License-Identifier: Apache-2.0 */
/* thread.c: of threads and their stacks nothing is known. That of a program of ours is what its configuration is made for. */
#include <platform/platform.h>

const struct awsm_thread *awsm_thread(void) {
    static const struct awsm_thread only = {.id = AWSM_MAIN_THREAD};
    return &only;
}

uintptr_t awsm_signal_stack_limit(__attribute__((unused)) uintptr_t frame) {
    return 0;
}
