using Grader.Benchmarks.Statistics.SampleMetrics;
using Grader.Checks.Diffusion.Training;
using Grader.Judging.Statistics.Samples;

namespace Grader.Benchmarks.Studies;

/// <summary>How a trained model's samples compare with as many draws of the data.</summary>
internal static class StudiedSamples
{
    public static string[] Columns => ["energy", "coverage", "precision", "recall"];

    public static string[] Of(TrainedToy trained)
    {
        var found = SampleComparison.Of(PlanePoints.Of(trained.Samples), PlanePoints.Of(trained.Reference));
        return [$"{found.Energy:F5}", $"{found.Coverage:F4}", $"{found.Precision:F4}", $"{found.Recall:F4}"];
    }
}
