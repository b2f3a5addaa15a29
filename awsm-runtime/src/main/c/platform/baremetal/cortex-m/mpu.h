/* SPDX-License-Identifier: Apache-2.0 */
/* mpu.h: the memory protection unit of ARMv7-M, and what the processor says of its faults (ARM DDI 0403, B3). */
#ifndef AWSM_MPU_H
#define AWSM_MPU_H

#include <stdint.h>

#define AWSM_REGISTER(ADDRESS) (*(volatile uint32_t *)(ADDRESS))

#define CFSR AWSM_REGISTER(0xE000ED28)
#define HFSR AWSM_REGISTER(0xE000ED2C)
#define MMFAR AWSM_REGISTER(0xE000ED34)
#define MPU_TYPE AWSM_REGISTER(0xE000ED90)
#define MPU_CTRL AWSM_REGISTER(0xE000ED94)
#define MPU_RNR AWSM_REGISTER(0xE000ED98)
#define MPU_RBAR AWSM_REGISTER(0xE000ED9C)
#define MPU_RASR AWSM_REGISTER(0xE000EDA0)

enum {
    CFSR_OF_MEMORY = 0xFF,
    CFSR_ADDRESS_KNOWN = 0x82, /* DACCVIOL, MMARVALID: other kinds of faults may have left bits beside them */
    CFSR_STACKING = 0x10,      /* MSTKERR: what was stored is not there */
    HFSR_FORCED = 1 << 30,
    MPU_CTRL_ON = 5,              /* ENABLE, PRIVDEFENA: what no region has is as if there were none */
    MPU_RASR_DENIED = 1 << 28 | 1 /* XN, AP 000, ENABLE */
};

/* What the processor has stored before it calls a handler. */
struct awsm_exception {
    uint32_t r0, r1, r2, r3, r12, lr, pc, xpsr;
};

enum { XPSR_INTERRUPTED = 0x0600FC00 /* what is left to do of an instruction, or of an IT block */ };

/* Whom the handler asks, awsm_memory_fault; known to assembly code. */
struct awsm_fault_taker {
    struct awsm_fault_taker *next;
    uintptr_t (*take)(struct awsm_exception *exception); /* not 0: done */
};

extern struct awsm_fault_taker *awsm_fault_takers;

#endif
