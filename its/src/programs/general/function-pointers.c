/* SPDX-License-Identifier: Apache-2.0 */
/* Indirect calls: dispatch tables, callbacks, functions that return functions, and many signatures. */
#include "platform.h"
#include "support.h"
#include "text.h"

struct point {
    double x, y;
};

static int add(int a, int b) {
    return (int)((unsigned)a + (unsigned)b);
}
static int subtract(int a, int b) {
    return (int)((unsigned)a - (unsigned)b);
}
static int multiply(int a, int b) {
    return (int)((unsigned)a * (unsigned)b);
}
static int divide(int a, int b) {
    return b == 0 ? 0 : a / b;
}

static int (*const operators[128])(int, int) = {['+'] = add, ['-'] = subtract, ['*'] = multiply, ['/'] = divide};

/* "3 4 + 2 *": reverse Polish notation */
static int evaluate(const char *text) {
    int stack[16];
    int top = 0;
    for (; *text != 0; text++) {
        if (*text >= '0' && *text <= '9') {
            stack[top++] = *text - '0';
        } else if (operators[(int)*text] != NULL) {
            top--;
            stack[top - 1] = operators[(int)*text](stack[top - 1], stack[top]);
        }
    }
    return stack[0];
}

typedef int (*comparison)(const void *a, const void *b);

/* Insertion sort of pointers: few lines, many indirect calls. */
static void sort(const void **items, size_t count, comparison compare) {
    for (size_t i = 1; i < count; i++) {
        const void *item = items[i];
        size_t k = i;
        for (; k > 0 && compare(items[k - 1], item) > 0; k--)
            items[k] = items[k - 1];
        items[k] = item;
    }
}

static int by_text(const void *a, const void *b) {
    return string_compare(a, b);
}
static int by_length(const void *a, const void *b) {
    return (int)string_length(a) - (int)string_length(b);
}
static int by_text_backwards(const void *a, const void *b) {
    return string_compare(b, a);
}

static comparison choose(int which) {
    static const comparison all[] = {by_text, by_length, by_text_backwards};
    return all[which];
}

/* One function of each shape, called through a volatile pointer of its type. */
static void nothing(void) {
    print("  nothing\n");
}
static int64_t wide(int64_t a, int32_t b, int64_t c) {
    return a * b - c;
}
static float single(float a, float b) {
    return a / b;
}
static double mixed(int a, double b, float c, int64_t d, unsigned char e) {
    return a + b * c + (double)d / e;
}
static struct point turned(struct point p) {
    return (struct point){-p.y, p.x};
}
static int many(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l) {
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j + 11 * k + 12 * l;
}
static double total(int count, ...) {
    va_list arguments;
    va_start(arguments, count);
    double sum = 0;
    for (int i = 0; i < count; i++)
        sum += i % 2 == 0 ? va_arg(arguments, double) : (double)va_arg(arguments, long long);
    va_end(arguments);
    return sum;
}
static signed char narrow(signed char a, unsigned short b) {
    return (signed char)(a * b);
}
static _Bool truth(double a) {
    return a != 0;
}

static void (*volatile call_nothing)(void) = nothing;
static int64_t (*volatile call_wide)(int64_t, int32_t, int64_t) = wide;
static float (*volatile call_single)(float, float) = single;
static double (*volatile call_mixed)(int, double, float, int64_t, unsigned char) = mixed;
static struct point (*volatile call_turned)(struct point) = turned;
static int (*volatile call_many)(int, int, int, int, int, int, int, int, int, int, int, int) = many;
static double (*volatile call_total)(int, ...) = total;
static signed char (*volatile call_narrow)(signed char, unsigned short) = narrow;
static _Bool (*volatile call_truth)(double) = truth;

/* Objects with a table of methods */
struct shape;
struct methods {
    const char *name;
    double (*area)(const struct shape *);
    void (*scale)(struct shape *, double);
};
struct shape {
    const struct methods *methods;
    double a, b;
};
static double rectangle_area(const struct shape *s) {
    return s->a * s->b;
}
static double triangle_area(const struct shape *s) {
    return s->a * s->b / 2;
}
static void scale_both(struct shape *s, double f) {
    s->a *= f, s->b *= f;
}
static void scale_first(struct shape *s, double f) {
    s->a *= f;
}
static const struct methods rectangle = {"rectangle", rectangle_area, scale_both};
static const struct methods triangle = {"triangle", triangle_area, scale_first};

int program(int argc, char **argv) {
    print("%d %d %d\n", evaluate("34+2*"), evaluate("92-3*7+5/"), evaluate("99*9*9*9*9*9*9*9*9*9*"));

    const void *words[] = {"pear", "fig", "banana", "kiwi", "apple", "date", "cherry", "plum"};
    for (int which = 0; which < 3; which++) {
        sort(words, 8, choose(which));
        for (int i = 0; i < 8; i++)
            print(" %s", (const char *)words[i]);
        print("\n");
    }

    call_nothing();
    print("  wide %lld\n", (long long)call_wide(-5000000000, 3, 7));
    print("  single %a\n", (double)call_single(1, 3));
    print("  mixed %a\n", call_mixed(-1, 2.5, 0.1f, 1234567890123, 250));
    struct point p = {1, 2};
    p = call_turned(call_turned(call_turned(p)));
    print("  turned %a %a\n", p.x, p.y);
    print("  many %d\n", call_many(1, -2, 3, -4, 5, -6, 7, -8, 9, -10, 11, -12));
    print("  total %a\n", call_total(5, 0.5, 7LL, -1e300, -1LL, 1e300));
    print("  narrow %d\n", call_narrow(-100, 77));
    print("  truth %d %d\n", call_truth(0.0), call_truth(-1e-310));

    struct shape shapes[] = {{&rectangle, 3, 4}, {&triangle, 3, 4}, {&rectangle, 1, 10}};
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
            struct shape *s = &shapes[i];
            print("  %s %.3f\n", s->methods->name, s->methods->area(s));
            s->methods->scale(s, 1.5);
        }
    return 0;
}
