using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>Lends a latent SDE to the student's code, and remembers at which states and times each function was asked.</summary>
internal sealed class SdeSpy
{
    private const int MostQuestions = 1_000_000;

    public SdeSpy(SdeCase sde) => Sde = new(
        Spied(sde.Drift, Drifts), Spied(sde.Variance, Variances), Spied(sde.VarianceSlope, []),
        Spied(sde.Alpha, Alphas), Spied(sde.AlphaSlope, []), Spied(sde.Beta, Betas), Spied(sde.BetaSlope, []));

    /// <summary>For the student's code.</summary>
    public LatentSde Sde { get; }

    /// <summary>Where f was asked.</summary>
    public List<AskedPoint> Drifts { get; } = [];

    /// <summary>Where σ² was asked.</summary>
    public List<AskedPoint> Variances { get; } = [];

    /// <summary>Where α was asked.</summary>
    public List<AskedPoint> Alphas { get; } = [];

    /// <summary>Where β was asked.</summary>
    public List<AskedPoint> Betas { get; } = [];

    private static SdeFunction Spied(Func<double, double, double> f, List<AskedPoint> asked) => (at, time) =>
    {
        var (states, times) = (at.Numbers(), time.Numbers());
        if (at.dtype is not (ScalarType.Float32 or ScalarType.Float64))
            throw new ArgumentException($"numbers of type {at.dtype} are no states; they are Float32 or Float64.");

        if (times.Length != 1 && times.Length != states.Length)
            throw new ArgumentException($"there are {states.Length} states and {times.Length} times; as many are needed, or one time.");

        if (asked.Count + states.Length > MostQuestions)
            throw new ArgumentException($"more than {MostQuestions:N0} questions are a mistake in a loop.");

        AskedPoint[] points = [.. states.Select((state, i) => new AskedPoint(state, times[times.Length == 1 ? 0 : i]))];
        asked.AddRange(points);
        return points.Select(point => f(point.At, point.Time)).ToArray().ToTensor(at.shape, at.dtype);
    };
}

/// <summary>Where a function of an SDE was asked.</summary>
/// <param name="At">x or y.</param>
/// <param name="Time">t.</param>
internal readonly record struct AskedPoint(double At, double Time);
