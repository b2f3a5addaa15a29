// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

/**
 * A command whose assertion does not hold.
 *
 * @param script the file that the line is in
 * @param line of the command; 0: the whole script
 * @param command what was done
 */
public record Failure(String script, int line, String command, String expected, String got) {

    @Override
    public String toString() {
        return script + ":" + line + ": " + command + ": expected " + expected + ", got " + got;
    }
}
