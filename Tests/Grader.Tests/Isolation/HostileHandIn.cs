using System.Text.RegularExpressions;
using Grader.Intake;
using Grader.Isolation;
using Grader.Results;

namespace Grader.Tests.Isolation;

/// <summary>A folder of fixtures/hostile, read as a tutor's hand-ins are.</summary>
/// <param name="Name">Topic and folder: "forgery/CallsExit".</param>
/// <param name="Sources">Its sources and, of those in the shared folder, the bystander and what it names.</param>
/// <param name="Messages">What the intake says.</param>
/// <param name="Expected">How it must end.</param>
internal sealed record HostileHandIn(
    string Name, IReadOnlyList<SourceFile> Sources, IReadOnlyList<Message> Messages, ExpectedEnd Expected)
{
    private const string Folder = "fixtures/hostile";
    private const string Bystander = "Bystander.cs";
    private const string Expectations = "expected.txt";

    private static readonly IReadOnlyList<SourceFile> shared =
        [.. Repository.Files("cs", $"{Folder}/shared").Select(path => new SourceFile(Path.GetFileName(path), Repository.Read(path)))];

    public static IEnumerable<string> Names() => Repository.Files("txt", Folder)
        .Where(path => Path.GetFileName(path) == Expectations)
        .Select(path => path[(Folder.Length + 1)..^(Expectations.Length + 1)]);

    /// <summary>Reads a folder.</summary>
    /// <param name="name">Topic and folder.</param>
    /// <param name="level">How it is confined: some attempts end otherwise at another level.</param>
    public static HostileHandIn Read(string name, IsolationLevel level = IsolationLevel.Sandbox)
    {
        var folder = Repository.At($"{Folder}/{name}");
        using var inbox = Inbox.Open(folder, single: true, IntakeLimits.Default);
        var contents = inbox.Read(inbox.Envelopes.Single());
        return new(
            name,
            WithShared(contents.Sources),
            [.. contents.Problems, .. contents.Notes],
            ExpectedEnd.Parse(File.ReadAllLines(Path.Combine(folder, Expectations)), level));
    }

    /// <summary>Adds the bystander, and whatever of the shared files the others name.</summary>
    private static List<SourceFile> WithShared(IEnumerable<SourceFile> sources)
    {
        List<SourceFile> all = [.. sources, shared.Single(file => file.Path == Bystander)];
        while (shared.FirstOrDefault(file => !all.Contains(file) && all.Exists(source => Names(source, file))) is { } used)
            all.Add(used);

        return all;
    }

    private static bool Names(SourceFile source, SourceFile other) =>
        Regex.IsMatch(source.Text, $@"\b{Path.GetFileNameWithoutExtension(other.Path)}\b");
}
