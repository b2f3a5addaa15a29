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
    movq %rsp, (%rdi)
    subq $8, %rsp /* aligns the stack to 16 */
    movq %rsi, %rax
    movq %rdx, %rdi
    movq %rcx, %rsi
    callq *%rax
    addq $8, %rsp
    xorl %eax, %eax
.Lreturn:
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
awsm_unwind: /* rdi activation, esi trap */
    movq (%rdi), %rsp
    movl %esi, %eax
    jmp .Lreturn
    .size awsm_unwind, . - awsm_unwind

    .section .note.GNU-stack, "", @progbits
