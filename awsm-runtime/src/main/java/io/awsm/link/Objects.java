// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import java.util.List;

/**
 * A module's native code.
 *
 * @param names of the files; more than shards if the runtime has its own
 * @param frames what its functions take of the stack
 */
public record Objects(List<String> names, StackUsage frames) {

    public Objects {
        names = List.copyOf(names);
    }
}
