using static TorchSharp.torch;

namespace Grader.Authoring.GarbageAnswers;

/// <summary>
/// Gives right numbers in the wrong form. What has no form, a single number, becomes NaN; truth values are negated as well.
/// </summary>
/// <param name="name">How test names call it.</param>
/// <param name="tensors">What becomes of a tensor.</param>
/// <param name="arrays">What becomes of an array.</param>
internal sealed class WrongForm(string name, Func<Tensor, Tensor> tensors, Func<double[], double[]> arrays) : Garbage(name)
{
    protected override Tensor Of(Tensor right, object?[] arguments) => tensors(right);

    protected override double[] Of(double[] right, object?[] arguments) => arrays(right);

    protected override double Of(double right, object?[] arguments) => double.NaN;

    protected override long Of(long right, object?[] arguments) => -1;

    protected override bool Of(bool right) => false;

    protected override bool[] Of(bool[] right) => [.. arrays([.. right.Select(truth => truth ? 1.0 : 0)]).Select(number => number <= 0)];
}
