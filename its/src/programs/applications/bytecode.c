/* SPDX-License-Identifier: Apache-2.0 */
/* An interpreter of bytecode: a stack machine, and an assembler for the programs that it runs. */
#include "application.h"
#include "support.h"

enum { CODE = 1024, STACK = 256, CALLS = 64, VARIABLES = 26, MEMORY = 8192 };

enum operation {
    PUSH,
    GET,
    SET,
    JUMP,
    BRANCH,
    CALL, /* with an operand */
    RETURN,
    LOAD,
    STORE,
    ADD,
    SUB,
    MUL,
    DIV,
    REM,
    LESS,
    EQUAL,
    OUT,
    HALT
};

static const char *const MNEMONICS[] = {"push", "get", "set", "jump", "branch", "call", "return", "load", "store",
                                        "add",  "sub", "mul", "div",  "rem",    "less", "equal",  "out",  "halt"};

struct machine {
    int32_t code[CODE];
    int32_t stack[STACK];
    int32_t calls[CALLS];
    int32_t variables[VARIABLES];
    int32_t memory[MEMORY];
    int32_t output;    /* a digest of what the program has put out */
    uint64_t executed; /* instructions */
};

/* A word of the source, up to the next space. 0 at the end. */
static int take_word(const char **source, char *word) {
    int length = 0;
    while (**source == ' ')
        (*source)++;
    while (**source != 0 && **source != ' ')
        word[length++] = *(*source)++;
    word[length] = 0;
    return length;
}

static int operation_of(const char *word) {
    for (int i = 0; i <= HALT; i++) {
        if (string_equal(word, MNEMONICS[i]))
            return i;
    }
    return -1;
}

/* A number, a variable (a letter), or a label (a letter after a point). */
static int32_t operand_of(const char *word, const int32_t *labels) {
    if (word[0] == '.')
        return labels[word[1] - 'a'];
    if (word[0] >= 'a')
        return word[0] - 'a';
    int32_t value = 0;
    for (int i = 0; word[i] != 0; i++)
        value = value * 10 + word[i] - '0';
    return value;
}

/* Twice, since the first time labels that come later are not known. */
static void assemble(const char *source, int32_t *code) {
    int32_t labels[26] = {0};
    for (int pass = 0; pass < 2; pass++) {
        const char *at = source;
        char word[16];
        int32_t length = 0;
        while (take_word(&at, word) != 0) {
            int operation = operation_of(word);
            if (operation < 0)
                labels[word[1] - 'a'] = length;
            else
                code[length++] = operation;
            if (operation >= 0 && operation <= CALL) {
                take_word(&at, word);
                code[length++] = operand_of(word, labels);
            }
        }
    }
}

static void execute(struct machine *m) {
    const int32_t *code = m->code;
    int32_t *top = m->stack; /* the next free place */
    int32_t *calls = m->calls;
    int32_t at = 0;
    uint64_t executed = 0;
    for (;; executed++) {
        switch ((enum operation)code[at++]) {
        case PUSH: *top++ = code[at++]; break;
        case GET: *top++ = m->variables[code[at++]]; break;
        case SET: m->variables[code[at++]] = *--top; break;
        case JUMP: at = code[at]; break;
        case BRANCH: at = *--top != 0 ? code[at] : at + 1; break;
        case CALL:
            *calls++ = at + 1;
            at = code[at];
            break;
        case RETURN: at = *--calls; break;
        case LOAD: top[-1] = m->memory[top[-1] & (MEMORY - 1)]; break;
        case STORE:
            top -= 2;
            m->memory[top[1] & (MEMORY - 1)] = top[0];
            break;
        case ADD:
            top--;
            top[-1] += top[0];
            break;
        case SUB:
            top--;
            top[-1] -= top[0];
            break;
        case MUL:
            top--;
            top[-1] = (int32_t)((uint32_t)top[-1] * (uint32_t)top[0]);
            break;
        case DIV:
            top--;
            top[-1] /= top[0];
            break;
        case REM:
            top--;
            top[-1] %= top[0];
            break;
        case LESS:
            top--;
            top[-1] = top[-1] < top[0];
            break;
        case EQUAL:
            top--;
            top[-1] = top[-1] == top[0];
            break;
        case OUT: m->output = (int32_t)((uint32_t)m->output * 31 + (uint32_t) * --top); break;
        case HALT: m->executed += executed; return;
        }
    }
}

/* Primes below 8192. */
static const char SIEVE[] = "push 2 set i "
                            ".a get i push 8191 less branch .b jump .f "
                            ".b get i load branch .e " /* not a prime */
                            "get i out get i get i add set k "
                            ".c get k push 8192 less branch .d jump .e "
                            ".d push 1 get k store get k get i add set k jump .c "
                            ".e get i push 1 add set i jump .a "
                            ".f halt";

/* Fibonacci's numbers, by recursion: the argument is in n, the result is left on the stack. */
static const char FIBONACCI[] = "push 17 set n call .a out halt "
                                ".a get n push 2 less branch .b "
                                "get n get n push 1 sub set n call .a set r set n " /* n is back */
                                "get r get n push 2 sub set n call .a add return "
                                ".b get n return";

/* The longest of Collatz's sequences that start below 300. */
static const char COLLATZ[] = "push 1 set i "
                              ".a get i push 300 less branch .b get m out halt "
                              ".b get i set n push 0 set c "
                              ".c get n push 1 equal branch .f "
                              "get c push 1 add set c get n push 2 rem branch .d "
                              "get n push 2 div set n jump .c "
                              ".d get n push 3 mul push 1 add set n jump .c "
                              ".f get m get c less branch .g jump .h "
                              ".g get c set m "
                              ".h get i push 1 add set i jump .a";

static void run(const char *name, const char *source, int rounds) {
    struct machine *m = allocate(sizeof *m);
    assemble(source, m->code);
    for (int i = 0; i < rounds; i++) {
        for (int k = 0; k < MEMORY; k++)
            m->memory[k] = 0;
        m->variables['m' - 'a'] = 0;
        execute(m);
    }
    report("%s: %llu instructions, output %08x", name, (unsigned long long)m->executed, (unsigned)m->output);
}

APPLICATION("bytecode") {
    enum { ROUNDS = SIZE(1, 20, 100, 1000, 4000) };
    run("sieve", SIEVE, ROUNDS);
    run("fibonacci", FIBONACCI, 4 * ROUNDS);
    run("collatz", COLLATZ, ROUNDS);
}
