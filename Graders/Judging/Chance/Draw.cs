using static TorchSharp.torch;

namespace Grader.Judging.Chance;

/// <summary>One request to a <see cref="RecordedNoise"/> and its answer.</summary>
/// <param name="Kind">Which numbers were asked for.</param>
/// <param name="Shape">The shape asked for.</param>
/// <param name="Values">A copy of what was given, so that in-place changes by the student's code do not reach it.</param>
public sealed record Draw(DrawKind Kind, long[] Shape, Tensor Values)
{
    /// <summary>Smallest possible value of <see cref="DrawKind.Integers"/>.</summary>
    public long Low { get; init; }

    /// <summary>One more than the largest possible value of <see cref="DrawKind.Integers"/>.</summary>
    public long High { get; init; }
}

/// <summary>Which numbers a <see cref="Draw"/> holds.</summary>
public enum DrawKind
{
    /// <summary>Standard normal.</summary>
    Normal,

    /// <summary>Uniform on [0, 1).</summary>
    Uniform,

    /// <summary>Uniform on low, …, high − 1.</summary>
    Integers,
}
