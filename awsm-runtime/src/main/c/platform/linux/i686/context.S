/* SPDX-License-Identifier: Apache-2.0 */
/*
 * context.S: where context.h lets an interrupted thread go on: ecx(eax, edx), which does not return. The handler cannot put the
 * arguments on the stack, where its own frame may be.
 */

    .text
    .p2align 4
    .globl awsm_context_arrive
    .hidden awsm_context_arrive
    .type awsm_context_arrive, @function
awsm_context_arrive:
    pushl %edx
    pushl %eax
    pushl $0
    jmpl *%ecx
    .size awsm_context_arrive, . - awsm_context_arrive

    .section .note.GNU-stack, "", @progbits
