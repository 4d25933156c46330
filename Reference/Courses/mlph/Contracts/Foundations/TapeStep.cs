namespace Grader.Contracts.Foundations;

/// <summary>One step of a tape. A tape is the record of a computation in which every step uses only earlier ones.</summary>
/// <param name="Operation">What is computed.</param>
/// <param name="First">Index of the first operand on the tape, counted from 0; for an input, its index in x.</param>
/// <param name="Second">Index of the second operand; it may equal First. Without meaning for operations of one operand.</param>
/// <param name="Number">The value of a constant. Without meaning for anything else.</param>
public sealed record TapeStep(TapeOperation Operation, long First, long Second, double Number);
