/* SPDX-License-Identifier: Apache-2.0 */
/* A neural network of three layers that learns to tell shapes in small pictures from each other. */
#include "application.h"
#include "support.h"

enum { SIDE = 16, INPUTS = SIDE * SIDE, HIDDEN = 48, OUTPUTS = 4, BATCH = 16 };

struct layer {
    int inputs, outputs;
    float *weights, *biases; /* weights[output][input] */
    float *weight_changes, *bias_changes;
    float *values, *errors; /* [BATCH][outputs] */
};

static float random_float(uint64_t *random) {
    return (float)(next_random(random) >> 8) / (1 << 23) - 1;
}

static void make(struct layer *layer, int inputs, int outputs, uint64_t *random) {
    size_t weights = (size_t)(inputs * outputs);
    *layer = (struct layer){
        .inputs = inputs,
        .outputs = outputs,
        .weights = allocate(weights * sizeof(float)),
        .biases = allocate((size_t)outputs * sizeof(float)),
        .weight_changes = allocate(weights * sizeof(float)),
        .bias_changes = allocate((size_t)outputs * sizeof(float)),
        .values = allocate((size_t)(BATCH * outputs) * sizeof(float)),
        .errors = allocate((size_t)(BATCH * outputs) * sizeof(float)),
    };
    float range = 2 / __builtin_sqrtf((float)inputs);
    for (size_t i = 0; i < weights; i++)
        layer->weights[i] = random_float(random) * range;
}

static void forward(struct layer *layer, const float *inputs, int is_last) {
    for (int b = 0; b < BATCH; b++) {
        const float *x = &inputs[b * layer->inputs];
        float *y = &layer->values[b * layer->outputs];
        for (int o = 0; o < layer->outputs; o++) {
            const float *w = &layer->weights[o * layer->inputs];
            float sum = layer->biases[o];
            for (int i = 0; i < layer->inputs; i++)
                sum += w[i] * x[i];
            y[o] = is_last || sum > 0 ? sum : sum / 16;
        }
    }
}

/* Values become probabilities; the error is the difference to what is wanted. Returns the loss. */
static double compare(struct layer *last, const int *wanted, int *right) {
    double loss = 0;
    for (int b = 0; b < BATCH; b++) {
        float *y = &last->values[b * OUTPUTS], *e = &last->errors[b * OUTPUTS];
        float largest = y[0], sum = 0;
        int best = 0;
        for (int o = 1; o < OUTPUTS; o++) {
            if (y[o] > largest) {
                largest = y[o];
                best = o;
            }
        }
        for (int o = 0; o < OUTPUTS; o++)
            sum += e[o] = exp_f32(y[o] - largest);
        for (int o = 0; o < OUTPUTS; o++)
            e[o] = e[o] / sum - (float)(o == wanted[b]);
        loss -= log_f64((double)e[wanted[b]] + 1);
        *right += best == wanted[b];
    }
    return loss;
}

/* Changes of the weights, and the errors of the layer before, if there is one. */
static void backward(struct layer *layer, const float *inputs, struct layer *before) {
    for (int b = 0; b < BATCH; b++) {
        const float *x = &inputs[b * layer->inputs], *e = &layer->errors[b * layer->outputs];
        float *back = before != NULL ? &before->errors[b * layer->inputs] : NULL;
        for (int i = 0; back != NULL && i < layer->inputs; i++)
            back[i] = 0;
        for (int o = 0; o < layer->outputs; o++) {
            float *change = &layer->weight_changes[o * layer->inputs];
            const float *w = &layer->weights[o * layer->inputs];
            for (int i = 0; i < layer->inputs; i++)
                change[i] += e[o] * x[i];
            for (int i = 0; back != NULL && i < layer->inputs; i++)
                back[i] += e[o] * w[i];
            layer->bias_changes[o] += e[o];
        }
        for (int i = 0; back != NULL && i < layer->inputs; i++)
            back[i] *= x[i] > 0 ? 1 : 1.0f / 16;
    }
}

/* Changes have momentum: a part of them stays. */
static void learn(struct layer *layer) {
    const float rate = 0.02f / BATCH, momentum = 0.8f;
    for (int i = 0; i < layer->inputs * layer->outputs; i++) {
        layer->weights[i] -= rate * layer->weight_changes[i];
        layer->weight_changes[i] *= momentum;
    }
    for (int o = 0; o < layer->outputs; o++) {
        layer->biases[o] -= rate * layer->bias_changes[o];
        layer->bias_changes[o] *= momentum;
    }
}

static int is_on(int shape, int x, int y, int size) {
    int ax = x < 0 ? -x : x, ay = y < 0 ? -y : y;
    switch (shape) {
    case 0: return ax < size && ay < size;                        /* square */
    case 1: return x * x + y * y < size * size;                   /* disc */
    case 2: return ax + ay < size;                                /* diamond */
    default: return (ax < 2 || ay < 2) && ax < size && ay < size; /* cross */
    }
}

static int draw(float *picture, uint64_t *random) {
    int shape = (int)(next_random(random) % OUTPUTS), size = 4 + (int)(next_random(random) % 3);
    int left = 5 + (int)(next_random(random) % 6), top = 5 + (int)(next_random(random) % 6);
    for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++)
            picture[y * SIDE + x] = (float)is_on(shape, x - left, y - top, size) + 0.3f * random_float(random);
    }
    return shape;
}

APPLICATION("neural-network") {
    enum { BATCHES = SIZE(2, 40, 400, 4000, 16000) };
    uint64_t random = 14;
    float *pictures = allocate(BATCH * INPUTS * sizeof(float));
    int wanted[BATCH], right = 0;
    double loss = 0;
    struct layer layers[3];
    make(&layers[0], INPUTS, HIDDEN, &random);
    make(&layers[1], HIDDEN, HIDDEN, &random);
    make(&layers[2], HIDDEN, OUTPUTS, &random);
    for (int batch = 0; batch < BATCHES; batch++) {
        for (int b = 0; b < BATCH; b++)
            wanted[b] = draw(&pictures[b * INPUTS], &random);
        forward(&layers[0], pictures, 0);
        forward(&layers[1], layers[0].values, 0);
        forward(&layers[2], layers[1].values, 1);
        if (batch == BATCHES / 2)
            right = 0, loss = 0;
        loss += compare(&layers[2], wanted, &right);
        backward(&layers[2], layers[1].values, &layers[1]);
        backward(&layers[1], layers[0].values, &layers[0]);
        backward(&layers[0], pictures, NULL);
        for (int i = 0; i < 3; i++)
            learn(&layers[i]);
    }
    report("%d of %d right in the second half, loss %.6e", right, (BATCHES - BATCHES / 2) * BATCH, loss);
    check(layers[1].weights, HIDDEN * HIDDEN * sizeof(float));
}
