namespace Grader.Checks.Diffusion.Training;

/// <summary>What the pattern of a figure says about its cause.</summary>
internal static class ToyHints
{
    /// <summary>The part of the steps where most of the excess loss comes from.</summary>
    public static string OfExcess(TrainedToy trained)
    {
        var worst = StepBand.All.MaxBy(band => trained.ExcessIn(band).Sum())!;
        return $"Most of the excess comes from {worst.Name}. A network that gets no usable time errs at both ends.";
    }

    /// <summary>How many of the samples lie at each part of the data.</summary>
    /// <param name="parts">What they are: "arm".</param>
    /// <param name="counts">Samples of each.</param>
    public static string OfShares(string parts, params IReadOnlyList<long> counts)
    {
        var all = Math.Max(1, counts.Sum());
        return $"The shares of the {parts} are {string.Join(", ", counts.Select(count => ((double)count / all).ToString("P1")))}.";
    }
}
