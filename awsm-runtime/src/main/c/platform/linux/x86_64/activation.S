/* SPDX-License-Identifier: Apache-2.0 */
/* activation.S: platform.h's awsm_activate and awsm_unwind, System V ABI for x86_64. */

    .text
    .p2align 4
    .globl awsm_activate
    .hidden awsm_activate
    .type awsm_activate, @function
awsm_activate: /* rdi activation, rsi code, rdx instance, rcx values */
    pushq %rbp
    pushq %rbx
    pushq %r12
    pushq %r13
    pushq %r14
    pushq %r15
    subq $8, %rsp /* aligns the stack to 16 */
    movq %rsp, (%rdi)
    movq %rsi, %rax
    movq %rdx, %rdi
    movq %rcx, %rsi
    callq *%rax
    xorl %eax, %eax /* two bytes */
    addq $8, %rsp
    popq %r15
    popq %r14
    popq %r13
    popq %r12
    popq %rbx
    popq %rbp
    retq
    .size awsm_activate, . - awsm_activate

    .p2align 4
    .globl awsm_unwind
    .hidden awsm_unwind
    .type awsm_unwind, @function
awsm_unwind: /* rdi activation, esi trap; the address that guest code would have returned to is still on the stack */
    movq (%rdi), %rsp
    movl %esi, %eax
    leaq -16(%rdi), %rbx /* the store: native/enter.c wants it */
    movq -8(%rsp), %rcx
    addq $2, %rcx
    jmpq *%rcx
    .size awsm_unwind, . - awsm_unwind

    .section .note.GNU-stack, "", @progbits
