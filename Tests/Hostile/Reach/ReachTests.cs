using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Grader.Isolation;
using Grader.Results;
using Grader.Tests;
using Grader.Tests.Isolation;
using NUnit.Framework;

namespace Grader.Hostile;

/// <summary>
/// All that code in a worker can open and call. The lists are committed; what is not in them must not be reached. Where a list is meant to
/// grow, a person writes the new line.
/// </summary>
[Platform("Linux", Reason = "It walks /proc and calls Linux.")]
internal sealed partial class ReachTests
{
    private const string Lists = "fixtures/hostile/reach";

    /// <summary>Long enough to open some hundred thousand paths, and to print them.</summary>
    private static readonly Limits limits = Stage.Limits with { CallTime = TimeSpan.FromMinutes(3), Output = 32 << 20, Memory = 1L << 30 };

    [Test]
    [Category("S2")]
    [Category("S3")]
    [Category("S5")]
    public void A_worker_opens_nothing_but_what_is_listed()
    {
        using var folder = new TestFolder();
        var known = CandidatePaths.Of(folder.Write("a/file/of/the/judge.txt", "a secret"), Stage.Paths.Worker, Repository.Root);

        var printed = Print("OpensEverything", CandidatePaths.Source(known));
        var places = new PlaceNames(printed, Stage.Paths.Worker);
        var reached = printed.Where(line => Opened().IsMatch(line)).Select(places.Name).Distinct();

        Compare(reached, $"opens-at-{Stage.Confinement.Level}.txt".ToLowerInvariant());
    }

    [Test]
    [Category("S5")]
    [Category("S6")]
    public void A_worker_makes_no_system_calls_but_those_that_are_listed()
    {
        Assume.That(RuntimeInformation.ProcessArchitecture, Is.EqualTo(Architecture.X64), "The list has the numbers of this processor.");

        Compare(Print("CallsEverything").Where(line => line.StartsWith("call ", StringComparison.Ordinal)), "calls.txt");
    }

    /// <summary>What a prober prints to its end.</summary>
    private static string[] Print(string prober, params SourceFile[] more)
    {
        Requirements.Check(["sandbox"]);
        string[] shared = ["Attack.cs", "Attempt.cs", "Libc.cs"];
        var sources = shared.Select(name => $"fixtures/hostile/shared/{name}").Append($"{Lists}/{prober}.cs")
            .Select(path => new SourceFile(Path.GetFileName(path), Repository.Read(path)));
        using var host = new IsolationHost(KnownCourses.Contracts, limits, workers: 0, Sandbox.Of(Stage.Confinement.Level, limits));
        var built = host.Build([.. sources, .. more]);
        Assert.That(built.Messages, Is.Empty);
        using var code = host.Open(built);
        Assert.That(Probe.Run(code, "IPosteriorKl"), Is.EqualTo(("answers", "")), code.ConsoleText);
        var lines = code.ConsoleText.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines[^1], Is.EqualTo("done"), "it has tried everything");
        return lines;
    }

    private static void Compare(IEnumerable<string> reached, string list)
    {
        var lines = Repository.Read($"{Lists}/{list}").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var listed = lines.Where(line => line[0] != '#').Select(line => line.Split('#')[0].TrimEnd()).ToList();
        var found = reached.ToList();
        Assert.Multiple(() =>
        {
            Assert.That(found, Is.Not.Empty, "it reaches what it needs");
            var unlisted = found.Where(line => !listed.Exists(known => Covers(known, line))).Order(StringComparer.Ordinal).ToList();
            Assert.That(unlisted, Is.Empty, $"not listed in {Lists}/{list}:\n{string.Join('\n', unlisted)}");
        });
    }

    /// <summary>Whether a line of a list is this one, or ends in a star and has the same beginning.</summary>
    private static bool Covers(string listed, string line) =>
        listed == line || (listed[^1] == '*' && line.StartsWith(listed[..^1], StringComparison.Ordinal));

    /// <summary>Opened to read or to write, or open from the beginning.</summary>
    [GeneratedRegex("^[rwd] ")]
    private static partial Regex Opened();
}
