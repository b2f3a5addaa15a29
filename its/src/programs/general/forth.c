/* SPDX-License-Identifier: Apache-2.0 */
/* An interpreter of a small Forth: compiles words to threaded code, then runs programs in it. */
#include "platform.h"
#include "support.h"
#include "text.h"

enum operation {
    LITERAL,
    CALL,
    BRANCH,
    BRANCH_IF_ZERO,
    RETURN,
    DO,
    LOOP,
    INDEX, /* with operand, or only inside definitions */
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    REMAINDER,
    EQUAL,
    LESS,
    AND,
    OR,
    NEGATE,
    DUPLICATE,
    DROP,
    SWAP,
    OVER,
    ROTATE,
    FETCH,
    STORE,
    PRINT,
    EMIT,
    NEW_LINE,
    OPERATIONS
};

static const char *const names[OPERATIONS] = {
    [ADD] = "+",     [SUBTRACT] = "-",  [MULTIPLY] = "*", [DIVIDE] = "/",      [REMAINDER] = "mod", [EQUAL] = "=",
    [LESS] = "<",    [AND] = "and",     [OR] = "or",      [NEGATE] = "negate", [DUPLICATE] = "dup", [DROP] = "drop",
    [SWAP] = "swap", [OVER] = "over",   [ROTATE] = "rot", [FETCH] = "@",       [STORE] = "!",       [PRINT] = ".",
    [EMIT] = "emit", [NEW_LINE] = "cr", [INDEX] = "i"};

struct word {
    char name[16];
    int start;
};

static int32_t code[4096];
static int code_size;
static struct word words[64];
static int word_count;
static int32_t memory[4096];
static int64_t executed;

/* Returns when the code at `at` returns. */
static void run(int at) {
    int32_t stack[256], calls[256];
    int s = 0, c = 0; /* how many are on each; loops keep limit and index among the calls */
    for (;;) {
        executed++;
        int32_t swap;
        switch ((enum operation)code[at++]) {
        case LITERAL: stack[s++] = code[at++]; break;
        case CALL:
            calls[c++] = at + 1;
            at = code[at];
            break;
        case BRANCH: at = code[at]; break;
        case BRANCH_IF_ZERO: at = stack[--s] == 0 ? code[at] : at + 1; break;
        case RETURN:
            if (c == 0)
                return;
            at = calls[--c];
            break;
        case DO:
            s -= 2;
            calls[c++] = stack[s];
            calls[c++] = stack[s + 1];
            break;
        case LOOP:
            if (++calls[c - 1] < calls[c - 2]) {
                at = code[at];
            } else {
                c -= 2;
                at++;
            }
            break;
        case INDEX: stack[s++] = calls[c - 1]; break;
        case ADD: s--, stack[s - 1] = (int32_t)((uint32_t)stack[s - 1] + (uint32_t)stack[s]); break;
        case SUBTRACT: s--, stack[s - 1] = (int32_t)((uint32_t)stack[s - 1] - (uint32_t)stack[s]); break;
        case MULTIPLY: s--, stack[s - 1] = (int32_t)((uint32_t)stack[s - 1] * (uint32_t)stack[s]); break;
        case DIVIDE: s--, stack[s - 1] /= stack[s]; break;
        case REMAINDER: s--, stack[s - 1] %= stack[s]; break;
        case EQUAL: s--, stack[s - 1] = -(stack[s - 1] == stack[s]); break;
        case LESS: s--, stack[s - 1] = -(stack[s - 1] < stack[s]); break;
        case AND: s--, stack[s - 1] &= stack[s]; break;
        case OR: s--, stack[s - 1] |= stack[s]; break;
        case NEGATE: stack[s - 1] = -stack[s - 1]; break;
        case DUPLICATE: stack[s] = stack[s - 1], s++; break;
        case DROP: s--; break;
        case SWAP: swap = stack[s - 1], stack[s - 1] = stack[s - 2], stack[s - 2] = swap; break;
        case OVER: stack[s] = stack[s - 2], s++; break;
        case ROTATE:
            swap = stack[s - 3], stack[s - 3] = stack[s - 2], stack[s - 2] = stack[s - 1], stack[s - 1] = swap;
            break;
        case FETCH: stack[s - 1] = memory[stack[s - 1]]; break;
        case STORE: s -= 2, memory[stack[s + 1]] = stack[s]; break;
        case PRINT: print("%d ", (int)stack[--s]); break;
        case EMIT: print("%c", stack[--s]); break;
        case NEW_LINE: print("\n"); break;
        default: print("bad operation\n"); leave(1);
        }
    }
}

static int next_token(const char **source, char *token) {
    int length = 0;
    while (**source == ' ' || **source == '\n')
        (*source)++;
    while (**source > ' ' && length < 15)
        token[length++] = *(*source)++;
    token[length] = 0;
    return length;
}

static int number(const char *token, int32_t *value) {
    int negative = token[0] == '-' && token[1] != 0;
    *value = 0;
    for (token += negative; *token != 0; token++) {
        if (*token < '0' || *token > '9')
            return 0;
        *value = *value * 10 + (*token - '0');
    }
    if (negative)
        *value = -*value;
    return 1;
}

static void emit(int32_t value) {
    code[code_size++] = value;
}

/* The places that if, begin and do leave behind are patched or used by their ends. */
static int compile_control(const char *token, int *open, int *depth) {
    if (string_equal(token, "if")) {
        emit(BRANCH_IF_ZERO);
        open[(*depth)++] = code_size;
        emit(0);
    } else if (string_equal(token, "else")) {
        emit(BRANCH);
        emit(0);
        code[open[*depth - 1]] = code_size;
        open[*depth - 1] = code_size - 1;
    } else if (string_equal(token, "then")) {
        code[open[--*depth]] = code_size;
    } else if (string_equal(token, "begin")) {
        open[(*depth)++] = code_size;
    } else if (string_equal(token, "until")) {
        emit(BRANCH_IF_ZERO);
        emit(open[--*depth]);
    } else if (string_equal(token, "do")) {
        emit(DO);
        open[(*depth)++] = code_size;
    } else if (string_equal(token, "loop")) {
        emit(LOOP);
        emit(open[--*depth]);
    } else {
        return 0;
    }
    return 1;
}

static void compile_token(const char *token, int *open, int *depth) {
    int32_t value;
    for (int w = word_count - 1; w >= 0; w--)
        if (string_equal(token, words[w].name)) {
            emit(CALL);
            emit(words[w].start);
            return;
        }
    for (int o = 0; o < OPERATIONS; o++)
        if (names[o] != NULL && string_equal(token, names[o])) {
            emit(o);
            return;
        }
    if (compile_control(token, open, depth))
        return;
    if (!number(token, &value)) {
        print("unknown word %s\n", token);
        leave(1);
    }
    emit(LITERAL);
    emit(value);
}

static void interpret(const char *source) {
    char token[16];
    int open[16], depth = 0;
    int main_start = code_size;
    while (next_token(&source, token) > 0) {
        if (string_equal(token, ":")) {
            struct word *word = &words[word_count++];
            next_token(&source, word->name);
            word->start = code_size;
        } else if (string_equal(token, ";")) {
            emit(RETURN);
            main_start = code_size;
        } else {
            compile_token(token, open, &depth);
        }
    }
    emit(RETURN);
    run(main_start);
    print("\n");
}

int program(int argc, char **argv) {
    interpret(": square dup * ; : cube dup square * ; 7 square . 7 cube . -3 cube .");
    interpret(": factorial dup 2 < if drop 1 else dup 1 - factorial * then ; 13 1 do i factorial . loop");
    interpret(": gcd begin swap over mod dup 0 = until drop ; 1071 462 gcd . 17 5 gcd .");
    interpret(": fib dup 2 < if else dup 1 - fib swap 2 - fib + then ; 22 fib .");
    interpret(": mark 2000 0 do 1 i ! loop ;\n"
              ": strike dup dup + begin 0 over ! over + dup 1999 swap < until drop drop ;\n"
              ": sieve mark 45 2 do i @ if i strike then loop ;\n"
              ": count 0 2000 2 do i @ + loop ;\n"
              "sieve count . 100 2 do i @ if i . then loop");
    interpret(": star 42 emit ; : row 0 do star loop cr ; 6 1 do i row loop");
    interpret(": steps 0 swap begin dup 2 mod if 3 * 1 + else 2 / then swap 1 + swap dup 1 = until drop ; 27 steps . "
              "97 steps .");
    print("%lld operations, %d cells of code\n", (long long)executed, code_size);
    return 0;
}
