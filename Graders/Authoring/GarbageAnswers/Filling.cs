using static TorchSharp.torch;

namespace Grader.Authoring.GarbageAnswers;

/// <summary>Puts one number in the place of every number.</summary>
internal sealed class Filling(string name, double value) : Garbage(name)
{
    public double Value => value;

    /// <summary>Converted from double precision, because no tensor can be filled with a number that its type does not hold.</summary>
    protected override Tensor Of(Tensor right, object?[] arguments) => full(right.shape, value, dtype: float64).to(right.dtype);

    protected override double[] Of(double[] right, object?[] arguments) => [.. right.Select(_ => value)];

    protected override double Of(double right, object?[] arguments) => value;

    /// <summary>Integers have no NaN; the conversion gives 0 for it and saturates at ±∞.</summary>
    protected override long Of(long right, object?[] arguments) => double.IsNaN(value) ? long.MinValue : (long)value;

    protected override bool Of(bool right) => value > 0;
}
