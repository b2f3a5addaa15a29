/* SPDX-License-Identifier: Apache-2.0 */
/* Smoothing of an image by Deriche's recursive filter: two passes along the rows, two along the columns */
#include "polybench.h"
#include "support.h"

enum { W = SIZE(64, 192, 720, 4096, 7680), H = SIZE(64, 128, 480, 2160, 4320) };

static void init(float in[W][H]) {
    for (int i = 0; i < W; i++)
        for (int j = 0; j < H; j++)
            in[i][j] = (float)((313 * i + 991 * j) % 65536) / 65535.0f;
}

static void kernel(float alpha, float in[W][H], float out[W][H], float y1[W][H], float y2[W][H]) {
    float decay = exp_f32(-alpha);
    float k = (1.0f - decay) * (1.0f - decay) / (1.0f + 2.0f * alpha * decay - exp_f32(2.0f * alpha));
    float a1 = k;
    float a2 = k * decay * (alpha - 1.0f);
    float a3 = k * decay * (alpha + 1.0f);
    float a4 = -k * exp_f32(-2.0f * alpha);
    float b1 = pow_f32(2.0f, -alpha);
    float b2 = -exp_f32(-2.0f * alpha);

    for (int i = 0; i < W; i++) {
        float before = 0, ym1 = 0, ym2 = 0;
        for (int j = 0; j < H; j++) {
            y1[i][j] = a1 * in[i][j] + a2 * before + b1 * ym1 + b2 * ym2;
            before = in[i][j];
            ym2 = ym1;
            ym1 = y1[i][j];
        }
    }
    for (int i = 0; i < W; i++) {
        float xp1 = 0, xp2 = 0, yp1 = 0, yp2 = 0;
        for (int j = H - 1; j >= 0; j--) {
            y2[i][j] = a3 * xp1 + a4 * xp2 + b1 * yp1 + b2 * yp2;
            xp2 = xp1;
            xp1 = in[i][j];
            yp2 = yp1;
            yp1 = y2[i][j];
        }
    }
    for (int i = 0; i < W; i++)
        for (int j = 0; j < H; j++)
            out[i][j] = y1[i][j] + y2[i][j];
    for (int j = 0; j < H; j++) {
        float before = 0, ym1 = 0, ym2 = 0;
        for (int i = 0; i < W; i++) {
            y1[i][j] = a1 * out[i][j] + a2 * before + b1 * ym1 + b2 * ym2;
            before = out[i][j];
            ym2 = ym1;
            ym1 = y1[i][j];
        }
    }
    for (int j = 0; j < H; j++) {
        float xp1 = 0, xp2 = 0, yp1 = 0, yp2 = 0;
        for (int i = W - 1; i >= 0; i--) {
            y2[i][j] = a3 * xp1 + a4 * xp2 + b1 * yp1 + b2 * yp2;
            xp2 = xp1;
            xp1 = out[i][j];
            yp2 = yp1;
            yp1 = y2[i][j];
        }
    }
    for (int i = 0; i < W; i++)
        for (int j = 0; j < H; j++)
            out[i][j] = y1[i][j] + y2[i][j];
}

KERNEL("deriche") {
    ARRAY(float, in, [W][H]);
    ARRAY(float, out, [W][H]);
    ARRAY(float, y1, [W][H]);
    ARRAY(float, y2, [W][H]);
    init(*in);
    TIMED(kernel(0.25f, *in, *out, *y1, *y2));
    LIVE_OUT(out);
}
