/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Regular expressions: compiled to instructions, and matched by following all their threads at once, so that the time
 * grows with the text only. Syntax: . [a-z] [^a] \d \w * + ? | ( )
 */
#include <string.h>

#include "application.h"
#include "support.h"
#include "text.h"

enum operation { CHARACTER, ANY, CLASS, SPLIT, JUMP, MATCH };

struct instruction {
    enum operation operation;
    int x, y; /* where to go on, the better choice first; or the character */
    uint32_t class[8];
};

struct program {
    struct instruction code[200];
    int length;
    const char *at; /* the pattern, while it is compiled */
};

static int emit(struct program *p, enum operation operation, int x, int y) {
    p->code[p->length] = (struct instruction){.operation = operation, .x = x, .y = y};
    return p->length++;
}

/* Moves what is from `start` on, to make room for an instruction before it. */
static void make_room(struct program *p, int start) {
    memmove(&p->code[start + 1], &p->code[start], (size_t)(p->length - start) * sizeof p->code[0]);
    p->length++;
    for (int i = start + 1; i < p->length; i++) {
        struct instruction *in = &p->code[i];
        if (in->operation == SPLIT || in->operation == JUMP) {
            in->x += in->x >= start;
            in->y += in->y >= start;
        }
    }
}

static void add_range(uint32_t *class, int from, int to) {
    for (int c = from; c <= to; c++)
        class[c / 32] |= 1u << c % 32;
}

static void add_escape(uint32_t *class, char c) {
    add_range(class, '0', '9');
    if (c == 'w') {
        add_range(class, 'a', 'z');
        add_range(class, 'A', 'Z');
        add_range(class, '_', '_');
    }
}

static void compile_class(struct program *p) {
    uint32_t *class = p->code[emit(p, CLASS, 0, 0)].class;
    int is_negated = *p->at == '^';
    for (p->at += is_negated; *p->at != ']'; p->at++) {
        if (*p->at == '\\') {
            add_escape(class, *++p->at);
        } else if (p->at[1] == '-') {
            add_range(class, p->at[0], p->at[2]);
            p->at += 2;
        } else {
            add_range(class, *p->at, *p->at);
        }
    }
    p->at++;
    for (int i = 0; is_negated && i < 8; i++)
        class[i] = ~class[i];
}

static void compile_alternatives(struct program *p);

static void compile_atom(struct program *p) {
    char c = *p->at++;
    if (c == '(') {
        compile_alternatives(p);
        p->at++;
    } else if (c == '[') {
        compile_class(p);
    } else if (c == '.') {
        emit(p, ANY, 0, 0);
    } else if (c == '\\' && (*p->at == 'd' || *p->at == 'w')) {
        add_escape(p->code[emit(p, CLASS, 0, 0)].class, *p->at++);
    } else {
        emit(p, CHARACTER, c == '\\' ? *p->at++ : c, 0);
    }
}

static void compile_sequence(struct program *p) {
    while (*p->at != 0 && *p->at != '|' && *p->at != ')') {
        int start = p->length;
        compile_atom(p);
        char repeat = *p->at;
        if (repeat == '+') {
            emit(p, SPLIT, start, p->length + 1);
        } else if (repeat == '*' || repeat == '?') {
            make_room(p, start);
            if (repeat == '*')
                emit(p, JUMP, start, 0);
            p->code[start] = (struct instruction){.operation = SPLIT, .x = start + 1, .y = p->length};
        } else {
            continue;
        }
        p->at++;
    }
}

static void compile_alternatives(struct program *p) {
    int start = p->length;
    compile_sequence(p);
    if (*p->at != '|')
        return;
    p->at++;
    make_room(p, start);
    int jump = emit(p, JUMP, 0, 0);
    p->code[start] = (struct instruction){.operation = SPLIT, .x = start + 1, .y = p->length};
    compile_alternatives(p);
    p->code[jump].x = p->length;
}

static void compile(struct program *p, const char *pattern) {
    p->length = 0;
    p->at = pattern;
    compile_alternatives(p);
    emit(p, MATCH, 0, 0);
}

/* Threads, each at its instruction, in the order of preference. */
struct threads {
    int at[200];
    int count;
};

static void add_thread(const struct program *p, struct threads *threads, int at, uint32_t *seen, uint32_t step) {
    if (seen[at] == step)
        return;
    seen[at] = step;
    const struct instruction *in = &p->code[at];
    if (in->operation == JUMP) {
        add_thread(p, threads, in->x, seen, step);
    } else if (in->operation == SPLIT) {
        add_thread(p, threads, in->x, seen, step);
        add_thread(p, threads, in->y, seen, step);
    } else {
        threads->at[threads->count++] = at;
    }
}

static int consumes(const struct instruction *in, unsigned char c) {
    switch (in->operation) {
    case CHARACTER: return in->x == c;
    case ANY: return c != '\n';
    case CLASS: return in->class[c / 32] >> c % 32 & 1;
    default: return 0;
    }
}

/* The length of the match at the start of the text, or -1. */
static int match(const struct program *p, const char *text) {
    static uint32_t seen[200], step;
    static struct threads lists[2];
    struct threads *now = &lists[0], *next = &lists[1];
    int length = -1;
    now->count = 0;
    add_thread(p, now, 0, seen, ++step);
    for (int i = 0; now->count != 0; i++) {
        next->count = 0;
        step++;
        for (int k = 0; k < now->count; k++) {
            const struct instruction *in = &p->code[now->at[k]];
            if (in->operation == MATCH) {
                length = i;
                break;
            }
            if (text[i] != 0 && consumes(in, (unsigned char)text[i]))
                add_thread(p, next, now->at[k] + 1, seen, step);
        }
        struct threads *spare = now;
        now = next;
        next = spare;
    }
    return length;
}

static char *make_log(int lines) {
    static const char *const paths[] = {"/index.html", "/img/logo.png", "/api/v1/users/42", "/~anna/notes.txt"};
    uint64_t random = 3;
    char *text = allocate((size_t)lines * 120), *end = text;
    for (int i = 0; i < lines; i++) {
        uint32_t a = next_random(&random), b = next_random(&random);
        end += format_text(end, 120, "%u.%u.%u.%u - user_%u@mail%u.example.%s \"%s %s\" %u %u\n", (unsigned)a >> 24,
                           (unsigned)a >> 16 & 255, (unsigned)a >> 8 & 255, (unsigned)a & 255, (unsigned)b % 1000,
                           (unsigned)b % 7, b & 64 ? "org" : "com", b & 128 ? "GET" : "POST", paths[b >> 8 & 3],
                           b & 4096 ? 200u : 404u, (unsigned)(b >> 4) % 100000);
    }
    return text;
}

APPLICATION("regex") {
    static const char *const patterns[] = {
        "\\d+\\.\\d+\\.\\d+\\.\\d+",          "\\w+@(\\w+\\.)+(com|org)",
        "\"(GET|POST) [^\"]*\\.(html|png)\"", "(/\\w+)+/\\d+",
        "4\\d\\d [1-9]\\d?\\d?\\d?\n",
    };
    enum { LINES = SIZE(20, 1000, 10000, 200000, 400000) };
    const char *text = make_log(LINES);
    struct program *p = allocate(sizeof *p);
    for (int i = 0; i < 5; i++) {
        compile(p, patterns[i]);
        uint32_t matches = 0, bytes = 0;
        for (const char *at = text; *at != 0;) {
            int length = match(p, at);
            if (length > 0) {
                matches++;
                bytes += (uint32_t)length;
            }
            at += length > 0 ? length : 1;
        }
        report("%d instructions, %u matches, %u bytes", p->length, (unsigned)matches, (unsigned)bytes);
    }
}
