namespace Grader.Contracts.Foundations;

/// <summary>One step of a tape: the record of a computation, in which every step uses earlier ones only.</summary>
/// <param name="Operation">What is computed.</param>
/// <param name="First">Place of the first operand on the tape, counted from 0; for an input, its place in x.</param>
/// <param name="Second">Place of the second operand; may equal First. Without meaning for operations of one operand.</param>
/// <param name="Number">The value of a constant. Without meaning for anything else.</param>
public sealed record TapeStep(TapeOperation Operation, long First, long Second, double Number);
