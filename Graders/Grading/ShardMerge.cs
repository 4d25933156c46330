using Grader.Grading.Journal;
using Grader.Grading.Output;
using Grader.Intake;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Grading;

/// <summary>
/// Joins what shards have recorded into the journal of one folder, from which an ordinary grading then writes its files. The order of the
/// shards means nothing, and a hand-in may be in several of them.
/// </summary>
/// <param name="journal">Gets the records.</param>
/// <param name="seal">Every record of a shard must carry it.</param>
/// <param name="wanted">The hand-ins, with the keys of their records.</param>
internal sealed class ShardMerge(JournalFile journal, Func<RecordSeal> seal, IReadOnlyList<(Envelope HandIn, string Key)> wanted)
{
    /// <summary>How many hand-ins a message names.</summary>
    private const int MostNamed = 10;

    /// <summary>Joins the records of the folders.</summary>
    /// <exception cref="RefusedException">
    /// A folder has no journal or one with another key, two shards contradict each other, or a hand-in is in none.
    /// </exception>
    public void Join(IReadOnlyList<string> folders)
    {
        var shards = folders.Select(folder => new OutputFolder(folder)).ToList();
        shards.ForEach(Join);
        var missing = wanted.Where(one => journal.FindResult(one.Key) is null).Select(one => one.HandIn).ToList();
        if (missing.Count > 0)
            throw Missing(missing, shards);
    }

    private void Join(OutputFolder folder)
    {
        if (!File.Exists(folder.Journal))
        {
            throw new RefusedException($"\"{folder.Folder}\" has no journal, so no shard was graded there. "
                + "Name the folders that \"grader grade --shard\" wrote.");
        }

        using var shard = JournalFile.Open(folder.Journal, seal, fresh: false);
        foreach (var (handIn, key) in wanted)
        {
            if (shard.FindResult(key) is { } found)
                Join(handIn, key, found, folder);
        }
    }

    /// <summary>Adds a record, unless there is one that is as good. What is kept does not depend on which came first.</summary>
    private void Join(Envelope handIn, string key, HandInResult found, OutputFolder folder)
    {
        var kept = journal.FindResult(key);
        if (kept is { HasGraderError: false } && !found.HasGraderError && Difference(kept, found) is { } difference)
        {
            throw new RefusedException($"{handIn.Name} ({handIn.Id}): \"{folder.Folder}\" contradicts a shard before it or the folder "
                + $"named by --out: {difference}. Equal inputs give equal verdicts, so one of them was graded on a machine that failed. "
                + $"Grade the hand-in again in both with --fresh --only {handIn.Id}.");
        }

        if (kept is null || IsBefore(found, kept))
            journal.Append(key, found);
    }

    private static bool IsBefore(HandInResult one, HandInResult other) => one.HasGraderError != other.HasGraderError
        ? other.HasGraderError
        : string.CompareOrdinal(ResultsJson.RenderLine(one), ResultsJson.RenderLine(other)) < 0;

    /// <summary>The first check on which two results of one hand-in differ, in a phrase; null where there is none.</summary>
    private static string? Difference(HandInResult one, HandInResult other) => Verdicts(one).Zip(Verdicts(other))
        .Where(pair => pair.First != pair.Second)
        .Select(pair => $"{pair.First.Check} {pair.First.Outcome} or {pair.Second.Check} {pair.Second.Outcome}")
        .FirstOrDefault();

    private static IEnumerable<(string Check, Outcome Outcome)> Verdicts(HandInResult result) =>
        result.Exercises.SelectMany(exercise => exercise.Checks).Select(check => (check.Check, check.Outcome));

    private RefusedException Missing(List<Envelope> missing, IReadOnlyList<OutputFolder> shards)
    {
        var more = missing.Count > MostNamed ? $" and {missing.Count - MostNamed} more" : "";
        return new($"No shard has graded {string.Join(", ", missing.Take(MostNamed).Select(handIn => handIn.Id))}{more} "
            + $"with this key, sheet, version of the grader and these options. {Remedy(missing, shards)}");
    }

    private string Remedy(IReadOnlyList<Envelope> missing, IReadOnlyList<OutputFolder> shards)
    {
        var counts = shards.Select(folder => folder.Shard.Read()?.Count).OfType<int>().Distinct().ToList();
        if (counts is not [var count])
            return "Grade them with --only, in a folder of their own, and merge that one, too.";

        var shardOf = Shard.ByHandIn(wanted.Select(one => one.HandIn), count);
        var repeated = missing.Select(handIn => shardOf[handIn.Id]).Distinct().OrderBy(shard => shard.Index);
        return $"Repeat \"grader grade\" with {string.Join(", ", repeated.Select(shard => $"--shard {shard}"))}, and merge again.";
    }
}
