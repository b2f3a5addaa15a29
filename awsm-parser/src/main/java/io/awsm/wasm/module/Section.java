// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.module;

/**
 * The sections of a module (specification 5.5.2) with their identifiers, in the order that they must have. Custom
 * sections, identifier 0, may be anywhere.
 *
 * @since 0.1
 */
public enum Section {
    TYPE(1, "types"),
    IMPORT(2, "imports"),
    FUNCTION(3, "functions"),
    TABLE(4, "tables"),
    MEMORY(5, "memories"),
    GLOBAL(6, "globals"),
    EXPORT(7, "exports"),
    START(8, "start functions"),
    ELEMENT(9, "element segments"),
    DATA_COUNT(12, "data counts"),
    CODE(10, "function bodies"),
    DATA(11, "data segments");

    private final int id;
    private final String items;

    Section(int id, String items) {
        this.id = id;
        this.items = items;
    }

    public int id() {
        return id;
    }

    /** What it holds, for messages. */
    public String items() {
        return items;
    }
}
