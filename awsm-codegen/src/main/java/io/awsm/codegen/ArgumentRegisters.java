package io.awsm.codegen;

/**
 * The registers of a machine in which C passes arguments.
 *
 * @param integers how many take integers and pointers
 * @param floats how many take floating-point numbers; an argument of one kind does not use up registers of the other
 * @param vectors whether a vector of 128 bits is passed in one of the latter, else in two of the former
 */
public record ArgumentRegisters(int integers, int floats, boolean vectors) {}
