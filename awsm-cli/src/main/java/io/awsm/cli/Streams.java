// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import java.io.PrintWriter;

/** Where commands write to. */
record Streams(PrintWriter out, PrintWriter err) {}
