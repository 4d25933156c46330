using Grader.Checks.Diffusion.Training;

namespace Grader.Benchmarks.Studies;

/// <summary>The excess loss of a trained model in each tenth of the steps, the first steps first.</summary>
internal static class StudiedBands
{
    private const int Bands = 10;

    public static string[] Columns => [.. Enumerable.Range(1, Bands).Select(band => $"excess_{band}")];

    public static string[] Of(TrainedToy trained) =>
        [.. trained.Excess.Chunk(trained.Excess.Length / Bands).Select(band => $"{band.Average():F5}")];
}
