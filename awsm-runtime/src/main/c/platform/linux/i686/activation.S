/* SPDX-License-Identifier: Apache-2.0 */
/* activation.S: platform.h's awsm_activate and awsm_unwind, System V ABI for i386. */

    .text
    .p2align 4
    .globl awsm_activate
    .hidden awsm_activate
    .type awsm_activate, @function
awsm_activate: /* on the stack: activation, code, instance, values */
    pushl %ebp
    pushl %ebx
    pushl %esi
    pushl %edi
    movl 20(%esp), %eax
    movl %esp, (%eax)
    movl 24(%esp), %eax
    movl 28(%esp), %ecx
    movl 32(%esp), %edx
    subl $12, %esp /* aligns the stack to 16, with room for two arguments */
    movl %ecx, (%esp)
    movl %edx, 4(%esp)
    calll *%eax
    addl $12, %esp
    xorl %eax, %eax
.Lreturn:
    popl %edi
    popl %esi
    popl %ebx
    popl %ebp
    retl
    .size awsm_activate, . - awsm_activate

    .p2align 4
    .globl awsm_unwind
    .hidden awsm_unwind
    .type awsm_unwind, @function
awsm_unwind: /* on the stack: activation, trap */
    movl 4(%esp), %ecx
    movl 8(%esp), %eax
    movl (%ecx), %esp
    jmp .Lreturn
    .size awsm_unwind, . - awsm_unwind

    .section .note.GNU-stack, "", @progbits
