namespace Grader.Checks.Diffusion.Training;

/// <summary>What the pattern of a loss over the steps says about its cause.</summary>
internal static class ToyHints
{
    /// <summary>The part of the steps where most of the excess loss comes from.</summary>
    public static string OfExcess(TrainedToy trained)
    {
        var thirds = trained.Excess.Chunk((trained.Excess.Length + 2) / 3).Select(part => part.Average()).ToArray();
        var worst = Array.IndexOf(thirds, thirds.Max());
        string[] where = ["the early steps (t ≤ T/3)", "the middle steps", "the late steps (t > 2T/3)"];
        return $"Most of the excess comes from {where[worst]}. A network that gets no usable time errs at both ends.";
    }
}
