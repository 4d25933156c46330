using static TorchSharp.torch;

namespace Grader.Authoring.GarbageAnswers;

/// <summary>The garbage that no check may pass.</summary>
internal static class GarbageKinds
{
    /// <summary>Constants, answers of the wrong form, and what came in.</summary>
    public static IReadOnlyList<Garbage> All { get; } =
    [
        new Filling("NaN", double.NaN),
        new Filling("positive infinity", double.PositiveInfinity),
        new Filling("negative infinity", double.NegativeInfinity),
        new Filling("zeros", 0),
        new Filling("ones", 1),
        new Filling("halves", 0.5),
        new Filling("sevens", 7),
        new Filling("huge numbers", 1e300),
        new WrongForm("nothing", _ => empty(0), _ => []),
        new WrongForm("one row too many",
            tensor => cat([tensor.reshape(-1), zeros(1, dtype: tensor.dtype)]), numbers => [.. numbers, 0.5]),
        new WrongForm("one axis too many", tensor => tensor.unsqueeze(0), numbers => [.. numbers, .. numbers]),
        new WrongForm("the first number alone", tensor => tensor.reshape(-1)[0], numbers => numbers[..1]),
        new WrongForm("integers, and real numbers in place of integers",
            tensor => tensor.to(tensor.dtype == ScalarType.Int64 ? ScalarType.Float32 : ScalarType.Int64),
            numbers => [.. numbers.Select(Math.Truncate)]),
        new WrongForm("truth values", tensor => tensor > 0, numbers => [.. numbers.Select(number => number > 0 ? 1.0 : 0)]),
        new Echo("the input itself"),
    ];
}
