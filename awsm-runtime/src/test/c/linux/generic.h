/* SPDX-License-Identifier: Apache-2.0 */
/* generic.h: numbers of system calls that only tests make, on the architectures that share them. */
#ifndef AWSM_TEST_GENERIC_H
#define AWSM_TEST_GENERIC_H

enum {
    SYS_dup3 = 24,
    SYS_mknodat = 33,
    SYS_pipe2 = 59,
    SYS_setitimer = 103,
    SYS_kill = 129,
    SYS_prctl = 167,
    SYS_clone = 220,
    SYS_wait4 = 260,
    SYS_seccomp = 277
};

#endif
