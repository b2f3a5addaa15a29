// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.type;

import java.util.List;

/**
 * Which values may be where others are expected (specification 3.3). The only place that compares types.
 *
 * @since 0.1
 */
public final class Subtyping {

    private Subtyping() {}

    /** Whether every value of type {@code sub} is one of type {@code sup}. */
    public static boolean matches(ValueType sub, ValueType sup) {
        return sub == sup
                || (sub instanceof ReferenceType left && sup instanceof ReferenceType right
                        ? (right.nullable() || !left.nullable()) && matches(left.heap(), right.heap())
                        : sub.equals(sup));
    }

    /** The same for each of two lists of equal length. */
    public static boolean matches(List<ValueType> sub, List<ValueType> sup) {
        if (sub.size() != sup.size()) {
            return false;
        }
        for (int i = 0; i < sub.size(); i++) {
            if (!matches(sub.get(i), sup.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Defined types are functions, all of them different and none above another. */
    private static boolean matches(HeapType sub, HeapType sup) {
        return sub.equals(sup)
                || sub == HeapType.Abstract.BOTTOM
                || sup == HeapType.Abstract.FUNC && sub instanceof HeapType.Defined;
    }
}
