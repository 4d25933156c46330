using Grader.Checks.Foundations.Oracles;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;

namespace Grader.Checks.Foundations.Inputs;

/// <summary>Ten functions of x, y, z that use every operation, and use intermediate results more than once.</summary>
internal static class TenFunctions
{
    /// <summary>Central differences of functions of order 10 with a step of 1e-5: truncation 1e-9, rounding 1e-10.</summary>
    public static Tolerance Measured { get; } = new(1e-6, 1e-6, "central differences with a step of 1e-5");

    /// <summary>x, y, z in [0.2, 2], where every function is smooth.</summary>
    public static RandomInputs<double[]> Points => RandomInputs.Lists("(x, y, z)", 3, 3, 0.2, 2);

    public static IReadOnlyList<TapeFunction> All { get; } =
    [
        Of("x·y + x", (t, x, y, _) => t.Add(t.Multiply(x, y), x)),
        Of("x/y − z", (t, x, y, z) => t.Subtract(t.Divide(x, y), z)),
        Of("sin(x·y)", (t, x, y, _) => t.Sin(t.Multiply(x, y))),
        Of("exp(−x²)", (t, x, _, _) => t.Exp(t.Subtract(t.Constant(0), t.Multiply(x, x)))),
        Of("ln(1 + x²)", (t, x, _, _) => t.Log(t.Add(t.Constant(1), t.Multiply(x, x)))),
        Of("x·sin(x)/(1 + y)", (t, x, y, _) => t.Divide(t.Multiply(x, t.Sin(x)), t.Add(t.Constant(1), y))),
        Of("(x − y)·(x + y)·z", (t, x, y, z) => t.Multiply(t.Multiply(t.Subtract(x, y), t.Add(x, y)), z)),
        Of("exp(sin(x) + y)/z", (t, x, y, z) => t.Divide(t.Exp(t.Add(t.Sin(x), y)), z)),
        Of("ln(x)·ln(y) − ln(z)", (t, x, y, z) => t.Subtract(t.Multiply(t.Log(x), t.Log(y)), t.Log(z))),
        Of("(u + z)·(u − z)/u with u = x·y",
            (t, x, y, z) => t.Multiply(x, y) is var u ? t.Divide(t.Multiply(t.Add(u, z), t.Subtract(u, z)), u) : u),
    ];

    private static TapeFunction Of(string name, Func<TapeWriter, long, long, long, long> write) =>
        TapeWriter.Of(name, tape => write(tape, tape.Input(0), tape.Input(1), tape.Input(2)));
}
