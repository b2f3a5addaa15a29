/* SPDX-License-Identifier: Apache-2.0 */
/* thread.c: of threads and their stacks nothing is known. That of a program of ours is what its configuration is made for. */
#include <platform/platform.h>

const struct awsm_thread *awsm_thread(void) {
    static const struct awsm_thread only = {.id = AWSM_MAIN_THREAD};
    return &only;
}
