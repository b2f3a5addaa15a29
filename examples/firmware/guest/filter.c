/* SPDX-License-Identifier: Apache-2.0 */
/* filter.c: another sandbox. An FIR filter of eight taps, which an interrupt calls for each sample. */

enum { TAPS = 8 };

static int history[TAPS];
static unsigned next;

__attribute__((export_name("sample"))) int sample(int value) {
    static const signed char taps[TAPS] = {1, 3, 6, 8, 8, 6, 3, 1}; /* together 36 */
    history[next % TAPS] = value;
    int sum = 0;
    for (unsigned i = 0; i < TAPS; i++) {
        sum += taps[i] * history[(next - i) % TAPS];
    }
    next++;
    return sum / 36;
}
