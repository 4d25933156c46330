using Grader.Benchmarks.Throughput;

namespace Grader.Benchmarks.Records;

/// <summary>Where a study writes, by its options.</summary>
internal static class StudyFile
{
    /// <summary>Begins the file of a study: that of --out, or fixtures/studies/&lt;study&gt;.csv.</summary>
    /// <param name="study">The study, as the command line names it.</param>
    /// <param name="options">Its options.</param>
    /// <param name="columns">The names of the columns.</param>
    public static RecordFile Begin(string study, string[] options, params string[] columns) => RecordFile.Begin(
        Arguments.Text(options, "--out", $"fixtures/studies/{study}.csv"), string.Join(' ', ["study", study, .. options]), columns);

    /// <summary>How many seeds a study of trainings takes: --seeds n, or 20.</summary>
    public static int Seeds(string[] options) => Arguments.Number(options, "--seeds", 20);
}
