/* SPDX-License-Identifier: Apache-2.0 */
/* here.c: the variable of the thread. In a program without C's library, there is no such thing. */
#include <platform/linux/native/here.h>

_Thread_local struct awsm_thread awsm_thread_here;
/* Nor does anybody know where stacks end there, so that no call asks for another one: all addresses may be its own. */
const struct awsm_thread awsm_thread_only = {
    .stack_end = UINTPTR_MAX, .ordinary_room = SIZE_MAX, .id = AWSM_MAIN_THREAD};
