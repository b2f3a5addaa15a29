/* SPDX-License-Identifier: Apache-2.0 */
/* here.h: what is known of the calling thread. */
#ifndef AWSM_HERE_H
#define AWSM_HERE_H

#include <platform/platform.h>

/* Hidden, but not declared so: then LLVM would find it in two steps, as one variable of many. */
extern _Thread_local struct awsm_thread awsm_thread_here;
extern const struct awsm_thread awsm_thread_only __attribute__((visibility("hidden")));

int __libc_start_main(void) __attribute__((weak));

/* All is zero until the thread has asked for awsm_thread. */
static inline const struct awsm_thread *awsm_here(void) {
    if (__libc_start_main == NULL) {
        return &awsm_thread_only;
    }
    const struct awsm_thread *here = &awsm_thread_here;
    __asm__("" : "+r"(here)); /* not to be computed where there are no variables of threads */
    return here;
}

#endif
