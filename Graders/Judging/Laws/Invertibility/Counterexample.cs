using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>Adds to a failure the point at which a law is violated.</summary>
internal static class Counterexample
{
    public static void At(string name, double[] point, Action law)
    {
        try
        {
            law();
        }
        catch (CheckFailedException violated) when (violated.Feedback.Counterexample is null)
        {
            throw new CheckFailedException(violated.Feedback with { Counterexample = $"{name} = {Text.List(point)}" });
        }
    }
}
