namespace Grader.Judging.Laws.Invertibility;

/// <summary>In which data type a map computes, and what may be expected of differences there.</summary>
/// <remarks>The steps and the errors are those of the study of coupling flows whose Jacobians have condition numbers up to 3e13.</remarks>
/// <param name="Name">For messages.</param>
/// <param name="Unit">Distance of 1 to the next number.</param>
/// <param name="Step">The step of central differences, for coordinates of order one.</param>
/// <param name="Resolution">The error of a difference quotient, as a share of the largest stretch: smaller stretches are not seen.</param>
/// <param name="LargestCondition">The largest condition number of a map of which single points are told apart.</param>
public sealed record MapPrecision(string Name, double Unit, double Step, double Resolution, double LargestCondition)
{
    /// <summary>Double precision.</summary>
    public static readonly MapPrecision Float64 = new("double precision", double.BitIncrement(1) - 1, 1e-5, 1e-9, 1e12);

    /// <summary>
    /// Double precision, where a direction may be found by iteration until an error of 1e-10 is left: bisection of an interval, say. The
    /// unit is that error over the 16 roundings that a round trip is allowed, and a little more. Differences see the error as well.
    /// </summary>
    public static readonly MapPrecision Iterated = Float64 with { Name = "iteration to 1e-10", Unit = 1e-11, Resolution = 1e-5 };

    /// <summary>Single precision.</summary>
    public static readonly MapPrecision Float32 = new("single precision", MathF.BitIncrement(1) - 1, 3e-3, 1e-3, 1e7);

    /// <summary>The step at a coordinate: of fixed size, as far as the data type tells the coordinate from its neighbours.</summary>
    internal double StepAt(double coordinate) => Step * Math.Max(1, Math.Abs(coordinate) / 1000);

    internal bool IsDouble => Unit < 1e-10;

    /// <summary>
    /// How far two log-determinants computed in different ways may be apart; they lose digits with the condition number of the Jacobian.
    /// </summary>
    internal double LogDetRounding(double condition) => (IsDouble ? 1e-9 : 1e-4) * (1 + Math.Log(Math.Max(1, condition)));
}
