using Grader.Intake;

namespace Grader.Benchmarks.Throughput;

/// <summary>Hand-ins of the shipped archive, unpacked into a folder each.</summary>
internal static class HandInSet
{
    /// <summary>The hostile hand-ins have ids from here on. They are left out because they make a test host hang.</summary>
    private const int FirstHostileId = 4500;

    /// <summary>The hand-ins that train. They are left out because training would hide the time of everything else.</summary>
    private static readonly string[] TrainingIds = ["4101"];

    /// <summary>Writes <paramref name="count"/> hand-ins into <paramref name="folder"/>, repeating some if the archive has fewer.</summary>
    /// <returns>Their folders.</returns>
    public static IReadOnlyList<string> Unpack(string archive, string folder, int count)
    {
        using var inbox = Inbox.Open(archive, single: false, IntakeLimits.Default);
        var chosen = inbox.Envelopes
            .Where(envelope => int.Parse(envelope.PlatformId!) < FirstHostileId && !TrainingIds.Contains(envelope.PlatformId))
            .Select(envelope => (envelope.Id, inbox.Read(envelope).Sources))
            .Where(handIn => handIn.Sources.Count > 0).ToList();
        return [.. Enumerable.Range(0, count).Select(index =>
        {
            var (id, sources) = chosen[index % chosen.Count];
            var target = Path.Combine(folder, $"{index:D4}-{id}");
            foreach (var source in sources)
            {
                var path = Path.Combine(target, source.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, source.Text);
            }
            return target;
        })];
    }
}
