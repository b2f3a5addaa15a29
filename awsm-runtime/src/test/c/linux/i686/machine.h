/* SPDX-License-Identifier: Apache-2.0 */
/* machine.h: what tests need to know of i686. */
#ifndef AWSM_TEST_MACHINE_H
#define AWSM_TEST_MACHINE_H

/* Numbers of system calls that only tests make. */
enum {
    SYS_kill = 37,
    SYS_setitimer = 104,
    SYS_wait4 = 114,
    SYS_clone = 120,
    SYS_prctl = 172,
    SYS_mknodat = 297,
    SYS_dup3 = 330,
    SYS_pipe2 = 331,
    SYS_seccomp = 354
};

/* Writes to an address with one instruction of so many bytes. */
enum { MACHINE_STORE_SIZE = 6 };
static inline void machine_store(volatile int *address) {
    __asm__ volatile("movl $1, (%0)" : : "a"(address) : "memory");
}

/* Accesses as with the mechanism `segment`, whose memories have selectors (platform/linux/i686/segment.h). */
#define MACHINE_SEGMENTS
static inline int machine_load(unsigned long selector, uint32_t address) {
    int value;
    __asm__ volatile("movw %w1, %%fs\n\tmovl %%fs:(%2), %0" : "=r"(value) : "r"(selector), "r"(address) : "memory");
    return value;
}
static inline void machine_store_at(unsigned long selector, uint32_t address, int value) {
    __asm__ volatile("movw %w0, %%fs\n\tmovl %1, %%fs:(%2)" : : "r"(selector), "r"(value), "r"(address) : "memory");
}

/* Single steps of the processor: SIGTRAP after each instruction, but for those of its handler. */
#define MACHINE_STEPS
enum {
    MACHINE_CALL = 200,
    MACHINE_CALL_WITHIN = 450
}; /* a call takes fewer of them; one that makes another, likewise */
static inline void machine_step(int is_on) {
    unsigned long trap_flag = is_on ? 0x100 : 0;
    __asm__ volatile("pushfl\n\tandl $~0x100, (%%esp)\n\torl %0, (%%esp)\n\tpopfl" : : "r"(trap_flag) : "memory", "cc");
}

#endif
