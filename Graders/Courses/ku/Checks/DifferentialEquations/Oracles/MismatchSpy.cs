using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>Lends the integrand of the drift mismatch to the student's code, and remembers what it was asked.</summary>
/// <param name="integrand">h(y, t, ε).</param>
internal sealed class MismatchSpy(Func<double, double, double, double> integrand)
{
    private const int MostQuestions = 1_000_000;
    private readonly List<AskedMismatch> asked = [];

    /// <summary>The integrand of a known process.</summary>
    public MismatchSpy(SdeCase sde) : this((y, t, epsilon) => sde.Mismatch(y, t, sde.State(y, t, epsilon)))
    {
    }

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<AskedMismatch> Asked => asked;

    /// <summary>For the student's code.</summary>
    public MismatchFunction Integrand => (y, time, epsilon) =>
    {
        var (points, times, noise) = (y.Numbers(), time.Numbers(), epsilon.Numbers());
        if (y.dtype is not (ScalarType.Float32 or ScalarType.Float64))
            throw new ArgumentException($"numbers of type {y.dtype} are no data points; they are Float32 or Float64.");

        if (times.Length != points.Length || noise.Length != points.Length)
            throw new ArgumentException($"there are {points.Length} y, {times.Length} times and {noise.Length} ε: not as many of each.");

        if (asked.Count + points.Length > MostQuestions)
            throw new ArgumentException($"more than {MostQuestions:N0} questions are a mistake in a loop.");

        AskedMismatch[] batch = [.. points.Select((point, i) => new AskedMismatch(point, times[i], noise[i]))];
        asked.AddRange(batch);
        return batch.Select(Answer).ToArray().ToTensor(y.shape, y.dtype);
    };

    /// <summary>An integrand whose values differ for all arguments, of order one.</summary>
    public static double Waves(double y, double t, double epsilon) => 1.2 + Math.Sin(y + 2 * t) + 0.5 * epsilon * (1 + t) + 0.2 * y * y * t;

    /// <summary>The values that it gave for a data point; 0 if it was not asked about it.</summary>
    public double[] AnswersFor(double y) =>
        asked.Exists(question => question.Y == y) ? [.. asked.Where(question => question.Y == y).Select(Answer)] : [0];

    private double Answer(AskedMismatch question) => integrand(question.Y, question.Time, question.Epsilon);
}

/// <summary>A question to the integrand.</summary>
/// <param name="Y">y.</param>
/// <param name="Time">t.</param>
/// <param name="Epsilon">ε.</param>
internal readonly record struct AskedMismatch(double Y, double Time, double Epsilon);
