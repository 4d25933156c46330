using FluentAssertions;
using Grader.Cli.Grading;
using Grader.Cli.Screen;
using Grader.Reporting;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Cli.Commands;

public sealed class SlimResultsTests
{
    private const string Text = "a text of the feedback";

    private readonly SlimResults slim = new();

    [Test]
    public void The_tables_say_the_same_of_what_is_kept_as_of_the_whole_result()
    {
        HandInResult[] results =
        [
            Full("anna", mark: null),
            Full("bob", new RubricMark(true, 1) { Comment = Text }),
            Some.Result("carl", Some.Check(Text, Outcome.Passed)),
            Full("dora", mark: null),
        ];
        foreach (var result in results)
            Tables(slim.Of(result)).Should().Be(Tables(result));
    }

    [Test]
    public void What_is_kept_of_a_hand_in_has_none_of_the_texts_that_are_on_disk()
    {
        ResultsJson.RenderLine(Full("anna", new RubricMark(true, 1) { Comment = Text })).Should().Contain(Text);

        ResultsJson.RenderLine(slim.Of(Full("anna", new RubricMark(true, 1) { Comment = Text }))).Should().NotContain(Text);
    }

    [Test]
    public void Exercises_that_ended_alike_are_one_object()
    {
        Kept("anna", mark: null).Should().BeSameAs(Kept("bob", mark: null));

        Kept("anna", mark: null).Should().NotBeSameAs(Kept("carl", new RubricMark(false, 0)));
    }

    private ExerciseResult Kept(string id, RubricMark? mark) => slim.Of(Full(id, mark)).Exercises[0];

    private static string Tables(HandInResult result)
    {
        using var console = new StringWriter();
        new ConsoleReport(Terminal.For(console)).WriteTable([result]);
        return console + Gradebook.Render([result]);
    }

    /// <summary>Every outcome, shown and hidden, and every text that a result can have.</summary>
    private static HandInResult Full(string id, RubricMark? mark)
    {
        var checks =
            from outcome in Enum.GetValues<Outcome>()
            from hidden in new[] { false, true }
            select Some.Check($"{Text} {outcome}", outcome) with
            {
                Hidden = hidden,
                Feedback = new Feedback(Text),
                Notes = [Text],
                Pictures = [new Picture(Text, [])],
            };
        var result = Some.Result(id, [.. checks]);
        return result with
        {
            Console = Text,
            Messages = [new SourceMessage("error", "A.cs", 3, "CS1002"), new SourceMessage("warning", "", 0, "two files of one name")],
            Exercises = [result.Exercises[0] with { Title = Text, Rubric = [new RubricItem(Text, 2) { Guidance = Text, Mark = mark }] }],
        };
    }
}
