/* SPDX-License-Identifier: Apache-2.0 */
/*
 * exchange.S: writes a word and returns what it was, in one step, on processors that have no instruction for that (ARMv6-M):
 * nobody comes in between if no interrupt does.
 */
    .syntax unified
    .section .text.__sync_lock_test_and_set_4, "ax", %progbits
    .p2align 1
    .weak __sync_lock_test_and_set_4
    .type __sync_lock_test_and_set_4, %function
    .thumb_func
__sync_lock_test_and_set_4:
    mrs r3, primask
    cpsid i
    ldr r2, [r0]
    str r1, [r0]
    msr primask, r3
    mov r0, r2
    bx lr
    .size __sync_lock_test_and_set_4, . - __sync_lock_test_and_set_4
