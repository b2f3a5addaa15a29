/* SPDX-License-Identifier: Apache-2.0 */
/* The library's own formatted output: integers of all widths, exact decimal and hexadecimal floats, padding. */
#include "platform.h"
#include "support.h"
#include "text.h"

#include <float.h>
#include <limits.h>

int program(int argc, char **argv) {
    print("[%d] [%d] [%d] [%u]\n", 0, INT_MIN, INT_MAX, UINT_MAX);
    print("[%lld] [%lld] [%llu]\n", LLONG_MIN, LLONG_MAX, ULLONG_MAX);
    print("[%hhd] [%hhu] [%hd] [%hu]\n", (char)200, (unsigned char)200, (short)40000, (unsigned short)40000);
    print("[%x] [%X] [%08x] [%llx]\n", 48879u, 48879u, 255u, 0x123456789abcdefull);
    print("[%5d] [%-5d] [%05d] [%+d] [% d] [%+d] [%.4d] [%8.3d] [%-8.3d]\n", 42, 42, -42, 42, 42, -42, 42, 42, -42);
    print("[%*d] [%-*d] [%.*d]\n", 6, 7, 6, 7, 6, 7);
    print("[%s] [%8s] [%-8s] [%.2s] [%c] [%3c] [%%]\n", "text", "text", "text", "text", 'x', 'y');

    static const double values[] = {0,     -0.0,      1,       -1.5,    0.1,     123456789.125, 1e15,
                                    1e22,  1e23,      5e-324,  DBL_MIN, DBL_MAX, 1.0 / 3,       2.5,
                                    0.125, 9.9999999, 0.00001, 1e100,   4.35,    299792458,     6.02214076e23};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        print("%a = %f = %.10e = %.0f\n", values[i], values[i], values[i], values[i]);
    volatile double zero = 0;
    print("[%f] [%e] [%a] [%10f] [%-10f]|\n", 1 / zero, -1 / zero, zero / zero, 1 / zero, -1 / zero);
    print("[%10.3f] [%-10.3f] [%010.3f] [%+.1f] [%.20f]\n", 3.14159, 3.14159, -3.14159, 2.0, 0.1);
    print("half to even: %.0f %.0f %.0f %.0f %.1f %.1f %.2e\n", 0.5, 1.5, 2.5, 3.5, 0.25, 0.75, 1.125);
    print("carry: %.2f %.0f %.3e %.1f\n", 9.999, 99.5, 9.9996e9, 0.96);
    print("long: %.60f\n", 1e-20);

    char small[8];
    size_t length = format_text(small, sizeof small, "%s-%d", "truncated", 12345);
    print("[%s] of %u\n", small, (unsigned)length);
    print("nothing: %u\n", (unsigned)format_text(NULL, 0, "%d", 1000));
    return 0;
}
