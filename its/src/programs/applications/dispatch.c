/* SPDX-License-Identifier: Apache-2.0 */
/* Calls through tables, and small functions: expressions as objects, each with the operations of its kind. */
#include "application.h"
#include "support.h"

enum { VARIABLES = 8, EXPRESSIONS = 64, DEPTH = 7 };

struct expression;

struct kind {
    double (*value)(const struct expression *self, const double *variables);
    struct expression *(*derivative)(const struct expression *self, int variable);
    int (*size)(const struct expression *self);
};

struct expression {
    const struct kind *kind;
    const struct expression *left, *right;
    double number;
    int variable;
};

/* Derivatives are made and forgotten all the time. */
static struct expression arena[1 << 16];
static int used;

static struct expression *make(const struct kind *kind, const struct expression *left, const struct expression *right) {
    struct expression *e = &arena[used++ & ((1 << 16) - 1)];
    *e = (struct expression){.kind = kind, .left = left, .right = right};
    return e;
}

static double value(const struct expression *e, const double *variables) {
    return e->kind->value(e, variables);
}

static struct expression *derivative(const struct expression *e, int variable) {
    return e->kind->derivative(e, variable);
}

static int size(const struct expression *e) {
    return e->kind->size(e);
}

static const struct kind NUMBER, VARIABLE, SUM, PRODUCT, QUOTIENT;

static struct expression *number(double x) {
    struct expression *e = make(&NUMBER, NULL, NULL);
    e->number = x;
    return e;
}

static int is_number(const struct expression *e, double x) {
    return e->kind == &NUMBER && e->number == x;
}

/* Simplified where that is obvious. */
static struct expression *sum(struct expression *a, struct expression *b) {
    return is_number(a, 0) ? b : is_number(b, 0) ? a : make(&SUM, a, b);
}

static struct expression *product(const struct expression *a, const struct expression *b) {
    return is_number(a, 0) || is_number(b, 0) ? number(0) : make(&PRODUCT, a, b);
}

static int one(const struct expression *self) {
    return 1;
}

static int of_both(const struct expression *self) {
    return 1 + size(self->left) + size(self->right);
}

static double number_value(const struct expression *self, const double *variables) {
    return self->number;
}

static struct expression *number_derivative(const struct expression *self, int variable) {
    return number(0);
}

static double variable_value(const struct expression *self, const double *variables) {
    return variables[self->variable];
}

static struct expression *variable_derivative(const struct expression *self, int variable) {
    return number(self->variable == variable);
}

static double sum_value(const struct expression *self, const double *variables) {
    return value(self->left, variables) + value(self->right, variables);
}

static struct expression *sum_derivative(const struct expression *self, int variable) {
    return sum(derivative(self->left, variable), derivative(self->right, variable));
}

static double product_value(const struct expression *self, const double *variables) {
    return value(self->left, variables) * value(self->right, variables);
}

static struct expression *product_derivative(const struct expression *self, int variable) {
    return sum(product(derivative(self->left, variable), self->right),
               product(self->left, derivative(self->right, variable)));
}

/* Denominators are one more than a square. */
static double quotient_value(const struct expression *self, const double *variables) {
    double denominator = value(self->right, variables);
    return value(self->left, variables) / (1 + denominator * denominator);
}

/* (f / (1 + g g))' = (f' - 2 f g g' / (1 + g g)) / (1 + g g) */
static struct expression *quotient_derivative(const struct expression *self, int variable) {
    const struct expression *f = self->left, *g = self->right;
    struct expression *inner = make(&QUOTIENT, product(product(f, g), derivative(g, variable)), g);
    return make(&QUOTIENT, sum(derivative(f, variable), product(number(-2), inner)), g);
}

static const struct kind NUMBER = {number_value, number_derivative, one};
static const struct kind VARIABLE = {variable_value, variable_derivative, one};
static const struct kind SUM = {sum_value, sum_derivative, of_both};
static const struct kind PRODUCT = {product_value, product_derivative, of_both};
static const struct kind QUOTIENT = {quotient_value, quotient_derivative, of_both};

static struct expression *random_expression(uint64_t *random, int depth) {
    static const struct kind *const inner[] = {&SUM, &PRODUCT, &SUM, &QUOTIENT};
    uint32_t choice = next_random(random);
    if (depth == 0 || choice % 16 == 0) {
        struct expression *e = number((double)(choice >> 8 & 15) - 8);
        if (choice & 1 << 20) {
            e->kind = &VARIABLE;
            e->variable = choice >> 8 & (VARIABLES - 1);
        }
        return e;
    }
    struct expression *left = random_expression(random, depth - 1);
    return make(inner[choice >> 8 & 3], left, random_expression(random, depth - 1));
}

APPLICATION("dispatch") {
    enum { ROUNDS = SIZE(2, 60, 400, 8000, 20000) };
    uint64_t random = 17;
    const struct expression *expressions[EXPRESSIONS];
    double variables[VARIABLES];
    double total = 0, slopes = 0;
    int64_t nodes = 0;
    for (int i = 0; i < EXPRESSIONS; i++)
        expressions[i] = random_expression(&random, DEPTH);
    int kept = used;
    for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < VARIABLES; i++)
            variables[i] = (double)(next_random(&random) >> 16) / 65536;
        for (int i = 0; i < EXPRESSIONS; i++)
            total += value(expressions[i], variables);
        const struct expression *slope = derivative(expressions[round % EXPRESSIONS], round % VARIABLES);
        slopes += value(slope, variables);
        nodes += size(slope);
        used = kept;
    }
    report("%lld nodes in derivatives", (long long)nodes);
    report("sum of values %.9e", total);
    report("sum of slopes %.9e", slopes);
}
