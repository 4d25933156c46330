using System.CommandLine;
using System.Text.RegularExpressions;
using FluentAssertions;
using Grader.Cli;
using Grader.Cli.Screen;
using Grader.Cli.Syntax;
using Grader.Grading;
using NUnit.Framework;

namespace Grader.Tests.Cli.Syntax;

/// <summary>Every example of every help can be typed as it stands.</summary>
internal sealed partial class HelpExamplesTests
{
    private static readonly RootCommand root = Root();
    private static readonly Lazy<Catalogue> catalogue = new(() => Catalogue.Load());

    private static IEnumerable<string> Examples() =>
        Below(root).OfType<Verb>().Select(verb => verb.Examples).Prepend(CommandLine.Examples)
            .SelectMany(text => text.Split('\n')).Select(line => Example().Match(line)).Where(match => match.Success)
            .Select(match => match.Value.Trim()).Distinct();

    [TestCaseSource(nameof(Examples))]
    public void An_example_is_understood(string example) =>
        root.Parse(example["grader ".Length..]).Errors.Select(error => error.Message).Should().BeEmpty();

    [TestCaseSource(nameof(Examples))]
    public void Ids_in_it_exist(string example)
    {
        var ids = Ids().Matches(example).Select(match => match.Value);

        ids.Where(id => !catalogue.Value.Manifest.Checks.Any(check => check.Id.Contains(id, StringComparison.Ordinal))).Should().BeEmpty();
    }

    [Test]
    public void There_are_examples_of_every_command_that_does_something() =>
        Below(root).OfType<Verb>().Where(verb => verb.Subcommands.Count == 0)
            .Should().OnlyContain(verb => verb.Examples.Contains("grader "));

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(Below).Concat(command.Subcommands);

    private static RootCommand Root()
    {
        using var stop = new Stop(_ => { });
        return new GraderProgram(Terminal.For(TextWriter.Null), stop).Commands();
    }

    /// <summary>From the word grader, indented or after a colon, to two blanks, a pipe, a redirection or the end.</summary>
    [GeneratedRegex(@"(?<=^  +|: +)grader [^|>]+?(?=   *|\s*[|>]|$)")]
    private static partial Regex Example();

    /// <summary>Ids of checks, or parts of them: words that underscores join.</summary>
    [GeneratedRegex(@"\b(\w+\.)?[A-Z][a-z0-9]*(_[a-z0-9]+)+")]
    private static partial Regex Ids();
}
