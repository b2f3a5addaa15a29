/* SPDX-License-Identifier: Apache-2.0 */
/* machine.h: what tests need to know of x86_64. */
#ifndef AWSM_TEST_MACHINE_H
#define AWSM_TEST_MACHINE_H

/* Numbers of system calls that only tests make. */
enum {
    SYS_setitimer = 38,
    SYS_clone = 56,
    SYS_wait4 = 61,
    SYS_kill = 62,
    SYS_prctl = 157,
    SYS_mknodat = 259,
    SYS_dup3 = 292,
    SYS_pipe2 = 293,
    SYS_seccomp = 317
};

/* Writes to an address with one instruction of so many bytes. */
enum { MACHINE_STORE_SIZE = 6 };
static inline void machine_store(volatile int *address) {
    __asm__ volatile("movl $1, (%0)" : : "a"(address) : "memory");
}

/* Single steps of the processor: SIGTRAP after each instruction, but for those of its handler. */
#define MACHINE_STEPS
enum {
    MACHINE_CALL = 95,
    MACHINE_CALL_WITHIN = 250
}; /* a call takes fewer of them; one that makes another, likewise */
static inline void machine_step(int is_on) {
    unsigned long trap_flag = is_on ? 0x100 : 0;
    __asm__ volatile("leaq -128(%%rsp), %%rsp\n\tpushfq\n\tandq $~0x100, (%%rsp)\n\torq %0, (%%rsp)\n\tpopfq\n\t"
                     "leaq 128(%%rsp), %%rsp"
                     :
                     : "r"(trap_flag)
                     : "memory", "cc");
}

#endif
