/* SPDX-License-Identifier: Apache-2.0 */
/* machine.S: test.h's functions about registers and stacks, System V ABI for x86_64. */

    .text
    .globl test_on_stack
    .type test_on_stack, @function
test_on_stack: /* rdi end of the stack, rsi function */
    pushq %rbx
    movq %rsp, %rbx
    movq %rdi, %rsp
    callq *%rsi
    movq %rbx, %rsp
    popq %rbx
    retq
    .size test_on_stack, . - test_on_stack

    .globl test_registers_after
    .type test_registers_after, @function
test_registers_after: /* rdi function, rsi argument, rdx before, rcx after */
    pushq %rbp
    pushq %rbx
    pushq %r12
    pushq %r13
    pushq %r14
    pushq %r15
    pushq %rcx
    movq %rdi, %rax
    movq %rsi, %rdi
    movq 0(%rdx), %rbp
    movq 8(%rdx), %rbx
    movq 16(%rdx), %r12
    movq 24(%rdx), %r13
    movq 32(%rdx), %r14
    movq 40(%rdx), %r15
    callq *%rax
    popq %rcx
    movq %rbp, 0(%rcx)
    movq %rbx, 8(%rcx)
    movq %r12, 16(%rcx)
    movq %r13, 24(%rcx)
    movq %r14, 32(%rcx)
    movq %r15, 40(%rcx)
    popq %r15
    popq %r14
    popq %r13
    popq %r12
    popq %rbx
    popq %rbp
    movl $6, %eax
    retq
    .size test_registers_after, . - test_registers_after

    .section awsm_text, "ax", @progbits
    .globl test_overwrite_registers
    .type test_overwrite_registers, @function
test_overwrite_registers: /* rdi function, rsi and rdx its arguments */
    movq %rdi, %rax
    movq %rsi, %rdi
    movq %rdx, %rsi
    movq $-1, %rbp
    movq %rbp, %rbx
    movq %rbp, %r12
    movq %rbp, %r13
    movq %rbp, %r14
    movq %rbp, %r15
    jmpq *%rax
    .size test_overwrite_registers, . - test_overwrite_registers

    .section .note.GNU-stack, "", @progbits
