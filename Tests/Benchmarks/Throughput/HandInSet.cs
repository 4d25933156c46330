using Grader.Cli.Intake;

namespace Grader.Benchmarks.Throughput;

/// <summary>Hand-ins of the shipped archive, unpacked into a folder each.</summary>
internal static class HandInSet
{
    /// <summary>Keys of the hostile ones begin here: they hang a test host, which no comparison could wait for.</summary>
    private const int FirstHostileKey = 4500;

    /// <summary>Who trains: the comparison is about everything else.</summary>
    private static readonly string[] Training = ["4101"];

    /// <summary>Writes <paramref name="count"/> hand-ins below <paramref name="folder"/>, the same ones again where the archive has fewer.</summary>
    /// <returns>Their folders.</returns>
    public static IReadOnlyList<string> Unpack(string archive, string folder, int count)
    {
        using var inbox = Inbox.Open(archive, single: false, IntakeLimits.Default);
        var chosen = inbox.Envelopes.Where(envelope => int.Parse(envelope.PlatformId!) < FirstHostileKey && !Training.Contains(envelope.PlatformId))
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
