using static TorchSharp.torch;

namespace Grader.Authoring.GarbageAnswers;

/// <summary>Gives back what came in: the first argument of the same type, or NaN where there is none.</summary>
internal sealed class Echo(string name) : Garbage(name)
{
    protected override Tensor Of(Tensor right, object?[] arguments) =>
        arguments.OfType<Tensor>().FirstOrDefault() ?? full(right.shape, double.NaN, dtype: float32);

    protected override double[] Of(double[] right, object?[] arguments) =>
        arguments.OfType<double[]>().FirstOrDefault() ?? [.. right.Select(_ => double.NaN)];

    protected override double Of(double right, object?[] arguments) => First<double>(arguments) ?? double.NaN;

    protected override long Of(long right, object?[] arguments) => First<long>(arguments) ?? -1;

    protected override bool Of(bool right) => false;

    protected override string Of(string right, object?[] arguments) => arguments.OfType<string>().FirstOrDefault() ?? "";

    private static T? First<T>(object?[] arguments) where T : struct => arguments.OfType<T>().Cast<T?>().FirstOrDefault();
}
