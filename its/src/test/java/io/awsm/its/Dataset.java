// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

/** How large the arrays of a kernel are. In C: {@code -DDATASET=MINI}. */
public enum Dataset {
    MINI,
    SMALL,
    MEDIUM,
    LARGE,
    EXTRALARGE
}
