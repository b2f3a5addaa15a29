/* SPDX-License-Identifier: Apache-2.0 */
/* machine.S: test.h's functions about registers and stacks, System V ABI for i386. */

    .text
    .globl test_on_stack
    .type test_on_stack, @function
test_on_stack: /* on the stack: end of the stack, function */
    pushl %ebx
    movl 8(%esp), %eax
    movl 12(%esp), %ecx
    movl %esp, %ebx
    movl %eax, %esp
    calll *%ecx
    movl %ebx, %esp
    popl %ebx
    retl
    .size test_on_stack, . - test_on_stack

    .globl test_registers_after
    .type test_registers_after, @function
test_registers_after: /* on the stack: function, argument, before, after */
    pushl %ebp
    pushl %ebx
    pushl %esi
    pushl %edi
    subl $12, %esp /* aligns the stack to 16, with room for an argument */
    movl 32(%esp), %eax
    movl 36(%esp), %ecx
    movl 40(%esp), %edx
    movl %ecx, (%esp)
    movl 0(%edx), %ebp
    movl 4(%edx), %ebx
    movl 8(%edx), %esi
    movl 12(%edx), %edi
    calll *%eax
    movl 44(%esp), %ecx
    movl %ebp, 0(%ecx)
    movl %ebx, 4(%ecx)
    movl %esi, 8(%ecx)
    movl %edi, 12(%ecx)
    addl $12, %esp
    popl %edi
    popl %esi
    popl %ebx
    popl %ebp
    movl $4, %eax
    retl
    .size test_registers_after, . - test_registers_after

    .section awsm_text, "ax", @progbits
    .globl test_overwrite_registers
    .type test_overwrite_registers, @function
test_overwrite_registers: /* on the stack: function and its arguments, which move to where it expects them */
    movl 4(%esp), %eax
    movl 8(%esp), %ecx
    movl 12(%esp), %edx
    movl %ecx, 4(%esp)
    movl %edx, 8(%esp)
    movl $-1, %ebp
    movl %ebp, %ebx
    movl %ebp, %esi
    movl %ebp, %edi
    jmpl *%eax
    .size test_overwrite_registers, . - test_overwrite_registers

    .section .note.GNU-stack, "", @progbits
