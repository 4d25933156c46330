namespace Grader.Results;

/// <summary>Rounds marks.</summary>
internal static class Rounded
{
    // Far less than any point, and far more than what summing points leaves behind: 2.625 that was summed to 2.6249999999 is a half, too.
    private const double Slack = 1e-9;

    /// <summary>The nearest multiple of a step; from the middle between two of them up, in the student's favour.</summary>
    public static double ToMultiple(double points, double step) => Math.Round(Math.Floor(points / step + 0.5 + Slack) * step, 9);
}
