namespace Grader.Wire;

/// <summary>A received frame that belongs to a call.</summary>
/// <param name="Kind">Call, Return or Fail.</param>
/// <param name="Call">The number of the call.</param>
/// <param name="Content">The rest of the frame; valid until the next one is received.</param>
internal readonly record struct ReceivedFrame(FrameKind Kind, int Call, FrameReader Content);
