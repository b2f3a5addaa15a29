// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.type;

/**
 * Reference types (specification 2.3.9), never visible as bits.
 *
 * @param nullable whether null is among the values
 * @since 0.1
 */
public record ReferenceType(boolean nullable, HeapType heap) implements ValueType {

    public static final ReferenceType FUNCREF = new ReferenceType(true, HeapType.Abstract.FUNC);
    public static final ReferenceType EXTERNREF = new ReferenceType(true, HeapType.Abstract.EXTERN);

    /** The same without null. */
    public ReferenceType nonNull() {
        return new ReferenceType(false, heap);
    }

    /** The same with null. */
    public ReferenceType orNull() {
        return new ReferenceType(true, heap);
    }

    @Override
    public boolean isDefaultable() {
        return nullable;
    }

    @Override
    public String text() {
        if (nullable && heap instanceof HeapType.Abstract) {
            return heap.text() + "ref";
        }
        return (nullable ? "(ref null " : "(ref ") + heap.text() + ")";
    }
}
