using Grader.Reporting;
using Grader.Results;
using NUnit.Framework;
using static VerifyNUnit.Verifier;

namespace Grader.Tests.Reporting;

internal sealed class GitHubAnnotationsTests
{
    [Test]
    public Task Names_the_file_that_does_not_compile_and_the_checks_that_do_not_pass() =>
        Verify(GitHubAnnotations.Render(SampleResults.HandIn, "Submissions/my-group"));

    [TestCase("", "Sampler.cs")]
    [TestCase(".", "Sampler.cs")]
    [TestCase("./", "Sampler.cs")]
    [TestCase("./a/b/", "a/b/Sampler.cs")]
    [TestCase(@"a\b", "a/b/Sampler.cs")]
    public void A_file_is_named_from_the_root_of_the_repository(string root, string path) =>
        Assert.That(GitHubAnnotations.Render(SampleResults.HandIn, root), Does.StartWith($"::error file={path},line=41::"));

    [Test]
    public void Each_line_is_one_command_whatever_the_hand_in_says()
    {
        var lines = GitHubAnnotations.Render(SampleResults.HostileHandIn).TrimEnd('\n').Split('\n');
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(lines, Has.All.Match("^::error (file|title)=[^:]*::[^\r\n]*$"));
        Assert.That(lines, Has.None.Contains("##["));
    }

    [Test]
    public void Prints_no_more_than_a_step_may_show()
    {
        var messages = Enumerable.Range(1, 30).Select(line =>
            new Message(line < 9 ? MessageKind.CompilerWarning : MessageKind.CompilerError, "A.cs", line, "text"));
        var lines = GitHubAnnotations.Render(SampleResults.HandIn with { Messages = [.. messages] }).TrimEnd('\n').Split('\n');
        Assert.That(lines, Has.Length.EqualTo(GitHubAnnotations.Limit));
        Assert.That(lines, Has.All.StartsWith("::error file=A.cs"));
    }

    [Test]
    public void Checks_that_failed_for_one_reason_are_annotated_once()
    {
        var broken = SampleResults.Check("Broken", "Broken", Outcome.StudentError) with { Cause = "crash" };
        var exercise = new ExerciseResult("dtu.3.1", "Schedule", 0, 1, [broken, broken, broken]);
        var result = SampleResults.HandIn with { Messages = [], Exercises = [exercise] };
        Assert.That(GitHubAnnotations.Render(result), Is.EqualTo("::error title=3.1%3A Broken::crash\n"));
    }

    [Test]
    public void What_does_not_compile_is_said_by_the_compiler_alone()
    {
        var broken = SampleResults.Check("Broken", "Broken", Outcome.StudentError) with { Cause = CheckResult.DoesNotCompile };
        var result = SampleResults.HandIn with { Exercises = [new ExerciseResult("dtu.3.1", "Schedule", 0, 1, [broken])] };

        Assert.That(GitHubAnnotations.Render(result), Does.Contain("CS0103").And.Not.Contain("Broken"));
    }

    [Test]
    public void A_check_is_annotated_at_the_class_that_it_judges()
    {
        var failed = SampleResults.Check("Broken", "Broken", Outcome.Failed) with
        {
            Place = new SourcePlace("Diffusion/A,B.cs", 7),
            Feedback = new Feedback("It is wrong."),
        };
        var result = SampleResults.HandIn with { Messages = [], Exercises = [new ExerciseResult("dtu.3.1", "Schedule", 0, 1, [failed])] };

        Assert.That(GitHubAnnotations.Render(result, "Submissions/a"),
            Is.EqualTo("::error file=Submissions/a/Diffusion/A%2CB.cs,line=7,title=3.1%3A Broken::It is wrong.\n"));
    }

    [Test]
    public void Quoted_text_cannot_end_its_quotation() =>
        Assert.That(
            GitHubAnnotations.Quote("one\r\n::set-output name=a::b\n##[error]c", "f00d"),
            Is.EqualTo("::stop-commands::f00d\none\n:\u200B:set-output name=a::b\n##\u200B[error]c\n::f00d::\n"));

    [TestCase("::f00d::")]
    [TestCase("::f\u200B00d::")]
    public void A_token_that_the_text_contains_is_refused(string text) =>
        Assert.That(() => GitHubAnnotations.Quote(text, "f00d"), NUnit.Framework.Throws.ArgumentException);
}
