namespace Grader.Tests.Judging.Invertibility;

/// <summary>What goes wrong in a <see cref="CouplingFlow"/>.</summary>
internal enum FlowMistake
{
    None,
    SignOfLogDet,
    LastBlockMissesInLogDet,
    ScalesMissInLogDet,
    LogDetSummedOverBatch,
    LogDetSquared,
    InverseInForwardOrder,
    PermutationAppliedAgain,
    ClampMissesInInverse,
    ScaleAndShiftSwappedInInverse,
    SmallConstantAddedToScale,
    ScaleWithoutExponential,
    ScaleFromActivePart,
    ShiftFromActivePart,
    BatchMeanSubtracted,
    NoiseAdded,
    ConstantAddedToLogDet,
}
